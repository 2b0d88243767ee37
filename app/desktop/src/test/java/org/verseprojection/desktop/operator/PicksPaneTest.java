package org.verseprojection.desktop.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.booth.Listening;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.domain.Candidate.Kind;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.decisions.Origin;

/// The picks at their numbers.
class PicksPaneTest {
    @Test
    void picksStandAtTheirNumbersWithTheHeardWordsMarked() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH, Studio::busy);
            List<PickRow> rows = studio.screen.picks().rows();
            assertEquals("Romans 8:28", label(rows.getFirst(), "reference"));
            assertEquals("all things work together for good", marked(rows.getFirst()));
            assertEquals("unto every people after their language", marked(rows.get(1)), "far down in a long verse");
            assertEquals("announced", label(rows.get(2), "kind"));
            assertEquals("0", label(rows.get(9), "number"));
            assertEquals("4 %", label(rows.get(9), "percent"));
            assertTrue(rows.getFirst().getStyleClass().containsAll(List.of("selected", "strength-1")));
            assertTrue(rows.get(9).getStyleClass().contains("unlisted"));
            studio.booth.slots.setAll(TestBooth.slot(4, "John.3.16", 0.9, Kind.QUOTATION, "God so loved"));
            studio.booth.selected.set(4);
            studio.lay();
            assertEquals("", label(rows.getFirst(), "reference"));
            assertEquals("John 3:16", label(rows.get(3), "reference"));
            assertTrue(rows.get(3).getStyleClass().contains("selected"));
            assertFalse(rows.getFirst().getStyleClass().contains("selected"));
            assertEquals("1: empty", rows.getFirst().getAccessibleText());
        });
    }

    @Test
    void aVerseThatATranslationLacksIsExplained() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH);
            studio.booth.preferences.set(studio.booth.preferences.get().withTranslation(Translation.WEB));
            studio.booth.slots.setAll(TestBooth.slot(1, "Luke.17.36", 0.9, Kind.REFERENCE, ""));
            studio.lay();
            assertTrue(studio.screen.picks().rows().getFirst().verse().contains("not in the WEB"));
        });
    }

    @Test
    void withoutPicksItIsSaidWhyThereAreNone() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH);
            assertTrue(studio.screen.picks().hint().startsWith("Nothing is offered yet."));
            studio.booth.listening.set(Listening.PAUSED);
            assertEquals(
                    "Listening is paused: no picks come. F4 goes on listening. Type to search.",
                    studio.screen.picks().hint());
            studio.booth.listening.set(Listening.ON);
            assertTrue(studio.screen.picks().hint().startsWith("Nothing is offered yet."));
            Studio.busy(studio.booth);
            assertEquals("", studio.screen.picks().hint());
        });
    }

    @Test
    void aDoubleClickShowsWhatItsFirstClickPreviewedWhateverStandsThereByThen() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH, Studio::busy);
            List<PickRow> rows = studio.screen.picks().rows();
            OperatorScreenTest.click(rows.getFirst(), 1);
            studio.booth.slots.setAll(TestBooth.slot(1, "John.3.16", 0.9, Kind.QUOTATION, ""));
            OperatorScreenTest.click(rows.getFirst(), 2);
            OperatorScreenTest.click(rows.getFirst(), 1);
            studio.booth.slots.clear();
            OperatorScreenTest.click(rows.getFirst(), 2);
            assertEquals(
                    List.of("preview Rom.8.28", "showNow Rom.8.28", "preview John.3.16", "showNow John.3.16"),
                    studio.booth.calls);
            assertEquals(studio.booth.origins.getFirst(), studio.booth.origins.get(1));
        });
    }

    @Test
    void aSecondClickWhoseFirstWasElsewherePutsNothingUnseenOnAir() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH, Studio::busy);
            List<PickRow> rows = studio.screen.picks().rows();
            OperatorScreenTest.click(rows.getFirst(), 2); // the first has closed the search that lay over it
            OperatorScreenTest.click(rows.getFirst(), 1);
            OperatorScreenTest.click(rows.get(1), 2);
            OperatorScreenTest.click(rows.getFirst(), 1);
            studio.booth.preview(TestBooth.content("John.3.16"), Origin.Way.SEARCH);
            OperatorScreenTest.click(rows.get(1), 2);
            assertEquals(
                    List.of("preview Rom.8.28", "showNow Rom.8.28", "preview Rom.8.28", "preview John.3.16"),
                    studio.booth.calls);
        });
    }

    private static String marked(PickRow row) {
        return Studio.visible(row).stream()
                .filter(node -> node instanceof Text && node.getStyleClass().contains("marked"))
                .map(node -> ((Text) node).getText())
                .collect(Collectors.joining());
    }

    private static String label(PickRow row, String style) {
        return row.lookup("." + style) instanceof Label label ? label.getText() : "none";
    }
}
