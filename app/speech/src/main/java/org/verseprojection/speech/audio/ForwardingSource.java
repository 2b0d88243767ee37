package org.verseprojection.speech.audio;

import java.util.Optional;

/// Another source, as it is, for one that only looks at what goes by.
public abstract class ForwardingSource implements AudioSource {
    private final AudioSource source;

    /// @param source closed with this one
    protected ForwardingSource(AudioSource source) {
        this.source = source;
    }

    @Override
    public Optional<AudioFrame> next() throws InterruptedException {
        return source.next();
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
