package org.verseprojection.sync;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Waits by the clock. While the network matters it looks at the machine's addresses every few seconds, which costs
/// well under a millisecond; a laptop that slept notices by the clock that the time is over.
final class RealPause implements Pause {
    private static final Duration LOOK = Duration.ofSeconds(3);

    private final InstantSource clock;
    private final Supplier<Set<String>> addresses;
    private final Duration look;
    private final Semaphore woken = new Semaphore(0);

    RealPause(InstantSource clock) {
        this(clock, RealPause::addresses, LOOK);
    }

    /// @param addresses those that the machine has now; may be none
    /// @param look how often they, and the clock, are looked at
    RealPause(InstantSource clock, Supplier<Set<String>> addresses, Duration look) {
        this.clock = clock;
        this.addresses = addresses;
        this.look = look;
    }

    @Override
    public Why await(Duration most, boolean network) throws InterruptedException {
        long deadline = System.nanoTime() + most.toNanos();
        Instant until = clock.instant().plus(most);
        Set<String> before = network ? addresses.get() : Set.of();
        while (true) {
            long left = deadline - System.nanoTime();
            if (left <= 0 || !clock.instant().isBefore(until)) {
                return Why.TIME;
            }
            if (woken.tryAcquire(Math.min(left, look.toNanos()), TimeUnit.NANOSECONDS)) {
                woken.drainPermits();
                return Why.WOKEN;
            }
            if (network) {
                Set<String> now = addresses.get();
                if (!now.equals(before) && !now.isEmpty()) {
                    return Why.NETWORK;
                }
                before = now;
            }
        }
    }

    @Override
    public void wake() {
        woken.release();
    }

    /// The addresses of all interfaces that are up, this machine's own loop apart.
    private static Set<String> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(RealPause::counts)
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(address -> address.getHostAddress())
                    .collect(Collectors.toSet());
        } catch (SocketException unknown) {
            return Set.of();
        }
    }

    private static boolean counts(NetworkInterface one) {
        try {
            return one.isUp() && !one.isLoopback();
        } catch (SocketException gone) {
            return false;
        }
    }
}
