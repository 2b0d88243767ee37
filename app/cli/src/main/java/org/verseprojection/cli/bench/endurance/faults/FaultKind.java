package org.verseprojection.cli.bench.endurance.faults;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can go wrong.
public enum FaultKind {
    /// The projector's cable is pulled, and put back.
    UNPLUGGED(3, 20, true, true),
    /// The projector has another size for a while.
    RESIZED(5, 20, true, true),
    /// The program is stopped by a signal, as a laptop's sleep would, and goes on.
    SUSPENDED(2, 15, true, false),
    /// The disk takes its time.
    SLOW_DISK(10, 30, true, false),
    /// The server refuses connections, and open ones break.
    NETWORK_GONE(10, 60, true, true),
    /// The network comes and goes every few seconds.
    NETWORK_FLAPPING(10, 40, true, true),
    /// Connections stay open, and nothing comes through.
    NETWORK_HANGING(10, 40, true, true),
    /// The microphone is taken away from the sound system, and given back.
    MICROPHONE_GONE(3, 20, true, false),
    /// The sound system is killed, and started again.
    SOUND_KILLED(2, 10, true, false),
    /// The sound system does not answer for a while.
    SOUND_HANGING(2, 8, true, false),
    /// Somebody hits the keyboard. It excuses no lag.
    KEYS(0, 0, false, true);

    private final int shortest;
    private final int longest;
    private final boolean excuses;
    private final boolean windows;

    FaultKind(int shortest, int longest, boolean excuses, boolean windows) {
        this.shortest = shortest;
        this.longest = longest;
        this.excuses = excuses;
        this.windows = windows;
    }

    /// The fewest seconds that it lasts.
    int shortest() {
        return shortest;
    }

    /// The most seconds that it lasts.
    int longest() {
        return longest;
    }

    /// Whether a lag beside it is not held against the program.
    public boolean excuses() {
        return excuses;
    }

    /// As the log has it.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The one that the log calls so.
    public static Optional<FaultKind> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /// All that take turns, keys apart.
    ///
    /// @param windows whether the program has windows, and an account
    public static List<FaultKind> taking(boolean windows) {
        return Arrays.stream(values())
                .filter(each -> each != KEYS && (windows || !each.windows))
                .toList();
    }
}
