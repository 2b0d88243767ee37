package org.verseprojection.cli.hearing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.verseprojection.speech.TranscriberSettings;

/// What was measured on a machine, and what became of it in services.
///
/// @param trials one or more
/// @param settled whether nothing else worked meanwhile
/// @param again whether it is to be measured again at the next start
/// @param lowered how many steps below the measured choice it is used, since hearing fell behind
/// @param clean services without trouble since then
/// @param patience how many of them are waited for before a step up is tried
/// @param raised whether the last change was a step up
/// @param at when it was measured
record Remembered(
        Machine machine,
        List<HearingTrial> trials,
        boolean settled,
        boolean again,
        int lowered,
        int clean,
        int patience,
        boolean raised,
        Instant at) {
    private static final int MOST_PATIENCE = 8;

    Remembered {
        trials = List.copyOf(trials);
        if (trials.isEmpty() || lowered < 0 || clean < 0 || patience < 1) {
            throw new IllegalArgumentException("trials, and counts from 0; patience from 1");
        }
    }

    /// A first measurement.
    static Remembered of(Machine machine, List<HearingTrial> trials, boolean settled, Instant at) {
        return new Remembered(machine, trials, settled, !settled, 0, 0, 1, false, at);
    }

    /// What is used by it.
    HearingSetting setting() {
        List<HearingSetting> ladder = ladder();
        return ladder.get(Math.min(lowered, ladder.size() - 1));
    }

    /// Whether it is to be trusted: what was measured beside other work is where it kept up even so.
    boolean sure() {
        return settled || lowered > 0 || trials.stream().anyMatch(trial -> trial.factor() < HearingChoice.GOOD);
    }

    /// Measured again. What was measured while others worked makes nothing worse: of each trial the quickest counts.
    Remembered measured(List<HearingTrial> anew, boolean quiet, Instant when) {
        List<HearingTrial> kept = quiet ? anew : quickest(anew);
        List<HearingSetting> rungs = HearingChoice.ladder(kept, usual());
        int same = lowered == 0 ? 0 : rungs.indexOf(setting()); // what services taught stays
        int now = same >= 0 ? same : Math.min(lowered, rungs.size() - 1);
        return new Remembered(machine, kept, settled || quiet, !quiet, now, clean, patience, raised, when);
    }

    private List<HearingTrial> quickest(List<HearingTrial> anew) {
        List<HearingTrial> kept = new ArrayList<>(trials);
        for (HearingTrial trial : anew) {
            boolean slower = kept.stream()
                    .anyMatch(old -> same(old, trial) && old.understood() && old.factor() <= trial.factor());
            if (!slower) {
                kept.removeIf(old -> same(old, trial));
                kept.add(trial);
            }
        }
        return kept;
    }

    private static boolean same(HearingTrial one, HearingTrial other) {
        return one.model().equals(other.model()) && one.threads() == other.threads();
    }

    /// After a service in which hearing fell behind: one step lighter than what it heard with. A step up that led there
    /// is tried later and later; one that the same service earned before was not tried yet.
    ///
    /// @param with what the service's session was opened with
    Remembered troubled(HearingSetting with) {
        List<HearingSetting> ladder = ladder();
        int found = ladder.indexOf(with);
        int ran = found >= 0 ? found : lowered;
        int longer = raised && ran <= lowered ? Math.min(MOST_PATIENCE, 2 * patience) : patience;
        int lighter = Math.min(ladder.size() - 1, Math.max(lowered, ran + 1));
        return new Remembered(machine, trials, settled, true, lighter, 0, longer, false, at);
    }

    /// After a service in which it did not: after enough of them one step up.
    Remembered served() {
        if (lowered == 0) {
            return new Remembered(machine, trials, settled, again, 0, 0, 1, false, at);
        }
        boolean up = clean + 1 >= patience;
        return new Remembered(
                machine, trials, settled, again, up ? lowered - 1 : lowered, up ? 0 : clean + 1, patience, up, at);
    }

    private List<HearingSetting> ladder() {
        return HearingChoice.ladder(trials, usual());
    }

    private static Duration usual() {
        return TranscriberSettings.standard().step();
    }
}
