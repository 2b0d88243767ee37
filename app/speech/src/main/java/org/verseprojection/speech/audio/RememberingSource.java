package org.verseprojection.speech.audio;

import java.util.Optional;

/// Another source, whose sound is remembered on its way to the reader.
public final class RememberingSource implements AudioSource {
    private final AudioSource source;
    private final RecentSound recent;

    /// @param source closed with this one
    public RememberingSource(AudioSource source, RecentSound recent) {
        this.source = source;
        this.recent = recent;
    }

    @Override
    public Optional<AudioFrame> next() throws InterruptedException {
        Optional<AudioFrame> frame = source.next();
        frame.ifPresent(recent::add);
        return frame;
    }

    @Override
    public int waiting() {
        return source.waiting();
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public Level level() {
        return source.level();
    }

    @Override
    public void close() {
        source.close();
    }
}
