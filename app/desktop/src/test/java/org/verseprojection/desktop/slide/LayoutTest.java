package org.verseprojection.desktop.slide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Slide;
import org.verseprojection.scripture.Scripture;

/// Lines and pages, with a font whose letters are all half as wide as they are high.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LayoutTest {
    private static final TextMeasure.Face FACE = new TextMeasure.Face() {
        @Override
        public double width(String text) {
            return text.length() * 0.5;
        }

        @Override
        public double blank() {
            return 0.5;
        }

        @Override
        public double ascent() {
            return 0.8;
        }

        @Override
        public double descent() {
            return 0.2;
        }
    };

    private static final Theme DARK = Themes.builtIn().getFirst();
    private static final Theme LOWER_THIRD = Themes.builtIn().getLast();
    private static final Content PSALM = new Content(Passage.ofOsis("Ps.119.1-Ps.119.16"), Translation.KJV);

    private Scripture scripture;

    @BeforeAll
    void load() {
        scripture = Scripture.load();
    }

    @Test
    void linesAreAsFewAsCanBeAndAlikeInWidth() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            LineBreaker text = text(random, 1 + random.nextInt(60));
            double width = text.widest() + random.nextDouble(30);
            int all = text.atoms().size();
            int[] ends = text.balanced(0, all, width);
            assertEquals(text.lines(0, all, width), ends.length);
            assertEquals(all, ends[ends.length - 1]);
            double balanced = 0;
            double greedy = 0;
            int from = 0;
            int filled = 0;
            for (int end : ends) {
                assertTrue(end > from && text.width(from, end) <= width + 1e-9);
                balanced += Math.pow(width - text.width(from, end), 2);
                int full = text.lineEnd(filled, all, width);
                greedy += Math.pow(width - text.width(filled, full), 2);
                from = end;
                filled = full;
            }
            assertTrue(balanced <= greedy + 1e-9);
        }
    }

    @Test
    void noLineEndsWithOneWordAlone() {
        LineBreaker text = new LineBreaker(Atom.of("one two three four five", "", 0, true), FACE);
        int[] ends = text.balanced(0, 5, text.width(0, 4));
        assertEquals(List.of(3, 5), IntStream.of(ends).boxed().toList());
    }

    @Test
    void wordsAreTornAtBlanksAndBehindLongDashesOnly() {
        List<Atom> atoms = Atom.of("Maher-shalal-hash-baz (worthy—wandering) it—” he", "3", 0, true);
        assertEquals(
                List.of("Maher-shalal-hash-baz", "(worthy—", "wandering)", "it—”", "he"),
                atoms.stream().map(Atom::word).toList());
        assertEquals(
                List.of(true, true, false, true, true),
                atoms.stream().map(Atom::spaced).toList());
        assertEquals("3", atoms.getFirst().number());
        assertEquals("", atoms.get(1).number());
    }

    @Test
    void longPassagesAreCutAtTheEndsOfVerses() {
        List<Page> pages = composer(DARK, 1280, 300).compose(PSALM);
        assertTrue(pages.size() > 1);
        for (Page page : pages) {
            assertTrue(page.text().matches("(?s).*[.!?:;]$"), page.text());
            assertEquals(pages.getFirst().size(), page.size());
            assertEquals(pages.size(), page.of());
            assertTrue(page.text().split(" ").length > 20, "equally full: " + page.text());
        }
        String all = pages.stream().map(Page::text).collect(Collectors.joining(" "));
        String one = composer(DARK, 1920, 1080).compose(PSALM).stream()
                .map(Page::text)
                .collect(Collectors.joining(" "));
        assertEquals(one, all);
    }

    @Test
    void aLongVerseIsCutWhereASentenceOrClauseEnds() {
        Content longest = new Content(Passage.ofOsis("Esth.8.9"), Translation.KJV);
        List<Page> pages =
                composer(FitCheck.standardLooks().getLast().theme(), 1280, 300).compose(longest);
        assertTrue(pages.size() > 1);
        for (Page page : pages) {
            assertTrue(page.text().matches(".*[,;.]$"), page.text());
        }
    }

    @Test
    void bothTranslationsTurnTheirPagesTogether() {
        Look look = new Look(DARK, Optional.of(Translation.WEB), true, false, 1280, 300);
        List<Page> pages = new SlideComposer(scripture, look, (_, _) -> FACE).compose(PSALM);
        assertTrue(pages.size() > 1);
        List<String> kjv = numbers(pages.getFirst(), true, look);
        assertEquals(kjv, numbers(pages.getFirst(), false, look));
        assertEquals(pages.getFirst().text().split("\n").length, 2);
    }

    @Test
    void shortTextIsNoLargerThanTheThemeSays() {
        Page page = composer(DARK, 1920, 1080)
                .compose(new Content(Passage.ofOsis("John.11.35"), Translation.KJV))
                .getFirst();
        assertEquals(DARK.largest() * 1080 / 720, page.size());
        assertEquals("Jesus wept.", page.text());
        assertEquals("John 11:35 · KJV", page.reference());
    }

    @Test
    void aLowerThirdStaysInTheLowestThird() {
        Page page = composer(LOWER_THIRD, 1920, 1080)
                .compose(new Content(Passage.ofOsis("John.3.16"), Translation.KJV))
                .getFirst();
        for (Page.Line line : page.lines()) {
            assertTrue(line.baseline() - line.size() * 0.8 >= 720, line.text());
        }
        assertEquals(720, Band.of(page.look()).orElseThrow().y(), 0.001);
        Look ribbon = new Look(LOWER_THIRD, Optional.empty(), false, false, 1280, 300);
        assertEquals(0, Band.of(ribbon).orElseThrow().y(), 0.001);
    }

    @Test
    void whatWasLaidOutIsRemembered() {
        SlideComposer composer = composer(DARK, 1280, 720);
        Page first = composer.compose(PSALM).getFirst();
        assertSame(first, composer.compose(new Slide(PSALM, 0)));
        for (int verse = 1; verse <= 176; verse++) {
            composer.pages(new Content(Passage.ofOsis("Ps.119." + verse), Translation.KJV));
            composer.pages(new Content(Passage.ofOsis("Ps.119." + verse), Translation.WEB));
        }
        assertNotSame(first, composer.compose(PSALM).getFirst());
        composer.look(new Look(LOWER_THIRD, Optional.empty(), false, false, 1280, 720));
        assertTrue(composer.pages(PSALM) > 1);
    }

    @Test
    void thePageBehindTheLastIsTheLastAndHasNoWordsOfItsOwn() {
        SlideComposer composer = composer(LOWER_THIRD, 1280, 720);
        int pages = composer.pages(PSALM);
        assertEquals(pages - 1, composer.compose(new Slide(PSALM, pages + 5)).number());
        assertEquals("", composer.text(new Slide(PSALM, pages)));
        assertTrue(composer.text(new Slide(PSALM, 0)).startsWith("Blessed are the undefiled in the way,"));
        assertEquals("", composer.text(new Slide(new Content(Passage.ofOsis("Luke.17.36"), Translation.WEB), 0)));
    }

    @Test
    void evenTheTiniestScreenHoldsSomething() {
        for (int[] screen : new int[][] {{40, 30}, {300, 20}, {20, 300}}) {
            List<Page> pages = composer(DARK, screen[0], screen[1])
                    .compose(new Content(Passage.ofOsis("John.3.16"), Translation.KJV));
            assertTrue(pages.getFirst().size() > 0);
        }
    }

    private SlideComposer composer(Theme theme, int width, int height) {
        Look look = new Look(theme, Optional.empty(), false, false, width, height);
        return new SlideComposer(scripture, look, (_, _) -> FACE);
    }

    private static List<String> numbers(Page page, boolean left, Look look) {
        return page.lines().stream()
                .filter(line -> line.kind() == Page.Kind.VERSE_NUMBER && line.x() < look.width() / 2 == left)
                .map(Page.Line::text)
                .toList();
    }

    private static LineBreaker text(Random random, int words) {
        String text = IntStream.range(0, words)
                .mapToObj(_ -> "x".repeat(1 + random.nextInt(12)))
                .collect(Collectors.joining(" "));
        return new LineBreaker(Atom.of(text, "", 0, true), FACE);
    }
}
