package org.verseprojection.cli.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.domain.Passage;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.How;
import org.verseprojection.matching.LessonReplay;
import org.verseprojection.matching.VerseIndex;
import org.verseprojection.matching.learning.Examiner;
import org.verseprojection.matching.learning.Learned;
import org.verseprojection.matching.learning.Learner;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.matching.learning.Trial;
import org.verseprojection.scripture.Scripture;

/// With a real store, real texts, and the matcher by words alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoothLearningTest {
    private static final String LOVED = "Ruth.1.16";
    private static final String OTHER = "Rom.8.28";
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

    @Test
    void whatWasLearnedIsThereWhenTheProgramOpensAgainAndTheUndonePickIsNot(@TempDir Path folder) {
        Laptop laptop = new Laptop(folder, scripture);
        Learned learned;
        try (Laptop.Program program = laptop.open(school)) {
            program.picksOnDays(11, LOVED);
            assertEquals(List.of(laptop.ordinal(LOVED)), program.favourites(), "habits are learned at once");
            program.decides(How.PICKED, OTHER);
            assertEquals(2, program.favourites().size());
            laptop.pass(Duration.ofSeconds(5));
            program.decides(How.UNDONE, OTHER);
            assertEquals(List.of(laptop.ordinal(LOVED)), program.favourites(), "a slip is taken back at once");
            program.rests();
            learned = program.learned();
            assertEquals(11, learned.lessons());
        }
        try (Laptop.Program again = laptop.open(school)) {
            assertEquals(learned, again.learned());
            assertEquals(List.of(laptop.ordinal(LOVED)), again.favourites());
            assertTrue(again.learning.versions().getFirst().current());
            again.learning.preaches(Laptop.PREACHER);
            assertEquals(Laptop.PREACHER, again.learning.taught().speaker(), "before anything is decided");
        }
    }

    @Test
    void aLessonOfTheExaminationsTimeIsNotTakenForKnown(@TempDir Path folder) {
        Laptop laptop = new Laptop(folder, scripture);
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
        try (Laptop.Program program = laptop.open(interrupted)) {
            program.picksOnDays(2, LOVED);
            meanwhile[0] = () -> {
                laptop.pass(Duration.ofSeconds(1));
                program.decides(How.PICKED, OTHER);
                laptop.pass(Duration.ofSeconds(1));
            };
            program.rests();
        }
        try (Laptop.Program again = laptop.open(school)) {
            assertEquals(3, again.learned().lessons());
            assertTrue(again.favourites().contains(laptop.ordinal(OTHER)));
            again.rests();
            assertEquals(3, again.learned().lessons(), "and it is learned with the others");
            assertEquals(2, again.learning.versions().size());
        }
    }

    @Test
    void ofEverythingThatWasDeletedNothingIsLearned(@TempDir Path folder) throws IOException {
        Laptop laptop = new Laptop(folder, scripture);
        try (Laptop.Program program = laptop.open(school)) {
            program.picksOnDays(3, LOVED);
            program.rests();
            laptop.pass(Duration.ofMinutes(1));
            program.memory.forgetEverything();
            program.learning.forget();
            assertTrue(program.learned().empty());
            assertEquals(List.of(), program.learning.versions());
        }
        try (Laptop.Program again = laptop.open(school)) {
            assertTrue(again.learned().empty());
            laptop.pass(Duration.ofMinutes(1));
            again.decides(How.PICKED, OTHER);
            assertEquals(List.of(laptop.ordinal(OTHER)), again.favourites(), "and it learns anew");
        }
    }

    @Test
    void goingBackToADayLeavesOutWhatCameBehindIt(@TempDir Path folder) throws IOException {
        Laptop laptop = new Laptop(folder, scripture);
        try (Laptop.Program program = laptop.open(school)) {
            program.picksOnDays(3, LOVED);
            program.rests();
            program.picksOnDays(2, OTHER);
            program.rests();
            assertEquals(2, program.learning.versions().size());
            assertThrows(IllegalArgumentException.class, () -> program.learning.backTo(77));
            laptop.pass(Duration.ofMinutes(1));
            program.learning.backTo(1);
            assertEquals(3, program.learned().lessons());
            assertEquals(List.of(laptop.ordinal(LOVED)), program.favourites());
        }
        try (Laptop.Program again = laptop.open(school)) {
            assertEquals(List.of(laptop.ordinal(LOVED)), again.favourites());
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
        Laptop one = new Laptop(folder.resolve("one"), scripture);
        try (Laptop.Program program = one.open(school)) {
            program.picksOnDays(3, LOVED);
            program.learning.exportTo(file);
        }
        Laptop other = new Laptop(folder.resolve("other"), scripture);
        other.pass(Duration.ofDays(30));
        try (Laptop.Program program = other.open(school)) {
            program.picksOnDays(1, OTHER);
            program.rests();
            program.learning.importFrom(file);
            assertEquals(4, program.learned().lessons(), "older than what it knew, and learned all the same");
            program.rests();
            assertEquals(4, program.learned().lessons());
        }
    }
}
