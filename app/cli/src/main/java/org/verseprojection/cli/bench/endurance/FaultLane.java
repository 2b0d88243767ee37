package org.verseprojection.cli.bench.endurance;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.verseprojection.cli.bench.endurance.faults.FaultKind;
import org.verseprojection.cli.bench.endurance.faults.Keystrokes;
import org.verseprojection.cli.bench.endurance.faults.PlannedFault;
import org.verseprojection.cli.bench.endurance.place.TwoMonitors;

/// Threads on which faults happen, and are written down.
final class FaultLane implements AutoCloseable {
    private static final int BETWEEN_KEYS = 12_000;
    private static final int FIRST_KEYS = 20_000;

    private final Thread thread;

    private FaultLane(String name, Work work) {
        thread = Thread.ofPlatform().name(name).daemon().start(() -> {
            try {
                work.run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    /// Faults at their time, from now on.
    ///
    /// @param clock what of the run is over
    static FaultLane planned(
            List<PlannedFault> planned, Supplier<Duration> clock, Troubles troubles, RunFolder folder) {
        Duration now = clock.get();
        return new FaultLane("faults", () -> {
            for (PlannedFault each : planned) {
                if (each.at().compareTo(now) >= 0) {
                    TimeUnit.MILLISECONDS.sleep(
                            Math.max(0, each.at().minus(clock.get()).toMillis()));
                    happen(each.kind(), () -> troubles.of(each.kind()).last(each.length()), "", folder);
                }
            }
        });
    }

    /// Keys, every few seconds.
    static FaultLane keys(Keystrokes keystrokes, TwoMonitors monitors, RunFolder folder) {
        return new FaultLane("keys", () -> {
            TimeUnit.MILLISECONDS.sleep(FIRST_KEYS);
            while (true) {
                List<String> burst = keystrokes.burst();
                happen(FaultKind.KEYS, () -> monitors.press(burst), String.join(" ", burst), folder);
                TimeUnit.MILLISECONDS.sleep(BETWEEN_KEYS);
            }
        });
    }

    /// Nothing ever happens on it.
    static FaultLane none() {
        return new FaultLane("calm", () -> {});
    }

    private interface Happening {
        void run() throws IOException, InterruptedException;
    }

    private static void happen(FaultKind kind, Happening fault, String note, RunFolder folder)
            throws InterruptedException {
        try {
            folder.fault(kind, "begin", note);
            String trouble = "";
            try {
                fault.run();
            } catch (IOException failed) {
                trouble = String.valueOf(failed.getMessage());
            } finally {
                folder.fault(kind, "end", trouble);
            }
        } catch (IOException unwritten) {
            // the disk is full; the run ends by its samples
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
