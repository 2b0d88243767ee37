package org.verseprojection.speech.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class PacedSourceTest {
    @TempDir
    private Path folder;

    private final List<AudioEvent> events = new ArrayList<>();

    @Test
    void aSecondOfSoundTakesASecond() throws Exception {
        long start = System.nanoTime();
        int frames = 0;
        try (var source = new PacedSource(wav(32), events::add)) {
            for (var frame = source.next(); frame.isPresent(); frame = source.next()) {
                frames++;
                Duration heard = Duration.ofNanos(System.nanoTime() - start);
                assertTrue(heard.compareTo(AudioFrame.time(frame.get().end())) >= 0, "no frame comes early");
            }
        }
        assertEquals(32, frames);
        assertEquals(List.of(), events);
    }

    @Test
    void aFrameComesWhenItsLastSampleWouldHaveBeenSpoken() throws Exception {
        var clock = new ManualClock();
        try (var source = new PacedSource(wav(3), 8, events::add, clock)) {
            clock.awaitSleeper();
            var next = CompletableFuture.supplyAsync(() -> taken(source));
            clock.advanceMillis(31);
            assertTrue(!next.isDone());
            clock.advanceMillis(1);
            assertEquals(0, next.join().orElseThrow().position());
        }
    }

    @Test
    void aReaderThatFallsBehindLosesTheOldestSound() throws Exception {
        var clock = new ManualClock();
        try (var source = new PacedSource(wav(20), 4, events::add, clock)) {
            clock.awaitSleeper();
            clock.advanceMillis(20 * 32);
            // All frames are due at once; the queue keeps four, and the stream ends after them.
            List<Long> heard = new ArrayList<>();
            for (var frame = source.next(); frame.isPresent(); frame = source.next()) {
                heard.add(frame.get().position() / 512);
            }
            long told = events.stream()
                    .mapToLong(event -> event instanceof AudioEvent.Overrun(long samples) ? samples : 0)
                    .sum();
            assertEquals(20, heard.size() + told / 512);
            assertEquals(19, heard.getLast());
        }
    }

    @Test
    void closingEndsItWhileItWaits() throws Exception {
        var clock = new ManualClock();
        var source = new PacedSource(wav(3), 8, events::add, clock);
        clock.awaitSleeper();
        source.close();
        assertEquals(Optional.empty(), source.next());
    }

    private static Optional<AudioFrame> taken(AudioSource source) {
        try {
            return source.next();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private AudioSource wav(int frames) throws IOException {
        Path file = WavBytes.pcm(SampleEncoding.SIGNED_16, 16_000, new float[frames * 512])
                .write(folder.resolve("a.wav"));
        return new WavSource(file, new InputChoice.Automatic(), event -> {});
    }
}
