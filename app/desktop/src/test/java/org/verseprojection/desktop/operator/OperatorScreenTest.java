package org.verseprojection.desktop.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.decisions.Origin;
import org.verseprojection.live.search.SearchHit;
import org.verseprojection.live.show.By;

/// What the screen shows of the booth's state.
class OperatorScreenTest {
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

    static void click(Node target, int count) {
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
}
