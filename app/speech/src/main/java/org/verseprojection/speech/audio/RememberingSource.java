package org.verseprojection.speech.audio;

import java.util.Optional;

/// Another source, whose sound is remembered on its way to the reader.
public final class RememberingSource extends ForwardingSource {
    private final RecentSound recent;

    /// @param source closed with this one
    public RememberingSource(AudioSource source, RecentSound recent) {
        super(source);
        this.recent = recent;
    }

    @Override
    public Optional<AudioFrame> next() throws InterruptedException {
        Optional<AudioFrame> frame = super.next();
        frame.ifPresent(recent::add);
        return frame;
    }
}
