package org.verseprojection.cli.hearing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verseprojection.inference.ModelException;
import org.verseprojection.inference.ModelStore;
import org.verseprojection.speech.TranscriberSettings;

/// How this laptop hears from one start to the next: what was measured, used from the next opening of a session on.
///
/// Where the machine, the models or the program are others than those that were measured, nothing is remembered. A
/// file that cannot be written costs a measurement at the next start. Any thread.
public final class HearingMemory {
    private static final Logger LOG = Logger.getLogger(HearingMemory.class.getName());

    private final ChoiceFile file;
    private final Machine machine;
    private final String standard;
    private final InstantSource clock;
    private Optional<Remembered> remembered;

    HearingMemory(Path file, Machine machine, String standard, InstantSource clock) {
        this.file = new ChoiceFile(file);
        this.machine = machine;
        this.standard = standard;
        this.clock = clock;
        this.remembered = this.file.read().filter(each -> each.machine().equals(machine));
    }

    /// What is remembered in a folder of settings, in the file `hearing.json`.
    ///
    /// @param program its name and version
    /// @throws ModelException where the list of models cannot be read
    public static HearingMemory open(Path config, ModelStore store, String program) throws ModelException {
        return new HearingMemory(
                config.resolve("hearing.json"),
                Machine.here(store, program),
                store.defaultSpeechModel().entry().name(),
                InstantSource.system());
    }

    /// What the next session is to be opened with.
    public synchronized HearingSetting setting() {
        return remembered
                .filter(Remembered::sure)
                .map(Remembered::setting)
                .orElseGet(() -> HearingSetting.standard(standard));
    }

    /// The same with a model that somebody chose by hand, which wins: threads and step are what was measured of it.
    public synchronized HearingSetting setting(String model) {
        List<HearingTrial> measured = remembered.stream()
                .flatMap(each -> each.trials().stream())
                .filter(trial -> trial.model().equals(model))
                .toList();
        HearingSetting now = setting();
        if (measured.isEmpty() || now.model().equals(model)) {
            return now.model().equals(model) ? now : HearingSetting.standard(model);
        }
        return HearingChoice.of(measured, TranscriberSettings.standard().step()).setting();
    }

    /// Where that comes from.
    public synchronized Origin origin() {
        if (remembered.isEmpty()) {
            return new Origin.Usual();
        }
        Remembered now = remembered.get();
        return now.lowered() > 0 ? new Origin.Lowered(now.lowered()) : new Origin.Measured(now.at(), now.settled());
    }

    /// Where a setting comes from.
    public sealed interface Origin {
        /// Nothing was measured.
        record Usual() implements Origin {}

        /// It was measured.
        ///
        /// @param settled whether nothing else worked meanwhile. Where something did, it is measured again, and
        /// the usual is used unless a model kept up even so
        record Measured(Instant at, boolean settled) implements Origin {}

        /// Hearing fell behind with what was measured.
        ///
        /// @param steps how many steps lighter it is, from 1
        record Lowered(int steps) implements Origin {}
    }

    /// Whether it is to be measured in this start.
    public synchronized boolean wanting() {
        return remembered.map(Remembered::again).orElse(true);
    }

    /// Keeps a measurement.
    ///
    /// @param trials one or more
    /// @param quiet whether nothing else worked meanwhile
    public synchronized void measured(List<HearingTrial> trials, boolean quiet) {
        Instant now = clock.instant();
        keep(remembered
                .map(before -> before.measured(trials, quiet, now))
                .orElseGet(() -> Remembered.of(machine, trials, quiet, now)));
    }

    /// Hearing fell behind in a session: the next one is opened one step lighter.
    ///
    /// @param with what the session was opened with
    public synchronized void troubled(HearingSetting with) {
        remembered.map(before -> before.troubled(with)).ifPresent(this::keep);
    }

    /// A service went well.
    public synchronized void served() {
        remembered
                .filter(each -> each.lowered() > 0 || each.raised())
                .map(Remembered::served)
                .ifPresent(this::keep);
    }

    private void keep(Remembered changed) {
        remembered = Optional.of(changed);
        try {
            file.write(changed);
        } catch (IOException full) {
            LOG.log(Level.FINE, "how this laptop hears could not be kept", full);
        }
    }
}
