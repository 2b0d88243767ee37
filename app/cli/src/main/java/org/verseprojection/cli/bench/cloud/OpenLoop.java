package org.verseprojection.cli.bench.cloud;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Sends requests at a fixed rate, whether the server keeps up or not. A request's time counts from when it was due,
/// so a server that stalls cannot hide it by being asked less (Tene, "How not to measure latency", 2013).
final class OpenLoop {
    private final InetSocketAddress server;
    private final int links;

    /// Load on that server.
    ///
    /// @param links at most so many requests are under way at once
    OpenLoop(InetSocketAddress server, int links) {
        this.server = server;
        this.links = links;
    }

    /// One kind of request.
    record Ask(String kind, String method, String path, String token, String body) {}

    /// The nth request.
    @FunctionalInterface
    interface Plan {
        Ask ask(long number);
    }

    /// What came of it.
    ///
    /// @param millis by kind, from due to answered
    /// @param refused by status, or by the name of the failure
    /// @param rate good answers a second
    record Outcome(Map<String, List<Double>> millis, Map<String, Integer> refused, double rate) {
        List<Double> all() {
            return millis.values().stream().flatMap(List::stream).toList();
        }

        int failures() {
            return refused.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /// Runs for that long.
    Outcome run(int rate, Duration length, Plan plan) throws InterruptedException {
        long count = rate * length.toMillis() / 1000;
        AtomicLong next = new AtomicLong();
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50);
        double step = 1e9 / rate;
        List<Tally> tallies = new ArrayList<>();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < links; i++) {
                Tally tally = new Tally();
                tallies.add(tally);
                workers.execute(() -> work(next, count, start, step, plan, tally));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Tally all = new Tally();
        tallies.forEach(all::add);
        return new Outcome(
                all.millis,
                all.refused,
                all.millis.values().stream().mapToInt(List::size).sum() / seconds);
    }

    private void work(AtomicLong next, long count, long start, double step, Plan plan, Tally tally) {
        try (HttpLink link = new HttpLink(server)) {
            for (long number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                long due = start + (long) (number * step);
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                Ask ask = plan.ask(number);
                try {
                    HttpLink.Answer answer = link.ask(ask.method(), ask.path(), ask.token(), ask.body());
                    if (answer.good()) {
                        tally.good(ask.kind(), (System.nanoTime() - due) / 1e6);
                    } else {
                        tally.refused(Integer.toString(answer.status()));
                    }
                } catch (IOException failure) {
                    tally.refused(failure.getClass().getSimpleName());
                }
            }
        }
    }

    /// One worker's counts.
    private static final class Tally {
        private final Map<String, List<Double>> millis = new TreeMap<>();
        private final Map<String, Integer> refused = new TreeMap<>();

        void good(String kind, double time) {
            millis.computeIfAbsent(kind, each -> new ArrayList<>()).add(time);
        }

        void refused(String why) {
            refused.merge(why, 1, Integer::sum);
        }

        void add(Tally other) {
            other.millis.forEach((kind, times) ->
                    millis.computeIfAbsent(kind, each -> new ArrayList<>()).addAll(times));
            other.refused.forEach((why, count) -> refused.merge(why, count, Integer::sum));
        }
    }
}
