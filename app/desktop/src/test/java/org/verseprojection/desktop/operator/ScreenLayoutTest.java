package org.verseprojection.desktop.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verseprojection.desktop.booth.Listening;
import org.verseprojection.desktop.booth.Transcript;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.live.automation.Mode;
import org.verseprojection.live.show.Output;

/// Nothing overlaps, nothing leaves the screen, nothing that must be read whole is cut, and nothing moves.
class ScreenLayoutTest {
    private static final double HAIR = 1.5;

    @ParameterizedTest
    @CsvSource({
        "1280, 720, 1.0, en",
        "1280, 720, 1.0, de",
        "1024, 640, 1.0, de",
        "1024, 640, 0.8, en",
        "1024, 640, 1.6, de",
        "1280, 720, 1.6, de",
        "1920, 1080, 1.0, de",
        "1920, 1080, 1.6, de",
        "3840, 2160, 1.0, en"
    })
    void everythingHasItsPlace(int width, int height, double scale, String language) {
        List<String> wrong = Fx.call(() -> {
            Studio studio = new Studio(width, height, Locale.of(language), Studio::busy);
            studio.booth.preferences.set(Studio.preferences(false, scale, Map.of()));
            studio.booth.mode.set(Mode.AUTO);
            studio.booth.suspended.set(30);
            List<String> found = new ArrayList<>();
            for (int tab = 0; tab < 3; tab++) {
                studio.screen.side().select(tab);
                studio.lay();
                check(studio, found);
            }
            studio.booth.output(Output.FROZEN);
            studio.booth.air("2Thess.3.16");
            studio.booth.listening.set(Listening.OFF);
            studio.lay();
            check(studio, found);
            studio.screen.help().open();
            studio.lay();
            check(studio.screen.help(), found);
            inside(studio.screen.help(), studio.scene.getWidth(), studio.scene.getHeight(), found);
            return found;
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void aVerseIsToBeReadInTheLargePicksAtEverySize() {
        for (int[] size : new int[][] {{1024, 640}, {1280, 720}, {1920, 1080}}) {
            String verse = Fx.call(() -> {
                Studio studio = new Studio(size[0], size[1], Locale.GERMAN, Studio::busy);
                studio.lay();
                return studio.screen.picks().rows().getFirst().verse();
            });
            assertTrue(verse.startsWith("And we know that all things work together for good"), verse);
        }
    }

    @ParameterizedTest
    @CsvSource({"1024, 640, 1.0", "1280, 720, 1.0", "1280, 720, 1.6", "1366, 768, 1.0", "1920, 1080, 1.0"})
    void theQueueAndTheHistoryShowWholeRows(int width, int height, double scale) {
        Fx.run(() -> {
            Studio studio = new Studio(width, height, Locale.ENGLISH, Studio::busy);
            studio.booth.preferences.set(Studio.preferences(false, scale, Map.of()));
            for (int i = 0; i < 20; i++) {
                studio.booth.queue.add(TestBooth.content("Ps.119." + (i + 1)));
                studio.booth.history.add(studio.booth.history.getFirst());
            }
            for (int tab = 0; tab < 2; tab++) {
                studio.screen.side().select(tab);
                studio.lay();
                ListView<?> list =
                        (ListView<?>) studio.screen.side().panes().get(tab).lookup(".list-view");
                Bounds whole = list.localToScene(list.getLayoutBounds());
                int seen = 0;
                for (Node node : Studio.visible(list)) {
                    if (node instanceof ListCell<?> cell && !cell.isEmpty()) {
                        Bounds row = cell.localToScene(cell.getLayoutBounds());
                        boolean inside = row.getMaxY() <= whole.getMaxY() + HAIR;
                        assertTrue(inside || row.getMinY() >= whole.getMaxY() - 3, row + " in " + whole);
                        assertTrue(cell.prefHeight(-1) <= 1 + row.getHeight(), "too low for its text");
                        seen += inside ? 1 : 0;
                    }
                }
                assertTrue(seen >= 2, width + "x" + height + ": " + seen);
            }
        });
    }

    @Test
    void nothingMovesWhenTextsChange() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH);
            List<Bounds> before = places(studio);
            Studio.busy(studio.booth);
            studio.booth.transcript.set(new Transcript(
                    "word ".repeat(400).strip(), "unstable ".repeat(50).strip()));
            studio.lay();
            assertEquals(before, places(studio));
            studio.booth.output(Output.BLACK);
            studio.booth.listening.set(Listening.PAUSED);
            studio.booth.countdown.set(Optional.empty());
            studio.lay();
            assertEquals(before, places(studio));
        });
    }

    private static List<Bounds> places(Studio studio) {
        List<Bounds> places = new ArrayList<>();
        studio.screen.picks().rows().forEach(row -> places.add(row.localToScene(row.getLayoutBounds())));
        places.add(studio.screen.side().localToScene(studio.screen.side().getLayoutBounds()));
        places.add(
                studio.screen.listening().localToScene(studio.screen.listening().getLayoutBounds()));
        return places;
    }

    private static void check(Studio studio, List<String> wrong) {
        check(studio.screen, wrong);
        inside(studio.screen, studio.scene.getWidth(), studio.scene.getHeight(), wrong);
    }

    private static void check(Parent root, List<String> wrong) {
        for (Node node : Studio.visible(root)) {
            if (node instanceof Label label && label.getStyleClass().contains("whole")) {
                whole(label, wrong);
            }
            boolean rows = node instanceof HBox || node instanceof VBox || node instanceof Region;
            if (rows && !(node instanceof StackPane) && node instanceof Parent parent && ours(node)) {
                apart(parent, wrong);
            }
        }
    }

    /// Parts of the toolkit's controls lie over each other as they were built.
    private static boolean ours(Node node) {
        return node instanceof HBox
                || node instanceof VBox
                || node instanceof PicksPane
                || node instanceof RightColumn
                || node instanceof FirstFit;
    }

    private static void whole(Label label, List<String> wrong) {
        if (label.lookup(".text") instanceof Text text && !text.getText().equals(label.getText())) {
            wrong.add("cut: " + label.getText() + " as " + text.getText());
        }
    }

    private static void apart(Parent parent, List<String> wrong) {
        List<Node> children = parent.getChildrenUnmodifiable().stream()
                .filter(child -> child.isVisible()
                        && child.getOpacity() > 0
                        && !child.getStyleClass().contains("nothing"))
                .filter(child -> child.getLayoutBounds().getWidth() > 0)
                .toList();
        for (int i = 0; i < children.size(); i++) {
            for (int j = i + 1; j < children.size(); j++) {
                Bounds a = children.get(i).localToScene(children.get(i).getLayoutBounds());
                Bounds b = children.get(j).localToScene(children.get(j).getLayoutBounds());
                double across = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
                double down = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
                if (across > HAIR && down > HAIR) {
                    wrong.add("overlap: " + children.get(i) + " and " + children.get(j));
                }
            }
        }
    }

    private static void inside(Parent root, double width, double height, List<String> wrong) {
        for (Node node : Studio.visible(root)) {
            if (node instanceof Label label && !label.getText().isEmpty() && !inCell(label)) {
                Bounds at = label.localToScene(label.getLayoutBounds());
                if (at.getMinX() < -HAIR
                        || at.getMinY() < -HAIR
                        || at.getMaxX() > width + HAIR
                        || at.getMaxY() > height + HAIR) {
                    wrong.add("outside: " + label.getText() + " " + at);
                }
            }
        }
        for (Node node : Studio.visible(root)) {
            Parent parent = node.getParent();
            if (node instanceof Region && parent != null && (ours(parent) || parent instanceof PickRow)) {
                double over = node.localToScene(node.getLayoutBounds()).getMaxY()
                        - parent.localToScene(parent.getLayoutBounds()).getMaxY();
                if (over > HAIR) {
                    wrong.add("too high by " + over + ": " + node);
                }
            }
        }
    }

    private static boolean inCell(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("list-view")) {
                return true;
            }
        }
        return false;
    }
}
