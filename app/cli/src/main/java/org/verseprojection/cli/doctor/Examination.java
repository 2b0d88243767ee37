package org.verseprojection.cli.doctor;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.doctor.checks.Check;
import org.verseprojection.cli.doctor.checks.Choices;
import org.verseprojection.cli.doctor.checks.ClockCheck;
import org.verseprojection.cli.doctor.checks.CloudVisit;
import org.verseprojection.cli.doctor.checks.DiskCheck;
import org.verseprojection.cli.doctor.checks.HearingCheck;
import org.verseprojection.cli.doctor.checks.JavaCheck;
import org.verseprojection.cli.doctor.checks.KeychainCheck;
import org.verseprojection.cli.doctor.checks.MatchingCheck;
import org.verseprojection.cli.doctor.checks.MemoryCheck;
import org.verseprojection.cli.doctor.checks.MicrophoneCheck;
import org.verseprojection.cli.doctor.checks.ModelsCheck;
import org.verseprojection.cli.doctor.checks.MonitorsCheck;
import org.verseprojection.cli.doctor.checks.NetworkCheck;
import org.verseprojection.cli.doctor.checks.ProcessorCheck;
import org.verseprojection.cli.doctor.checks.SettingsCheck;
import org.verseprojection.cli.doctor.checks.VersionsCheck;
import org.verseprojection.cli.wiring.Home;
import org.verseprojection.cli.wiring.SearchParts;
import org.verseprojection.inference.ModelStore;
import org.verseprojection.speech.audio.Microphones;

/// All checks on this laptop, in the order in which they are made and read.
final class Examination {
    private final ModelStore store;
    private final Choices choices;
    private final VersionsCheck versions;
    private final List<Check> checks;

    /// Of a program that does nothing else.
    ///
    /// @param program its name and version
    Examination(Console console, Home home, String program) {
        this(console, home, program, Optional::empty, Runnable::run);
    }

    /// @param loaded what the program has loaded already, where it has
    /// @param windows runs work on the thread that owns the windows
    Examination(Console console, Home home, String program, Supplier<Optional<SearchParts>> loaded, Executor windows) {
        store = new ModelStore(home.models(), home.addedModels());
        choices = new Choices(home.config(), home.data());
        versions = new VersionsCheck(program, home, store);
        CloudVisit cloud = new CloudVisit(home.data());
        checks = List.of(
                new JavaCheck(),
                new ProcessorCheck(),
                new ModelsCheck(store),
                new HearingCheck(store, home, program),
                new MatchingCheck(home, console, loaded),
                new MicrophoneCheck(new Microphones(), choices),
                new MonitorsCheck(console.hasDisplay(), choices, windows),
                new DiskCheck(home),
                new SettingsCheck(choices),
                new MemoryCheck(home.data().resolve("memory")),
                new KeychainCheck(home.data()),
                new NetworkCheck(cloud),
                new ClockCheck(cloud, InstantSource.system()),
                versions);
    }

    /// The checks; without those that take seconds where it is to be quick.
    List<Check> checks(boolean quick) {
        return checks.stream().filter(check -> !quick || !check.slow()).toList();
    }

    Choices choices() {
        return choices;
    }

    VersionsCheck versions() {
        return versions;
    }
}
