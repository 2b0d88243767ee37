package org.verseprojection.live.automation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Candidate.Kind;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.Word;
import org.verseprojection.live.show.By;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Output;
import org.verseprojection.live.show.Show;
import org.verseprojection.live.show.Slide;
import org.verseprojection.scripture.Scripture;

class AutomationTest {
    private static final Scripture SCRIPTURE = Scripture.load();
    private static final Content LOVED = kjv("John.3.16");
    private static final String ENDS = "should not perish but have everlasting life";

    private final List<Word> said = new ArrayList<>();
    private final Map<Content, Integer> pages = new HashMap<>();
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final Show show = new Show(SCRIPTURE.versification(), content -> pages.getOrDefault(content, 1), () -> now);
    private final Automation automation = new Automation(show, this::text, Automation.Rules.standard(), () -> now);

    private static Content kjv(String osis) {
        return new Content(Passage.ofOsis(osis), Translation.KJV);
    }

    /// The words of a verse, shared out among its pages.
    private String text(Slide slide) {
        String all = SCRIPTURE
                .text(slide.content().translation())
                .text(slide.content().passage().first())
                .orElse("");
        int count = pages.getOrDefault(slide.content(), 1);
        String[] words = all.split(" ");
        int from = slide.page() * words.length / count;
        int to = (slide.page() + 1) * words.length / count;
        return String.join(" ", List.of(words).subList(from, to));
    }

    private static Candidate candidate(Kind kind, String osis, double confidence, String heard) {
        return new Candidate(Passage.ofOsis(osis), confidence, kind, heard, Translation.KJV, List.of());
    }

    /// Somebody says that, two words a second, and the pass behind it offers these.
    private void hear(String words, Candidate... offered) {
        for (Word word : Hypothesis.ofText(words).reading()) {
            Duration start = Duration.ofMillis(500L * said.size());
            said.add(new Word(word.text(), start, start.plusMillis(500), false, false));
            now = now.plusMillis(500);
        }
        pass(offered);
    }

    private void pass(Candidate... offered) {
        Duration until = Duration.ofMillis(500L * said.size());
        List<Word> reading = said.subList(Math.max(0, said.size() - 80), said.size());
        automation.heard(
                new Hypothesis(until, reading, reading, false), new Ranking(until, List.of(offered)), Translation.KJV);
    }

    private void elapse(double seconds) {
        now = now.plusMillis((long) (seconds * 1000));
        automation.tick();
    }

    private Optional<String> onAir() {
        return show.state().onAir().map(slide -> slide.content().passage().osis());
    }

    private Optional<String> due() {
        return automation
                .countdown()
                .map(countdown -> countdown.slide().content().passage().osis());
    }

    private static Candidate announced(String osis, String heard) {
        return candidate(Kind.REFERENCE, osis, 0.95, heard);
    }

    private static Candidate next(String osis) {
        return candidate(Kind.NEXT, osis, 0.93, "");
    }

    @BeforeEach
    void automatic() {
        automation.mode(Mode.AUTO);
    }

    @Test
    void anAnnouncedReferenceGoesOnAirAfterItsCountdown() {
        hear("turn with me to John 3:16", announced("John.3.16", "John 3:16"));
        assertEquals(Optional.of("John.3.16"), due());
        assertEquals(now.plusSeconds(3), automation.countdown().orElseThrow().due());
        elapse(2.9);
        assertEquals(Optional.empty(), onAir());
        elapse(0.1);
        assertEquals(Optional.of("John.3.16"), onAir());
        assertEquals(By.AUTOMATION, show.history().getLast().by());
        assertEquals(Optional.empty(), due());
        pass(announced("John.3.16", "John 3:16"));
        assertEquals(Optional.empty(), due());
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"QUOTATION", "PARAPHRASE", "NEXT"})
    void aGuessNeverGoesOnAir(Kind kind) {
        hear("for God so loved the world", candidate(kind, "John.3.16", 1, "for God so loved the world"));
        elapse(60);
        assertEquals(Optional.empty(), onAir());
    }

    @Test
    void aDoubtfulReferenceDoesNot() {
        hear("in John 3:16", candidate(Kind.REFERENCE, "John.3.16", 0.89, "John 3:16"));
        assertEquals(Optional.empty(), due());
        pass(announced("John.3.16", "John 3:16"));
        assertEquals(Optional.of("John.3.16"), due());
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"MANUAL", "ASSIST"})
    void onlyAutoPutsSomethingOnAir(Mode mode) {
        automation.mode(mode);
        hear("turn to John 3:16", announced("John.3.16", "John 3:16"));
        elapse(60);
        assertEquals(Optional.empty(), onAir());
        automation.mode(Mode.AUTO);
        pass(announced("John.3.16", "John 3:16"));
        assertEquals(Optional.empty(), due(), "what was heard before is not made up for");
    }

    @Test
    void manualTouchesNothing() {
        automation.mode(Mode.MANUAL);
        hear("so loved", candidate(Kind.QUOTATION, "John.3.16", 0.99, "so loved"));
        assertEquals(Optional.empty(), show.state().preview());
        automation.hand();
        assertEquals(Duration.ZERO, automation.suspended());
        assertEquals(Mode.MANUAL, automation.mode());
    }

    @Test
    void theNewestReferenceReplacesTheCountdown() {
        hear("turn to John 3:16", announced("John.3.16", "John 3:16"));
        hear("no I mean Romans 8:28", announced("John.3.16", "John 3:16"), announced("Rom.8.28", "Romans 8:28"));
        assertEquals(Optional.of("Rom.8.28"), due());
        elapse(10);
        assertEquals(Optional.of("Rom.8.28"), onAir());
        pass(announced("John.3.16", "John 3:16"), announced("Rom.8.28", "Romans 8:28"));
        assertEquals(Optional.empty(), due());
    }

    @Test
    void ofTwoNewReferencesTheLaterWins() {
        hear(
                "from Romans 8:28 on to John 3:16",
                announced("Rom.8.28", "Romans 8:28"),
                announced("John.3.16", "John 3:16"));
        assertEquals(Optional.of("John.3.16"), due());
    }

    @Test
    void aReferenceThatWasMisheardIsWithdrawnAndMayComeAgain() {
        hear("turn to John 3", announced("John.3.1", "John 3"));
        hear("16", announced("John.3.16", "John 3 16"));
        assertEquals(Optional.of("John.3.16"), due());
        pass();
        assertEquals(Optional.empty(), due());
        pass(announced("John.3.16", "John 3 16"));
        assertEquals(Optional.of("John.3.16"), due());
    }

    @Test
    void aHandCancelsAndSuspends() {
        hear("turn to John 3:16", announced("John.3.16", "John 3:16"));
        automation.hand();
        assertEquals(Optional.empty(), due());
        assertEquals(Duration.ofSeconds(30), automation.suspended());
        elapse(10);
        hear("and Romans 8:28", announced("John.3.16", "John 3:16"), announced("Rom.8.28", "Romans 8:28"));
        elapse(30);
        assertEquals(Duration.ZERO, automation.suspended());
        pass(announced("John.3.16", "John 3:16"), announced("Rom.8.28", "Romans 8:28"));
        assertEquals(Optional.empty(), due(), "neither what was cancelled nor what was heard meanwhile");
        hear("once more John 3:16", announced("John.3.16", "John 3:16"));
        assertEquals(Optional.of("John.3.16"), due());
    }

    @Test
    void whatCannotBeLocatedIsAnewAfterItWasGone() {
        hear("some words", announced("John.3.16", "John 3:16"));
        automation.hand();
        elapse(31);
        hear("more", announced("John.3.16", "John 3:16"));
        assertEquals(Optional.empty(), due());
        hear("words of quite another kind that take more than five seconds to say");
        hear("again", announced("John.3.16", "John 3:16"));
        assertEquals(Optional.of("John.3.16"), due());
    }

    @Test
    void aNewStreamForgets() {
        hear("turn with me to John 3:16", announced("John.3.16", "John 3:16"));
        automation.hand();
        elapse(40);
        said.clear();
        hear("John 3:16", announced("John.3.16", "John 3:16"));
        assertEquals(Optional.of("John.3.16"), due());
    }

    @Test
    void whatIsOnAirAlreadyIsNotProposed() {
        show.show(kjv("John.3.14-John.3.18"), By.HAND);
        hear("turn to John 3:16", announced("John.3.16", "John 3:16"));
        assertEquals(Optional.empty(), due());
    }

    @Test
    void aCountdownEndsWhenAHandShowsTheSame() {
        hear("turn to John 3:16", announced("John.3.16", "John 3:16"));
        show.show(LOVED, By.HAND);
        assertEquals(Optional.empty(), due());
    }

    @Test
    void readingOnTurnsToTheNextVerse() {
        show.show(LOVED, By.HAND);
        hear("that whosoever believeth in him should not perish but have", next("John.3.17"));
        assertEquals(Optional.empty(), due());
        hear("Everlasting life.", next("John.3.17"));
        assertEquals(Optional.of("John.3.17"), due());
        elapse(3);
        assertEquals(Optional.of("John.3.17"), onAir());
        pass(next("John.3.18"));
        assertEquals(Optional.empty(), due());
    }

    @Test
    void withoutAnArmedVerseNothingTurns() {
        show.show(LOVED, By.HAND);
        hear(ENDS);
        hear("", candidate(Kind.NEXT, "John.3.17", 0.5, ""));
        hear("", next("John.3.18"));
        assertEquals(Optional.empty(), due());
    }

    @Test
    void pagesOfTheSameTurnToo() {
        pages.put(LOVED, 2);
        show.show(LOVED, By.HAND);
        hear("for God so loved the world that he gave his only begotten");
        assertEquals(Optional.of(new Slide(LOVED, 1)), automation.countdown().map(Countdown::slide));
        elapse(3);
        assertEquals(Optional.of(new Slide(LOVED, 1)), show.state().onAir());
    }

    @Test
    void aTurnThatWasCancelledIsNotProposedUntilTheEndIsHeardAnew() {
        show.show(LOVED, By.HAND);
        hear(ENDS, next("John.3.17"));
        automation.hand();
        elapse(31);
        pass(next("John.3.17"));
        assertEquals(Optional.empty(), due());
        hear(ENDS, next("John.3.17"));
        assertEquals(Optional.of("John.3.17"), due());
    }

    @Test
    void whenSomethingElseIsShownTheTurnIsOff() {
        show.show(LOVED, By.HAND);
        hear(ENDS, next("John.3.17"));
        show.show(kjv("Ps.23.1"), By.HAND);
        assertEquals(Optional.empty(), due());
        elapse(10);
        assertEquals(Optional.of("Ps.23.1"), onAir());
    }

    @Test
    void wordsThatWereSaidBeforeThePageWasShownDoNotTurnIt() {
        hear(ENDS + " John 3:16", announced("John.3.16", "John 3:16"));
        elapse(3);
        assertEquals(Optional.of("John.3.16"), onAir());
        pass(announced("John.3.16", "John 3:16"), next("John.3.17"));
        assertEquals(Optional.empty(), due());
    }

    @Test
    void aReaderWhoIsAheadOfTheCountdownIsFollowed() {
        show.show(kjv("John.11.34"), By.HAND);
        hear("They said unto him Lord come and see", next("John.11.35"));
        hear("Jesus wept");
        elapse(3);
        assertEquals(Optional.of("John.11.35"), onAir());
        pass(next("John.11.36"));
        assertEquals(Optional.of("John.11.36"), due());
    }

    @Test
    void underACoverItOnlyArms() {
        show.show(kjv("Ps.23.1"), By.HAND);
        show.toggle(Output.FROZEN);
        hear("turn to John 3:16", announced("John.3.16", "John 3:16"));
        elapse(3);
        assertEquals(Optional.of("John.3.16"), onAir());
        assertEquals(kjv("Ps.23.1"), show.state().visible().orElseThrow().content());
        assertTrue(show.state().armed());
    }

    @Test
    void assistFillsAnEmptyPreviewOrItsOwn() {
        automation.mode(Mode.ASSIST);
        hear("so loved", candidate(Kind.QUOTATION, "John.3.16", 0.49, "so loved"));
        assertEquals(Optional.empty(), show.state().preview());
        pass(candidate(Kind.QUOTATION, "John.3.16", 0.5, "so loved"));
        assertEquals(LOVED, show.state().preview().orElseThrow().content());
        pass(candidate(Kind.PARAPHRASE, "1John.4.9", 0.8, "so loved"));
        assertEquals(kjv("1John.4.9"), show.state().preview().orElseThrow().content());
        show.preview(kjv("Ps.23.1"), By.HAND);
        pass(candidate(Kind.QUOTATION, "John.3.16", 0.9, "so loved"));
        assertEquals(kjv("Ps.23.1"), show.state().preview().orElseThrow().content());
    }

    @Test
    void assistRestsAfterAHandAndLeavesOutWhatIsOnAir() {
        automation.mode(Mode.ASSIST);
        show.show(LOVED, By.HAND);
        pass(candidate(Kind.QUOTATION, "John.3.16", 0.9, "so loved"));
        assertEquals(Optional.empty(), show.state().preview());
        automation.hand();
        pass(candidate(Kind.QUOTATION, "Ps.23.1", 0.9, "shepherd"));
        assertEquals(Optional.empty(), show.state().preview());
        elapse(30);
        pass(candidate(Kind.QUOTATION, "Ps.23.1", 0.9, "shepherd"));
        assertEquals(kjv("Ps.23.1"), show.state().preview().orElseThrow().content());
    }

    @Test
    void changingTheModeEndsACountdownAndASuspension() {
        hear("turn to John 3:16", announced("John.3.16", "John 3:16"));
        automation.mode(Mode.AUTO);
        assertEquals(Optional.of("John.3.16"), due());
        automation.mode(Mode.ASSIST);
        assertEquals(Optional.empty(), due());
        automation.hand();
        automation.mode(Mode.AUTO);
        assertEquals(Duration.ZERO, automation.suspended());
    }
}
