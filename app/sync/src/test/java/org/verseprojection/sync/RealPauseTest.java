package org.verseprojection.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.verseprojection.sync.Pause.Why;

/// Every wait here is an hour long unless something ends it, so a pause that ends for the wrong reason is seen by its
/// reason, and one that does not end by the test's.
class RealPauseTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final InstantSource STILL = InstantSource.fixed(NOW);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LOOK = Duration.ofMillis(1);

    /// What the machine's addresses are at each look; the last ones stay.
    private static final class Addresses implements Supplier<Set<String>> {
        private final Deque<Set<String>> looks;

        Addresses(List<Set<String>> looks) {
            this.looks = new ArrayDeque<>(looks);
        }

        @Override
        public Set<String> get() {
            return looks.size() > 1 ? looks.removeFirst() : looks.getFirst();
        }
    }

    private static RealPause pause(List<Set<String>> looks) {
        return new RealPause(STILL, new Addresses(looks), LOOK);
    }

    @Test
    void aNetworkThatReturnsEndsIt() throws InterruptedException {
        assertEquals(
                Why.NETWORK,
                pause(List.of(Set.of(), Set.of(), Set.of("10.0.0.7"))).await(HOUR, true));
    }

    @Test
    void aNetworkThatGoesDoesNotAndTheSameOneBackDoes() throws InterruptedException {
        Addresses addresses =
                new Addresses(List.of(Set.of("10.0.0.7"), Set.of("10.0.0.7"), Set.of(), Set.of(), Set.of("10.0.0.7")));
        assertEquals(Why.NETWORK, new RealPause(STILL, addresses, LOOK).await(HOUR, true));
        assertEquals(1, addresses.looks.size(), "not before all was looked at");
    }

    @Test
    void anotherNetworkEndsIt() throws InterruptedException {
        assertEquals(
                Why.NETWORK,
                pause(List.of(Set.of("10.0.0.7"), Set.of("192.168.1.2"))).await(HOUR, true));
    }

    @Test
    void whereTheNetworkDoesNotMatterItIsNotLookedAt() throws InterruptedException {
        RealPause pause = new RealPause(
                STILL,
                () -> {
                    throw new AssertionError("it was looked at");
                },
                LOOK);
        pause.wake();
        assertEquals(Why.WOKEN, pause.await(HOUR, false));
    }

    @Test
    void whoeverWakesItEarlierThanItWaitsWakesItOnce() throws InterruptedException {
        RealPause pause = pause(List.of(Set.of(), Set.of(), Set.of("10.0.0.7")));
        pause.wake();
        pause.wake();
        assertEquals(Why.WOKEN, pause.await(HOUR, true));
        assertEquals(Why.NETWORK, pause.await(HOUR, true), "the second is used up");
    }

    @Test
    void whoeverWakesItFromAnotherThreadEndsIt() throws InterruptedException {
        RealPause pause = new RealPause(STILL);
        Thread other = Thread.ofPlatform().start(pause::wake);
        assertEquals(Why.WOKEN, pause.await(HOUR, true));
        other.join();
    }

    @Test
    void aLaptopThatSleptSeesByTheClockThatTheTimeIsOver() throws InterruptedException {
        Deque<Instant> times = new ArrayDeque<>(List.of(NOW, NOW, NOW.plus(HOUR)));
        InstantSource clock = () -> times.size() > 1 ? times.removeFirst() : times.getFirst();
        assertEquals(Why.TIME, new RealPause(clock, Set::of, LOOK).await(HOUR, true));
        assertEquals(1, times.size());
    }

    @Test
    void noTimeIsOverAtOnce() throws InterruptedException {
        assertEquals(Why.TIME, new RealPause(STILL).await(Duration.ZERO, false));
    }

    @Test
    void anInterruptEndsIt() {
        Thread.currentThread().interrupt();
        boolean interrupted = false;
        try {
            new RealPause(STILL).await(HOUR, false);
        } catch (InterruptedException stopped) {
            interrupted = true;
        }
        assertTrue(interrupted);
        assertFalse(Thread.currentThread().isInterrupted());
    }
}
