package org.verseprojection.cli.listen;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.verseprojection.cli.console.ReaderGone;
import org.verseprojection.speech.audio.AudioEvent;

/// Carries what befalls the sound to a listener, so that no thread that records waits for a slow terminal.
///
/// What happens before there is a listener waits for it.
public final class SoundEvents implements Consumer<AudioEvent>, AutoCloseable {
    /// An event, or the end of them.
    private sealed interface Note {
        record Event(AudioEvent event) implements Note {}

        record End() implements Note {}
    }

    private final BlockingQueue<Note> notes = new LinkedBlockingQueue<>();
    private @Nullable Thread teller;

    @Override
    public void accept(AudioEvent event) {
        notes.add(new Note.Event(event));
    }

    /// Begins to tell.
    public void tell(SessionSink listener) {
        teller = Thread.ofPlatform().name("sound events").daemon().start(() -> tellAll(listener));
    }

    private void tellAll(SessionSink listener) {
        try {
            while (notes.take() instanceof Note.Event note) {
                listener.sound(note.event());
            }
        } catch (InterruptedException | ReaderGone over) {
            // Nobody is left to tell; the session meets the closed stream itself.
            notes.clear();
        }
    }

    /// Waits until all was told.
    @Override
    public void close() {
        Thread telling = teller;
        notes.add(new Note.End());
        if (telling != null) {
            try {
                telling.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
