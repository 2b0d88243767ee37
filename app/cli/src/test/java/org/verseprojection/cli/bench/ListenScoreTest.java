package org.verseprojection.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cli.console.Refusal;

/// The expected figures were worked out by hand, and agree with the project's reference scorer.
class ListenScoreTest {
    @TempDir
    private Path folder;

    private static final List<Label> LABELS = List.of(
            new Label(0, 5, Label.Kind.TALK, "", "good morning"),
            new Label(10, 12, Label.Kind.REFERENCE, "John.3.16", "John three sixteen"),
            new Label(12.5, 18, Label.Kind.QUOTE, "John.3.16", "For God so loved"),
            new Label(18.5, 24, Label.Kind.QUOTE, "John.3.17", "For God sent not"),
            new Label(30, 34, Label.Kind.QUOTE, "Ps.23.1", "The LORD is my shepherd"),
            new Label(40, 50, Label.Kind.TALK, "", "my uncle had a farm"),
            new Label(60, 64, Label.Kind.PARAPHRASE, "Rom.8.28", "it all works out"));

    private static final List<Offer> OFFERS = List.of(
            offer(3, "Gen.1.1", 0.8),
            offer(11.5, "John.3.16", 0.9),
            offer(21, "John.3.17", 0.6, "John.3.16", 0.3),
            offer(35.5, "Ps.100.3", 0.4, "Ps.23.1", 0.3),
            offer(36.5, "Ps.23.1", 0.9),
            offer(41, "Ps.23.1", 0.9),
            offer(43, "Ps.23.2", 0.75),
            offer(44, "Ps.23.2", 0.6),
            offer(45, "Ps.23.2", 0.75),
            offer(62, "Luke.1.1", 0.5, "Rom.8.28", 0.2));

    private final ListenScore score = ListenScore.of(LABELS, OFFERS, 0.7, 2.0);

    @Test
    void aReferenceIsTimedFromItsStartAndFromItsEnd() {
        assertEquals(
                new ListenScore.Group(1, 1, 1, OptionalDouble.of(1.5), OptionalDouble.of(1.5), OptionalDouble.of(0)),
                group("reference"));
    }

    @Test
    void whatStoodFirstAlreadyTakesNoTime() {
        assertEquals(OptionalDouble.of(0), group("announced").median());
    }

    @Test
    void theVerseBehindTheLastOneIsReadingOn() {
        assertEquals(OptionalDouble.of(2.5), group("reading_on").median());
    }

    @Test
    void whatComesAfterTheGraceComesTooLate() {
        ListenScore.Group cold = group("cold");
        assertEquals(1, cold.n());
        assertEquals(0, cold.top1());
        assertEquals(1, cold.top10());
        assertEquals(OptionalDouble.empty(), cold.median());
    }

    @Test
    void allQuotationsTogether() {
        ListenScore.Group quote = group("quote");
        assertEquals(3, quote.n());
        assertEquals(2 / 3.0, quote.top1(), 1e-9);
        assertEquals(OptionalDouble.of(1.25), quote.median());
        assertEquals(OptionalDouble.of(2.5), quote.p90());
    }

    @Test
    void aParaphraseAmongTheTenIsNotFirst() {
        ListenScore.Group paraphrase = group("paraphrase");
        assertEquals(0, paraphrase.top1());
        assertEquals(1, paraphrase.top10());
    }

    @Test
    void anAlarmIsAChangeOfTheFirstPickOverTalk() {
        // Genesis at 3 s, Psalm 23:2 at 43 s; Psalm 23:1 at 41 s lies within the grace.
        assertEquals(new ListenScore.Talk(11, 2), score.talk());
        assertEquals(2 / 11.0 * 3600, score.talk().perHour(), 1e-6);
    }

    @Test
    void aLabelThatIsNoneIsRefusedByItsLine() throws Exception {
        Path file = Files.writeString(folder.resolve("l.tsv"), "0\t1\ttalk\t\thello\n1\t2\tsong\t\tla\n");
        Refusal refusal = assertThrows(Refusal.class, () -> Label.of(file));
        assertEquals(
                file + ", line 2: not a label (start, end, kind, verse, text, parted by tabs).", refusal.getMessage());
    }

    private ListenScore.Group group(String name) {
        return Objects.requireNonNull(score.groups().get(name));
    }

    private static Offer offer(double at, Object... picks) {
        var all = new ArrayList<Offer.Pick>();
        for (int i = 0; i < picks.length; i += 2) {
            all.add(new Offer.Pick((String) picks[i], (Double) picks[i + 1]));
        }
        return new Offer(at, all);
    }
}
