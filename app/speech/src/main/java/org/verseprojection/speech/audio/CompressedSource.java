package org.verseprojection.speech.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/// A compressed file, as fast as its reader takes it: decoded a piece at a time, and nothing is ever dropped.
///
/// The last frame is filled up with zeros.
final class CompressedSource implements AudioSource {
    private final Path path;
    private final CompressedSound sound;
    private final Consumer<AudioEvent> events;
    private final Queue<AudioFrame> ready = new ArrayDeque<>();
    private final Framer framer = new Framer(ready::add);
    private final Conversion conversion;
    private boolean ended;
    private volatile boolean closed;

    /// @throws AudioException if it has no such input; the sound is then still open
    CompressedSource(Path path, CompressedSound sound, InputChoice input, Consumer<AudioEvent> events) {
        this.path = path;
        this.sound = sound;
        this.events = events;
        this.conversion = new Conversion(sound.format(), input, framer, path.toString(), events);
    }

    @Override
    public Optional<AudioFrame> next() {
        while (!closed && !ended && ready.isEmpty()) {
            readOn();
        }
        return closed ? Optional.empty() : Optional.ofNullable(ready.poll());
    }

    private void readOn() {
        try {
            Optional<byte[]> piece = sound.read();
            if (piece.isPresent()) {
                conversion.accept(piece.get(), piece.get().length);
            } else {
                end();
            }
        } catch (IOException e) {
            if (!closed) {
                throw RecordingSource.unreadable(path, e);
            }
        }
    }

    private void end() throws IOException {
        ended = true;
        conversion.finish();
        framer.finish();
        if (sound.missingBytes() > 0) {
            events.accept(new AudioEvent.CutShort(path.toString(), sound.missingBytes()));
        }
        sound.close();
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public Level level() {
        return conversion.level();
    }

    @Override
    public void close() {
        closed = true;
        try {
            sound.close();
        } catch (IOException e) {
            throw RecordingSource.unreadable(path, e);
        }
    }
}
