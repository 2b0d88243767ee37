package org.verseprojection.desktop.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.fx.Scenes;
import org.verseprojection.desktop.settings.FileDialogs;
import org.verseprojection.desktop.settings.LayoutFaults;

/// The report over the operator's screen.
final class ReportViewTest {
    private final MadeUp church = MadeUp.church();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void start() {
        Fx.start();
    }

    private ReportView view(Locale locale) {
        FileDialogs files = new FileDialogs() {
            @Override
            public Optional<Path> open(String title, String kind, List<String> patterns) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> save(String title, String kind, List<String> patterns, String name) {
                return Optional.of(folder.resolve(name));
            }

            @Override
            public Optional<Path> folder(String title) {
                return Optional.empty();
            }
        };
        return new ReportView(church, files, Runnable::run, Runnable::run, ZoneOffset.UTC, locale);
    }

    private static List<String> texts(Node root) {
        return root.lookupAll(".label").stream()
                .filter(Node::isVisible)
                .map(label -> ((Labeled) label).getText())
                .toList();
    }

    private static <T extends Node> T named(ReportView view, String id, Class<T> type) {
        return type.cast(view.lookup("#" + id));
    }

    @ParameterizedTest
    @CsvSource({"en, 1024, 768, false", "de, 1024, 768, true", "de, 1280, 720, false", "en, 1920, 1080, true"})
    void nothingIsCutOrCovered(String language, double width, double height, boolean light) {
        ReportView view = Fx.call(() -> view(Locale.of(language)));
        Scene scene = Fx.call(() -> Scenes.scene(view, width, height, light));
        Scenes.shot(scene, "report-" + language + "-" + (int) width);
        assertEquals("", String.join("\n", Fx.call(() -> faults(view))));
    }

    /// What scrolls, and what does not, each by itself.
    private static List<String> faults(ReportView view) {
        return Stream.of(".report-content", ".report-bottom", ".service-fields", ".services")
                .map(part -> (Region) view.lookup(part))
                .flatMap(part -> LayoutFaults.of(part, part.getWidth()).stream())
                .toList();
    }

    @Test
    void itOpensWithTheServiceThatGoesOn() {
        Fx.run(() -> {
            ReportView view = view(Locale.ENGLISH);
            Scenes.scene(view, 1280, 720, false);
            assertTrue(texts(view).contains("Service report: First Advent"));
            assertTrue(texts(view).contains("3 of 4 (75 %)"));
            assertEquals("Ruth Baker", named(view, "preacher", TextField.class).getText());
            named(view, "services", ListView.class).getSelectionModel().select(1);
            Scenes.layout(view);
            assertTrue(texts(view).contains("Service report: Service 4"));
            assertFalse(named(view, "end", Button.class).isVisible(), "it is over");
        });
    }

    @Test
    void itIsNamedAndEndedByHand() {
        Fx.run(() -> {
            ReportView view = view(Locale.ENGLISH);
            Scenes.scene(view, 1280, 720, false);
            named(view, "name", TextField.class).setText("Carols");
            named(view, "keep", Button.class).fire();
            assertEquals("Carols", church.newest().name());
            Scenes.layout(view);
            assertTrue(texts(view).contains("Service report: Carols"));
            named(view, "end", Button.class).fire();
            Scenes.layout(view);
            assertTrue(church.current().isPresent(), "it asks first");
            named(view, "end-yes", Button.class).fire();
            assertTrue(church.newest().end().isPresent());
            Scenes.layout(view);
            assertTrue(texts(view).stream().anyMatch(text -> text.endsWith("10:00 – 11:10")), texts(view)::toString);
        });
    }

    @Test
    void oneThatIsOverIsNamedToo() {
        Fx.run(() -> {
            ReportView view = view(Locale.ENGLISH);
            Scenes.scene(view, 1280, 720, false);
            named(view, "services", ListView.class).getSelectionModel().select(1);
            named(view, "preacher", TextField.class).setText("Tom Hill");
            named(view, "keep", Button.class).fire();
            assertEquals("Tom Hill", church.memory.gatherings(2).getLast().preacher());
            assertEquals("Ruth Baker", church.newest().preacher());
            Scenes.layout(view);
            assertTrue(texts(view).contains("Service report: Service 4"), "it stays there");
            assertTrue(texts(view).contains("Preacher: Tom Hill"));
        });
    }

    @Test
    void theNextOneBeginsByHand() {
        Fx.run(() -> {
            ReportView view = view(Locale.ENGLISH);
            Scene scene = Scenes.scene(view, 1280, 720, false);
            assertFalse(named(view, "begin", Button.class).isVisible(), "one goes on");
            named(view, "end", Button.class).fire();
            named(view, "end-yes", Button.class).fire();
            named(view, "begin", Button.class).fire();
            assertEquals(church.current(), Optional.of(church.newest()));
            assertFalse(named(view, "begin", Button.class).isVisible());
            assertEquals(named(view, "preacher", TextField.class), scene.getFocusOwner());
            assertTrue(named(view, "end", Button.class).isVisible());
        });
    }

    @Test
    void escapeGetsOutOfTheList() {
        Fx.run(() -> {
            ReportView view = view(Locale.ENGLISH);
            Scene scene = Scenes.scene(view, 1280, 720, false);
            AtomicInteger out = new AtomicInteger();
            view.addEventHandler(KeyEvent.KEY_PRESSED, _ -> out.incrementAndGet());
            ListView<?> list = named(view, "services", ListView.class);
            view.requestFocus();
            assertEquals(list, scene.getFocusOwner());
            list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            assertEquals(1, out.get());
        });
    }

    @Test
    void itIsSavedAsPageAndPaper() throws IOException {
        Fx.run(() -> {
            ReportView view = view(Locale.ENGLISH);
            Scenes.scene(view, 1280, 720, false);
            named(view, "save-page", Button.class).fire();
            named(view, "save-pdf", Button.class).fire();
            assertEquals(
                    "Saved: service-2026-11-22.pdf",
                    named(view, "said", Label.class).getText());
        });
        assertTrue(Files.readString(folder.resolve("service-2026-11-22.html")).contains("Ruth Baker"));
        assertEquals(
                "%PDF",
                new String(
                        Files.readAllBytes(folder.resolve("service-2026-11-22.pdf")),
                        0,
                        4,
                        java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void withoutAnyServiceItSaysSo() {
        Fx.run(() -> {
            church.memory.forgetEverything();
            church.now = Optional.empty();
            ReportView view = view(Locale.ENGLISH);
            Scenes.scene(view, 1280, 720, false);
            assertTrue(texts(view).stream().anyMatch(text -> text.startsWith("No service is remembered yet")));
            assertTrue(named(view, "save-pdf", Button.class).isDisabled());
        });
    }
}
