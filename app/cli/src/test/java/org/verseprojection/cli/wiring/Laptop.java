package org.verseprojection.cli.wiring;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.Gathering;
import org.verseprojection.live.memory.How;
import org.verseprojection.matching.learning.Learned;
import org.verseprojection.nativelibs.keychain.Keychain;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.store.SqliteMemory;

/// A laptop on which the program is opened and closed, and learns: with a real store and a clock of its own.
final class Laptop {
    static final String PREACHER = "Ruth Meier";

    private final Path folder;
    private final Scripture scripture;
    private final MapKeychain keychain = new MapKeychain();
    private final UUID service = UUID.randomUUID();
    private Instant now = Instant.parse("2026-11-01T10:00:00Z");

    /// @param folder of its files
    Laptop(Path folder, Scripture scripture) {
        this.folder = folder;
        this.scripture = scripture;
    }

    /// Opens the program.
    Program open(School with) {
        SqliteMemory memory = SqliteMemory.open(
                folder.resolve("memory"), keychain, () -> now, Locale.ENGLISH, (passage, translation) -> "");
        return new Program(memory, with);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /// The program while it is open.
    final class Program implements AutoCloseable {
        final SqliteMemory memory;
        final BoothLearning learning;

        private Program(SqliteMemory memory, School with) {
            this.memory = memory;
            this.learning = new BoothLearning(() -> now);
            learning.learnsIn(with);
            learning.begins(memory).join();
            learning.use(true);
            if (memory.gatherings(1).isEmpty()) {
                memory.keep(new Gathering(service, "Sunday", PREACHER, now, Optional.empty()));
            }
        }

        void decides(How how, String osis) {
            Feedback row = new Feedback(
                    UUID.randomUUID(),
                    now,
                    Optional.of(service),
                    how,
                    scripture.text(Translation.WEB).text(ordinal(osis)),
                    Passage.ofOsis(osis),
                    Translation.WEB,
                    List.of(new Feedback.Match(Passage.ofOsis(osis), 0.5, Candidate.Kind.QUOTATION)));
            memory.keep(row);
            learning.teach(row);
        }

        void picksOnDays(int days, String osis) {
            for (int day = 0; day < days; day++) {
                pass(Duration.ofDays(1));
                decides(How.PICKED, osis);
            }
        }

        /// Nothing is decided for a while, and the rest is learned.
        void rests() {
            int before = memory.learned().size();
            pass(Duration.ofMinutes(11));
            learning.learnWhenIdle();
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (memory.learned().size() == before) {
                assertTrue(System.nanoTime() < deadline, "nothing was learned");
                learning.learnWhenIdle(); // the time before may just have ended when it was asked
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
        }

        Learned learned() {
            return learning.taught().learned();
        }

        List<Integer> favourites() {
            return learned().favourites(PREACHER, 10).stream().sorted().toList();
        }

        @Override
        public void close() {
            learning.close();
            memory.close();
        }
    }

    int ordinal(String osis) {
        return scripture.versification().ordinal(Passage.ofOsis(osis).first());
    }

    private static final class MapKeychain implements Keychain {
        private final Map<String, byte[]> secrets = new HashMap<>();

        @Override
        public Optional<byte[]> get(String name) {
            return Optional.ofNullable(secrets.get(name)).map(byte[]::clone);
        }

        @Override
        public void put(String name, byte[] secret) {
            secrets.put(name, secret.clone());
        }

        @Override
        public void remove(String name) {
            secrets.remove(name);
        }

        @Override
        public boolean protectedBySystem() {
            return true;
        }
    }
}
