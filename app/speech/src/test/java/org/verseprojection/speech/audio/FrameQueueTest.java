package org.verseprojection.speech.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FrameQueueTest {
    private final List<AudioEvent> events = new ArrayList<>();

    @Test
    void framesComeOutInOrder() throws InterruptedException {
        var queue = new FrameQueue(4, events::add);
        put(queue, 0, 3);
        assertEquals(List.of(0L, 1L, 2L), take(queue, 3));
        assertEquals(List.of(), events);
    }

    @Test
    void whenItIsFullTheNewestSoundWinsAndTheGapIsTold() throws InterruptedException {
        var queue = new FrameQueue(4, events::add);
        put(queue, 0, 10);
        assertEquals(List.of(6L, 7L), take(queue, 2));
        assertEquals(List.of(new AudioEvent.Overrun(6 * 512)), events);
        put(queue, 10, 13);
        assertEquals(List.of(9L, 10L, 11L, 12L), take(queue, 4));
        assertEquals(List.of(new AudioEvent.Overrun(6 * 512), new AudioEvent.Overrun(512)), events);
    }

    @Test
    void whatIsQueuedCanStillBeTakenAfterTheEnd() throws InterruptedException {
        var queue = new FrameQueue(4, events::add);
        put(queue, 0, 2);
        queue.end();
        put(queue, 2, 3);
        assertEquals(List.of(0L, 1L), take(queue, 2));
        assertEquals(Optional.empty(), queue.take());
        assertEquals(Optional.empty(), queue.take());
    }

    @Test
    void closingForgetsWhatIsQueuedAndWakesTheReader() throws Exception {
        var queue = new FrameQueue(4, events::add);
        var reader = CompletableFuture.supplyAsync(() -> taken(queue));
        queue.close();
        assertEquals(Optional.empty(), reader.get(10, TimeUnit.SECONDS));
        put(queue, 0, 1);
        assertEquals(Optional.empty(), queue.take());
    }

    @Test
    void anErrorIsMetAfterTheLastFrame() throws InterruptedException {
        var queue = new FrameQueue(4, events::add);
        put(queue, 0, 1);
        queue.fail(new AudioException("microphone.none"));
        queue.end();
        assertEquals(List.of(0L), take(queue, 1));
        assertThrows(AudioException.class, queue::take);
    }

    @Test
    void betweenTwoThreadsEverySampleIsHeardOrCounted() throws InterruptedException {
        int frames = 50_000;
        var queue = new FrameQueue(8, events::add);
        var producer = Thread.ofPlatform().name("producer").start(() -> {
            put(queue, 0, frames);
            queue.end();
        });
        long expected = 0;
        long heard = 0;
        long jumped = 0;
        for (var frame = queue.take(); frame.isPresent(); frame = queue.take()) {
            assertTrue(frame.get().position() >= expected, "positions never go back");
            jumped += frame.get().position() - expected;
            expected = frame.get().end();
            heard += 512;
        }
        producer.join();
        long told = events.stream()
                .mapToLong(event -> event instanceof AudioEvent.Overrun(long samples) ? samples : 0)
                .sum();
        assertEquals(jumped, told);
        assertEquals(frames * 512L, heard + told);
    }

    private static Optional<AudioFrame> taken(FrameQueue queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(FrameQueue queue, long from, long to) {
        for (long i = from; i < to; i++) {
            queue.put(new AudioFrame(i * 512, new float[512]));
        }
    }

    private static List<Long> take(FrameQueue queue, int count) throws InterruptedException {
        var numbers = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            numbers.add(queue.take().orElseThrow().position() / 512);
        }
        return numbers;
    }
}
