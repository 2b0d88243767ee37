package org.verseprojection.speech.audio;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/// A WAV file, as fast as its reader takes it: reading waits for the reader, and nothing is ever dropped.
///
/// The last frame is filled up with zeros.
public final class WavSource implements AudioSource {
    private static final int PIECE_MILLIS = 20;

    private final String name;
    private final WavFile file;
    private final Consumer<AudioEvent> events;
    private final Queue<AudioFrame> ready = new ArrayDeque<>();
    private final Framer framer = new Framer(ready::add);
    private final Conversion conversion;
    private final byte[] piece;
    private boolean ended;
    private volatile boolean closed;

    /// Opens a file.
    ///
    /// @param events told on the thread that reads
    /// @throws AudioException if there is no sound to be had from it, or it has no such input
    public WavSource(Path path, InputChoice input, Consumer<AudioEvent> events) {
        this.name = path.toString();
        this.events = events;
        this.file = WavFile.open(path);
        try {
            this.conversion = new Conversion(file.format(), input, framer, name, events);
        } catch (AudioException e) {
            file.close();
            throw e;
        }
        this.piece = new byte[file.format().bytesOf(PIECE_MILLIS)];
    }

    @Override
    public Optional<AudioFrame> next() {
        while (!closed && !ended && ready.isEmpty()) {
            readOn();
        }
        return closed ? Optional.empty() : Optional.ofNullable(ready.poll());
    }

    private void readOn() {
        int count;
        try {
            count = file.read(piece);
        } catch (AudioException e) {
            if (closed) {
                return;
            }
            throw e;
        }
        conversion.accept(piece, count);
        if (count < piece.length) {
            end();
        }
    }

    private void end() {
        ended = true;
        conversion.finish();
        framer.finish();
        if (file.missingBytes() > 0) {
            events.accept(new AudioEvent.CutShort(name, file.missingBytes()));
        }
        file.close();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Level level() {
        return conversion.level();
    }

    @Override
    public void close() {
        closed = true;
        file.close();
    }
}
