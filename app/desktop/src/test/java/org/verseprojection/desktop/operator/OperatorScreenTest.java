package org.verseprojection.desktop.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.booth.Listening;
import org.verseprojection.desktop.booth.Transcript;
import org.verseprojection.domain.Candidate.Kind;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.automation.Mode;
import org.verseprojection.live.decisions.Origin;
import org.verseprojection.live.search.SearchHit;
import org.verseprojection.live.show.By;
import org.verseprojection.live.show.Output;
import org.verseprojection.live.show.ShowState;
import org.verseprojection.live.show.Slide;

/// What the screen shows of the booth's state.
class OperatorScreenTest {
    private static String marked(PickRow row) {
        return Studio.visible(row).stream()
                .filter(node -> node instanceof Text && node.getStyleClass().contains("marked"))
                .map(node -> ((Text) node).getText())
                .collect(Collectors.joining());
    }

    private static String label(PickRow row, String style) {
        return row.lookup("." + style) instanceof Label label ? label.getText() : "none";
    }

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
    void theTranscriptShowsItsEndAndTellsSureFromUnsure() {
        Fx.run(() -> {
            Studio studio = new Studio(1024, 640, Locale.ENGLISH);
            studio.booth.transcript.set(
                    new Transcript("begin " + "word ".repeat(300).strip(), "the newest end"));
            studio.lay();
            String shown = studio.screen.listening().shown();
            assertTrue(shown.startsWith("… word"), shown);
            assertTrue(shown.endsWith("the newest end"), shown);
            List<String> unsure = Studio.visible(studio.screen.listening()).stream()
                    .filter(node -> node instanceof Text && node.getStyleClass().contains("unstable"))
                    .map(node -> ((Text) node).getText())
                    .toList();
            assertEquals(List.of("the newest end"), unsure);
            studio.booth.listening.set(Listening.PAUSED);
            studio.lay();
            assertEquals(
                    "Nothing is heard, and no picks come. F4 goes on listening.",
                    studio.screen.listening().shown());
            assertTrue(studio.screen.listening().getStyleClass().contains("ear-paused"));
        });
    }

    @Test
    void theBannerSaysWhatTheCongregationSees() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH);
            assertBanner(studio, "banner-quiet", "Nothing is on air");
            studio.booth.output(Output.BLACK);
            assertBanner(studio, "banner-covered", "BLACK – Enter will not show anything until F5");
            studio.booth.output(Output.LIVE);
            studio.booth.air("John.3.16");
            assertBanner(studio, "banner-live", "ON AIR   John 3:16 · KJV");
            studio.booth.output(Output.LOGO);
            assertBanner(studio, "banner-covered", "LOGO – John 3:16 · KJV waits unseen. F7 shows it");
            studio.booth.output(Output.LIVE);
            studio.booth.output(Output.FROZEN);
            studio.booth.air("Rom.8.28");
            assertBanner(studio, "banner-frozen", "FROZEN on John 3:16 · KJV – Romans 8:28 · KJV waits until F8");
            studio.booth.state(ShowState.EMPTY);
            studio.booth.mode.set(Mode.AUTO);
            studio.booth.counting("Rom.8.28", Studio.NOW.plusMillis(2100));
            assertBanner(studio, "banner-countdown", "Romans 8:28 · KJV on air in 3 …   any key stops it");
            studio.booth.countdown.set(Optional.empty());
            studio.booth.locked.set(true);
            assertBanner(studio, "banner-locked", "KEYS LOCKED (Ctrl+L)");
            studio.booth.output(Output.HIDDEN);
            assertBanner(
                    studio, "banner-covered", "KEYS LOCKED (Ctrl+L)   HIDDEN – the projector window is away until F9");
        });
    }

    private static void assertBanner(Studio studio, String style, String text) {
        assertEquals(text, studio.screen.banner().shown());
        assertTrue(studio.screen.banner().getStyleClass().contains(style), style);
        assertEquals(text, studio.screen.banner().getAccessibleText());
    }

    @Test
    void theSearchPreviewsShowsAndCompletes() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH);
            studio.booth.answers.addAll(List.of(hit("1Cor.1.1", "1 Corinthians "), hit("2Cor.1.1", "2 Corinthians ")));
            SearchOverlay search = studio.screen.search();
            search.open("cor");
            assertEquals(2, search.hits().size());
            key(search.field(), KeyCode.DOWN, false);
            key(search.field(), KeyCode.TAB, false);
            assertEquals("2 Corinthians ", search.field().getText());
            key(search.field(), KeyCode.ENTER, false);
            assertFalse(search.isVisible());
            assertEquals("preview 1Cor.1.1", studio.booth.calls.getLast(), "a new search selects the first");
            search.open("cor");
            key(search.field(), KeyCode.ENTER, true);
            assertEquals("showNow 1Cor.1.1", studio.booth.calls.getLast());
            studio.booth.answers.clear();
            studio.booth.problem = "John has 21 chapters";
            search.open("john 99");
            assertEquals("John has 21 chapters", search.problem());
            key(search.field(), KeyCode.ENTER, false);
            assertTrue(search.isVisible(), "nothing to preview");
        });
    }

    private static SearchHit hit(String osis, String completion) {
        return new SearchHit(
                SearchHit.Kind.BOOK,
                Passage.ofOsis(osis),
                completion,
                completion.strip(),
                "",
                Translation.KJV,
                List.of());
    }

    private static void key(Node target, KeyCode code, boolean control) {
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, control, false, false));
    }

    @Test
    void theQueueIsOrderedByKeysAndTakesNotes() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH, Studio::busy);
            QueuePane queue = (QueuePane) studio.screen.side().panes().getFirst();
            queue.list().getSelectionModel().select(0);
            Event.fireEvent(
                    queue.list(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, true, false));
            assertEquals("moveInQueue 0 1", studio.booth.calls.getLast());
            assertEquals(1, queue.list().getSelectionModel().getSelectedIndex(), "the selection goes with it");
            studio.screen.notes().open();
            studio.screen.notes().notes().setText("Read John 3:16 and John 3:99");
            ((Button) studio.screen.notes().lookup(".accent")).fire();
            assertTrue(studio.booth.calls.contains("importNotes Read John 3:16 and John 3:99"));
            assertEquals(
                    "2 references were added. Not understood: John 3:99",
                    ((Label) studio.screen.notes().lookup(".result")).getText());
        });
    }

    @Test
    void everyControlHasANameForScreenReaders() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.GERMAN, Studio::busy);
            for (int tab = 0; tab < 3; tab++) {
                studio.screen.side().select(tab);
                studio.lay();
                for (Node node : Studio.visible(studio.screen)) {
                    if (node.isFocusTraversable()) {
                        String name = node.getAccessibleText();
                        String text = node instanceof javafx.scene.control.Labeled labeled ? labeled.getText() : null;
                        assertTrue(name != null || (text != null && text.length() > 1), node.toString());
                    }
                    if (node instanceof TextInputControl) {
                        assertNotNull(node.getAccessibleText());
                    }
                }
            }
        });
    }

    @Test
    void lightAndTextScaleFollowThePreferences() {
        Fx.run(() -> {
            Studio studio = new Studio(1920, 1080, Locale.ENGLISH, Studio::busy);
            assertTrue(studio.screen.getStyleClass().contains("dark"));
            String before = studio.screen.getStyle();
            studio.booth.preferences.set(Studio.preferences(true, 1.3, Map.of()));
            assertTrue(studio.screen.getStyleClass().contains("light"));
            assertFalse(studio.screen.getStyleClass().contains("dark"));
            assertTrue(size(studio.screen.getStyle()) > 1.25 * size(before), studio.screen.getStyle());
            assertTrue(studio.scene.getUserAgentStylesheet().contains("primer-light"));
        });
    }

    private static double size(String style) {
        return Double.parseDouble(style.replaceAll("[^0-9.]", ""));
    }

    @Test
    void eachPaneSaysWhereAVerseCameFrom() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH, Studio::busy);
            studio.booth.answers.add(hit("1Cor.1.1", "1 Corinthians "));
            for (boolean now : new boolean[] {false, true}) {
                studio.screen.search().open("cor");
                key(studio.screen.search().field(), KeyCode.ENTER, now);
            }
            QueuePane queue = (QueuePane) studio.screen.side().panes().getFirst();
            queue.list().getSelectionModel().select(0);
            key(queue.list(), KeyCode.SPACE, false);
            PickRow second = studio.screen.picks().rows().get(1);
            click(second, 1);
            click(second, 2);
            Origin pick = new Origin.Pick(studio.booth.slots.get(1), By.HAND);
            assertEquals(
                    List.of(Origin.Way.SEARCH, Origin.Way.SEARCH, Origin.Way.QUEUE, pick, pick), studio.booth.origins);
            studio.screen.side().select(1);
            studio.lay();
            ListView<?> history =
                    (ListView<?>) studio.screen.side().panes().get(1).lookup(".list-view");
            history.getSelectionModel().select(0);
            key(history, KeyCode.SPACE, false);
            assertEquals(Origin.Way.HISTORY, studio.booth.origins.getLast());
        });
    }

    private static void click(Node target, int count) {
        Event.fireEvent(
                target,
                new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        5,
                        5,
                        5,
                        5,
                        MouseButton.PRIMARY,
                        count,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
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
    void theBannerTellsOfWhatIsFrozenBeneathACover() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH);
            Optional<Slide> loved = Optional.of(new Slide(TestBooth.content("John.3.16"), 0));
            Optional<Slide> works = Optional.of(new Slide(TestBooth.content("Rom.8.28"), 0));
            studio.booth.state(new ShowState(Optional.empty(), Optional.empty(), Output.BLACK, Optional.empty(), true));
            assertBanner(studio, "banner-covered", "BLACK (F5) over FROZEN (F8) on nothing");
            studio.booth.state(new ShowState(Optional.empty(), works, Output.LOGO, loved, true));
            assertBanner(
                    studio,
                    "banner-covered",
                    "LOGO (F7) over FROZEN (F8) on John 3:16 · KJV – Romans 8:28 · KJV waits unseen");
        });
    }
}
