package org.verseprojection.cli.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.Gathering;
import org.verseprojection.live.memory.How;
import org.verseprojection.matching.LessonReplay;
import org.verseprojection.matching.VerseIndex;
import org.verseprojection.matching.learning.Examiner;
import org.verseprojection.matching.learning.Learned;
import org.verseprojection.matching.learning.Learner;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.matching.learning.Trial;
import org.verseprojection.nativelibs.keychain.Keychain;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.store.SqliteMemory;

/// With a real store, real texts, and the matcher by words alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoothLearningTest {
    private static final String LOVED = "Ruth.1.16";
    private static final String OTHER = "Rom.8.28";
    private static final String PREACHER = "Ruth Meier";

    private final Scripture scripture = Scripture.load();
    private VerseIndex index;
    private School school;

    @BeforeAll
    void open(@TempDir Path cache) {
        index = VerseIndex.open(cache, scripture, List.of(), done -> {});
        school = School.of(index, scripture, Optional.empty(), 8);
    }

    @AfterAll
    void close() {
        index.close();
    }

    /// A laptop, on which the program is opened and closed.
    private final class Laptop {
        private final Path folder;
        private final MapKeychain keychain = new MapKeychain();
        private final UUID service = UUID.randomUUID();
        private Instant now = Instant.parse("2026-11-01T10:00:00Z");

        Laptop(Path folder) {
            this.folder = folder;
        }

        Program open() {
            return open(school);
        }

        Program open(School with) {
            SqliteMemory memory = SqliteMemory.open(
                    folder.resolve("memory"), keychain, () -> now, Locale.ENGLISH, (passage, translation) -> "");
            return new Program(this, memory, with);
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    /// The program while it is open.
    private final class Program implements AutoCloseable {
        private final Laptop laptop;
        private final SqliteMemory memory;
        private final BoothLearning learning;

        Program(Laptop laptop, SqliteMemory memory, School with) {
            this.laptop = laptop;
            this.memory = memory;
            this.learning = new BoothLearning(() -> laptop.now);
            learning.learnsIn(with);
            learning.begins(memory).join();
            learning.use(true);
            if (memory.gatherings(1).isEmpty()) {
                memory.keep(new Gathering(laptop.service, "Sunday", PREACHER, laptop.now, Optional.empty()));
            }
        }

        void decides(How how, String osis) {
            Feedback row = new Feedback(
                    UUID.randomUUID(),
                    laptop.now,
                    Optional.of(laptop.service),
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
                laptop.pass(Duration.ofDays(1));
                decides(How.PICKED, osis);
            }
        }

        /// Nothing is decided for a while, and the rest is learned.
        void rests() {
            int before = memory.learned().size();
            laptop.pass(Duration.ofMinutes(11));
            learning.learnWhenIdle();
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (memory.learned().size() == before) {
                assertTrue(System.nanoTime() < deadline, "nothing was learned");
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

    private int ordinal(String osis) {
        return scripture.versification().ordinal(Passage.ofOsis(osis).first());
    }

    @Test
    void whatWasLearnedIsThereWhenTheProgramOpensAgainAndTheUndonePickIsNot(@TempDir Path folder) {
        Laptop laptop = new Laptop(folder);
        Learned learned;
        try (Program program = laptop.open()) {
            program.picksOnDays(11, LOVED);
            assertEquals(List.of(ordinal(LOVED)), program.favourites(), "habits are learned at once");
            program.decides(How.PICKED, OTHER);
            assertEquals(2, program.favourites().size());
            laptop.pass(Duration.ofSeconds(5));
            program.decides(How.UNDONE, OTHER);
            assertEquals(List.of(ordinal(LOVED)), program.favourites(), "a slip is taken back at once");
            program.rests();
            learned = program.learned();
            assertEquals(11, learned.lessons());
        }
        try (Program again = laptop.open()) {
            assertEquals(learned, again.learned());
            assertEquals(List.of(ordinal(LOVED)), again.favourites());
            assertTrue(again.learning.versions().getFirst().current());
            again.learning.preaches(PREACHER);
            assertEquals(PREACHER, again.learning.taught().speaker(), "before anything is decided");
        }
    }

    @Test
    void aLessonOfTheExaminationsTimeIsNotTakenForKnown(@TempDir Path folder) {
        Laptop laptop = new Laptop(folder);
        Runnable[] meanwhile = {() -> {}};
        Trial trial = new Trial() {
            @Override
            public List<Boolean> picks(Learned learned, List<Lesson> lessons) {
                return Collections.nCopies(lessons.size(), true);
            }

            @Override
            public List<Boolean> general(Learned learned, String speaker) {
                meanwhile[0].run();
                meanwhile[0] = () -> {};
                return List.of(true);
            }
        };
        Learner learner = new Learner(new LessonReplay(index, scripture, Optional.empty()), scripture.versification());
        School interrupted = new School(scripture.versification(), new Examiner(learner, trial), school.explainer());
        try (Program program = laptop.open(interrupted)) {
            program.picksOnDays(2, LOVED);
            meanwhile[0] = () -> {
                laptop.pass(Duration.ofSeconds(1));
                program.decides(How.PICKED, OTHER);
                laptop.pass(Duration.ofSeconds(1));
            };
            program.rests();
        }
        try (Program again = laptop.open()) {
            assertEquals(3, again.learned().lessons());
            assertTrue(again.favourites().contains(ordinal(OTHER)));
            again.rests();
            assertEquals(3, again.learned().lessons(), "and it is learned with the others");
            assertEquals(2, again.learning.versions().size());
        }
    }

    @Test
    void ofEverythingThatWasDeletedNothingIsLearned(@TempDir Path folder) throws IOException {
        Laptop laptop = new Laptop(folder);
        try (Program program = laptop.open()) {
            program.picksOnDays(3, LOVED);
            program.rests();
            laptop.pass(Duration.ofMinutes(1));
            program.memory.forgetEverything();
            program.learning.forget();
            assertTrue(program.learned().empty());
            assertEquals(List.of(), program.learning.versions());
        }
        try (Program again = laptop.open()) {
            assertTrue(again.learned().empty());
            laptop.pass(Duration.ofMinutes(1));
            again.decides(How.PICKED, OTHER);
            assertEquals(List.of(ordinal(OTHER)), again.favourites(), "and it learns anew");
        }
    }

    @Test
    void goingBackToADayLeavesOutWhatCameBehindIt(@TempDir Path folder) throws IOException {
        Laptop laptop = new Laptop(folder);
        try (Program program = laptop.open()) {
            program.picksOnDays(3, LOVED);
            program.rests();
            program.picksOnDays(2, OTHER);
            program.rests();
            assertEquals(2, program.learning.versions().size());
            assertThrows(IllegalArgumentException.class, () -> program.learning.backTo(77));
            laptop.pass(Duration.ofMinutes(1));
            program.learning.backTo(1);
            assertEquals(3, program.learned().lessons());
            assertEquals(List.of(ordinal(LOVED)), program.favourites());
        }
        try (Program again = laptop.open()) {
            assertEquals(List.of(ordinal(LOVED)), again.favourites());
            assertTrue(again.learning.versions().getLast().current());
            assertFalse(again.learning.versions().getFirst().current());
            Path file = folder.resolve("lessons.json");
            again.learning.exportTo(file);
            assertEquals(
                    Collections.nCopies(3, Passage.ofOsis(LOVED)),
                    LessonFile.read(file).stream().map(Feedback::passage).toList(),
                    "what is forgotten does not leave the laptop either");
            again.picksOnDays(1, "Ps.23.1");
            assertEquals(4, again.learned().lessons());
        }
    }

    @Test
    void anotherLaptopLearnsFromAnExport(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("lessons.json");
        Laptop one = new Laptop(folder.resolve("one"));
        try (Program program = one.open()) {
            program.picksOnDays(3, LOVED);
            program.learning.exportTo(file);
        }
        Laptop other = new Laptop(folder.resolve("other"));
        other.pass(Duration.ofDays(30));
        try (Program program = other.open()) {
            program.picksOnDays(1, OTHER);
            program.rests();
            program.learning.importFrom(file);
            assertEquals(4, program.learned().lessons(), "older than what it knew, and learned all the same");
            program.rests();
            assertEquals(4, program.learned().lessons());
        }
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
