package org.verseprojection.cloud.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.verseprojection.speech.Recognition;
import org.verseprojection.speech.Recognizer;

@Timeout(30)
class RecognizerPoolTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    /// Works only when it is let, and notes the first sample of each window.
    private static final class Held implements Recognizer {
        final Semaphore permits = new Semaphore(0);
        final LinkedBlockingQueue<Float> begun = new LinkedBlockingQueue<>();

        @Override
        public Recognition recognize(float[] samples) throws InterruptedException {
            begun.add(samples[0]);
            permits.acquire();
            if (samples[0] < 0) {
                throw new IllegalStateException("it cannot");
            }
            return new Recognition(
                    List.of(new Recognition.Segment("w" + (int) samples[0], Duration.ZERO, Duration.ZERO)),
                    Duration.ofMillis(1));
        }

        @Override
        public void close() {}
    }

    private static Future<Optional<Recognition>> ask(
            ExecutorService threads, RecognizerPool.Client client, float mark, Duration within) {
        return threads.submit(() -> client.recognize(new float[] {mark}, System.nanoTime() + within.toNanos()));
    }

    private static void until(java.util.function.BooleanSupplier true_) throws InterruptedException {
        while (!true_.getAsBoolean()) {
            Thread.sleep(2);
        }
    }

    @Test
    void oneWithManyStreamsDoesNotHoldUpOneWithOne() throws Exception {
        Held held = new Held();
        try (RecognizerPool pool = new RecognizerPool(List.of(held));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            UUID many = UUID.randomUUID();
            List<Future<Optional<Recognition>>> all = new ArrayList<>();
            all.add(ask(threads, pool.client(many), 1, LONG));
            until(() -> !held.begun.isEmpty());
            for (int i = 0; i < 6; i++) {
                all.add(ask(threads, pool.client(many), 1, LONG));
            }
            until(() -> pool.figures().waiting() == 6);
            all.add(ask(threads, pool.client(UUID.randomUUID()), 2, LONG));
            until(() -> pool.figures().waiting() == 7);
            held.permits.release(8);
            List<Float> order = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                order.add(held.begun.poll(10, TimeUnit.SECONDS));
            }
            assertTrue(order.indexOf(2f) <= 1, "the one is next: " + order);
            for (Future<Optional<Recognition>> each : all) {
                assertTrue(each.get().isPresent());
            }
            assertEquals(8, pool.figures().passes());
            assertEquals(0, pool.figures().waiting());
            assertTrue(pool.figures().longestWait().isPositive());
        }
    }

    @Test
    void whatWouldComeTooLateIsDropped() throws Exception {
        Held held = new Held();
        try (RecognizerPool pool = new RecognizerPool(List.of(held));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // On a busy machine even the first may come too late: until one was begun.
            Future<Optional<Recognition>> first;
            do {
                first = ask(threads, pool.client(UUID.randomUUID()), 1, Duration.ofMillis(1));
                Future<Optional<Recognition>> asked = first;
                until(() -> asked.isDone() || !held.begun.isEmpty());
            } while (held.begun.isEmpty());
            long late = pool.figures().dropped();
            assertEquals(
                    Optional.empty(),
                    ask(threads, pool.client(UUID.randomUUID()), 2, Duration.ofMillis(30))
                            .get());
            assertEquals(late + 1, pool.figures().dropped());
            held.permits.release();
            assertTrue(first.get().isPresent(), "what was begun is waited for");
            assertEquals(1, held.begun.size(), "and the late one was never begun");
        }
    }

    @Test
    void aNewerWindowTakesThePlaceOfOneThatWaits() throws Exception {
        Held held = new Held();
        try (RecognizerPool pool = new RecognizerPool(List.of(held));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = ask(threads, pool.client(UUID.randomUUID()), 1, LONG);
            until(() -> !held.begun.isEmpty());
            RecognizerPool.Client client = pool.client(UUID.randomUUID());
            var old = ask(threads, client, 2, LONG);
            until(() -> pool.figures().waiting() == 1);
            var young = ask(threads, client, 3, LONG);
            assertEquals(Optional.empty(), old.get());
            held.permits.release(2);
            assertEquals("w3", young.get().orElseThrow().segments().getFirst().text());
            assertTrue(first.get().isPresent());
            assertFalse(held.begun.contains(2f));
        }
    }

    @Test
    void aFailureIsToldAndTheNextIsServed() throws Exception {
        Held held = new Held();
        held.permits.release(2);
        try (RecognizerPool pool = new RecognizerPool(List.of(held))) {
            RecognizerPool.Client client = pool.client(UUID.randomUUID());
            long deadline = System.nanoTime() + LONG.toNanos();
            assertThrows(IllegalStateException.class, () -> client.recognize(new float[] {-1}, deadline));
            assertTrue(client.recognize(new float[] {5}, deadline).isPresent());
            assertEquals(1, pool.figures().failed());
            assertEquals(1, pool.figures().passes());
        }
    }

    @Test
    void whoWaitsWhenItClosesGetsNothing() throws Exception {
        Held held = new Held();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            RecognizerPool pool = new RecognizerPool(List.of(held));
            var first = ask(threads, pool.client(UUID.randomUUID()), 1, LONG);
            until(() -> !held.begun.isEmpty());
            RecognizerPool.Client other = pool.client(UUID.randomUUID());
            var second = ask(threads, other, 2, LONG);
            until(() -> pool.figures().waiting() == 1);
            Future<?> closing = threads.submit(pool::close);
            assertEquals(Optional.empty(), second.get());
            held.permits.release();
            assertTrue(first.get().isPresent());
            closing.get();
            assertEquals(Optional.empty(), other.recognize(new float[] {3}, System.nanoTime() + LONG.toNanos()));
        }
    }

    /// Over any sequence, owners that always have something to do get equal shares of the work.
    @Test
    void sharesAreEqualByWorkAndNotByNumber() {
        FairQueue<Integer> queue = new FairQueue<>();
        List<UUID> owners = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
        long[] cost = {100_000_000, 300_000_000, 700_000_000};
        for (int i = 0; i < 400; i++) {
            owners.forEach(owner -> queue.add(owner, 0));
        }
        Map<UUID, Long> worked = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            FairQueue.Turn<Integer> turn = queue.next();
            long took = cost[owners.indexOf(turn.owner())];
            queue.done(turn, took);
            worked.merge(turn.owner(), took, Long::sum);
        }
        long least = worked.values().stream().mapToLong(Long::longValue).min().orElseThrow();
        long most = worked.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        assertTrue(most - least <= 2 * 700_000_000L, worked.toString());
        assertEquals(900, queue.size());
    }

    @Test
    void whoWasIdleHasSavedUpNothing() {
        FairQueue<Integer> queue = new FairQueue<>();
        UUID busy = new UUID(0, 1);
        UUID idle = new UUID(0, 2);
        for (int i = 0; i < 100; i++) {
            queue.add(busy, i);
            queue.done(queue.next(), 1_000_000_000);
        }
        for (int i = 0; i < 10; i++) {
            queue.add(busy, i);
            queue.add(idle, i);
        }
        int mine = 0;
        for (int i = 0; i < 10; i++) {
            FairQueue.Turn<Integer> turn = queue.next();
            mine += turn.owner().equals(idle) ? 1 : 0;
            queue.done(turn, 1_000_000_000);
        }
        assertTrue(mine >= 5 && mine <= 6, "half of the turns, and not all: " + mine);
    }
}
