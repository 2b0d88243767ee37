package org.verseprojection.cli.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.verseprojection.speech.audio.AudioFrame;
import org.verseprojection.speech.audio.AudioSource;
import org.verseprojection.speech.audio.InputChoice;
import org.verseprojection.speech.audio.Level;
import org.verseprojection.speech.audio.WavSource;

/// A recording that starts again whenever it ends.
final class RepeatedSource implements AudioSource {
    private final Path file;
    private final Duration length;
    private volatile WavSource current;
    private volatile boolean closed;
    private long position;

    /// @param length from when on no frame follows
    RepeatedSource(Path file, Duration length) {
        this.file = file;
        this.length = length;
        this.current = opened();
    }

    private WavSource opened() {
        return new WavSource(file, new InputChoice.Automatic(), event -> {});
    }

    @Override
    public Optional<AudioFrame> next() {
        if (closed || AudioFrame.time(position).compareTo(length) >= 0) {
            return Optional.empty();
        }
        Optional<AudioFrame> frame = current.next();
        if (frame.isEmpty()) {
            current = opened();
            frame = current.next();
        }
        Optional<AudioFrame> moved = frame.map(taken -> new AudioFrame(position, taken.samples()));
        position += AudioFrame.SAMPLES;
        return moved;
    }

    @Override
    public int waiting() {
        return current.waiting();
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public Level level() {
        return current.level();
    }

    @Override
    public void close() {
        closed = true;
        current.close();
    }
}
