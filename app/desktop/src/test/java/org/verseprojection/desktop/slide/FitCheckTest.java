package org.verseprojection.desktop.slide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.show.Content;
import org.verseprojection.scripture.Scripture;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FitCheckTest {
    private Scripture scripture;

    @BeforeAll
    void load() {
        Fx.start();
        scripture = Scripture.load();
    }

    @Test
    void aSampleAndTheLongestFitEveryScreen() {
        List<Content> contents = new ArrayList<>();
        for (Translation translation : Translation.values()) {
            sample(translation)
                    .forEach(at -> contents.add(
                            new Content(Passage.of(scripture.versification().at(at)), translation)));
            for (String osis : List.of("Esth.8.9", "John.11.35", "Ps.119.1-Ps.119.16", "Rom.16.25-Rom.16.27")) {
                contents.add(new Content(Passage.ofOsis(osis), translation));
            }
        }
        FitCheck.Report report = FitCheck.run(scripture, contents, FitCheck.standardLooks(), (_, _) -> {});
        assertEquals(List.of(), report.faults());
        assertEquals(contents.size() * 10, report.verses());
        assertTrue(report.paged() > 0 && report.lines() > report.pages());
    }

    @Test
    void twoTranslationsAndTheOtherThemesFitToo() {
        List<Look> looks = new ArrayList<>();
        Themes.builtIn()
                .forEach(theme -> looks.add(
                        new Look(theme, Optional.of(Translation.WEB), looks.size() % 2 == 0, true, 1024, 768)));
        List<Content> contents = new ArrayList<>();
        sample(Translation.KJV)
                .forEach(at -> contents.add(
                        new Content(Passage.of(scripture.versification().at(at)), Translation.KJV)));
        contents.add(new Content(Passage.ofOsis("Ps.119.1-Ps.119.176"), Translation.KJV));
        assertEquals(
                List.of(),
                FitCheck.run(scripture, contents, looks, (_, _) -> {}).faults());
    }

    @Test
    void aLayoutThatMeasuresWronglyIsFound() {
        FxTextMeasure right = new FxTextMeasure();
        TextMeasure wrong = (font, bold) -> {
            TextMeasure.Face face = right.face(font, bold);
            return new TextMeasure.Face() {
                @Override
                public double width(String text) {
                    return face.width(text) * 0.9;
                }

                @Override
                public double blank() {
                    return face.blank();
                }

                @Override
                public double ascent() {
                    return face.ascent();
                }

                @Override
                public double descent() {
                    return face.descent();
                }
            };
        };
        List<Content> contents = List.of(new Content(Passage.ofOsis("Esth.8.9"), Translation.KJV));
        FitCheck.Report report = FitCheck.run(scripture, contents, FitCheck.standardLooks(), (_, _) -> {}, wrong);
        assertFalse(report.passed());
        assertTrue(report.faults().getFirst().what().startsWith("it leaves the safe area"));
    }

    /// Some verses by chance, and the twenty longest.
    private List<Integer> sample(Translation translation) {
        int size = scripture.versification().size();
        List<Integer> sample =
                new ArrayList<>(new Random(11).ints(150, 0, size).boxed().toList());
        IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingInt(
                        at -> -scripture.text(translation).text(at).length()))
                .limit(20)
                .forEach(sample::add);
        return sample;
    }
}
