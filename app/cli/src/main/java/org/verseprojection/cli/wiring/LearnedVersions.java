package org.verseprojection.cli.wiring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verseprojection.desktop.memory.LearningControl.Version;
import org.verseprojection.live.memory.LearnedVersion;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.matching.learning.DamagedLearning;
import org.verseprojection.matching.learning.Learned;
import org.verseprojection.matching.learning.LearnedJson;

/// The versions of what was learned, as the memory keeps them, without those of times that are forgotten.
final class LearnedVersions {
    private static final Logger LOG = Logger.getLogger(LearnedVersions.class.getName());

    private final Memory memory;
    private final LearnedJson json;
    private final ForgottenTimes forgotten;

    /// @param verses how many there are
    LearnedVersions(Memory memory, ForgottenTimes forgotten, int verses) {
        this.memory = memory;
        this.forgotten = forgotten;
        this.json = new LearnedJson(verses);
    }

    /// Keeps one more.
    void keep(Learned learned, Instant at) {
        long number = memory.learned().stream()
                        .mapToLong(LearnedVersion::number)
                        .max()
                        .orElse(0)
                + 1;
        memory.keep(new LearnedVersion(number, at, json.write(learned), true));
    }

    /// What is in use; empty where nothing is, or where it is damaged.
    Optional<Learned> current() {
        return newest().flatMap(this::read);
    }

    /// When that one was made.
    Optional<Instant> at(long number) {
        return memory.learned().stream()
                .filter(version -> version.number() == number)
                .map(LearnedVersion::at)
                .findFirst();
    }

    /// All, the newest first.
    List<Version> all() {
        List<LearnedVersion> kept = new ArrayList<>(memory.learned());
        long newest = newest().map(LearnedVersion::number).orElse(-1L);
        return kept.reversed().stream()
                .map(each -> new Version(each.number(), each.at(), each.used(), each.number() == newest))
                .toList();
    }

    private Optional<LearnedVersion> newest() {
        return memory.learned().stream()
                .filter(LearnedVersion::used)
                .filter(version -> !forgotten.forgets(version.at()))
                .max(Comparator.comparingLong(LearnedVersion::number));
    }

    private Optional<Learned> read(LearnedVersion version) {
        try {
            return Optional.of(json.read(version.state()));
        } catch (DamagedLearning damaged) {
            LOG.log(Level.WARNING, "version {0} of what was learned is damaged", version.number());
            return Optional.empty();
        }
    }
}
