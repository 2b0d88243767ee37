package org.verseprojection.desktop.past;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.fx.Scenes;
import org.verseprojection.desktop.report.MadeUp;
import org.verseprojection.desktop.settings.LayoutFaults;
import org.verseprojection.domain.Passage;
import org.verseprojection.live.memory.HistoryQuery;
import org.verseprojection.live.memory.ShownVerse;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Scripture;

/// The search over all services.
final class PastViewTest {
    private static final Scripture SCRIPTURE = Scripture.load();
    private final Typed typed =
            new Typed(new ReferenceParser(SCRIPTURE.versification(), SCRIPTURE.books()), ZoneOffset.UTC);
    private final MadeUp church = MadeUp.church();
    private final List<String> shown = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();

    @BeforeAll
    static void start() {
        Fx.start();
    }

    private static Optional<Instant> time(String text) {
        return Optional.of(Instant.parse(text));
    }

    private static Optional<String> reference(HistoryQuery query) {
        return query.passage().map(Passage::reference);
    }

    @Test
    void daysReferencesAndWordsAreToldApart() {
        HistoryQuery query = typed.query("rom 8:28 2026-11-22 good");
        assertEquals(Optional.of("Romans 8:28"), reference(query));
        assertEquals(time("2026-11-22T00:00:00Z"), query.from());
        assertEquals(time("2026-11-23T00:00:00Z"), query.until());
        assertEquals("good", query.words());
        assertEquals(time("2026-11-22T00:00:00Z"), typed.query("22.11.2026").from());
        assertEquals(time("2026-12-01T00:00:00Z"), typed.query("2026-11").until());
        assertEquals(time("2027-01-01T00:00:00Z"), typed.query("2026").until());
        assertEquals(Optional.of("Romans 8:1–39"), reference(typed.query("romans 8")));
        assertEquals("mark my words", typed.query("mark my words").words());
        assertTrue(typed.query("Mark").passage().isPresent(), "a book's name alone is the book");
    }

    @Test
    void whatIsNoDayIsWords() {
        for (String odd : List.of("2026-13-45", "31.02.2026", "12345", "good shepherd", "")) {
            HistoryQuery query = typed.query(odd);
            assertEquals(Optional.empty(), query.from(), odd);
            assertEquals(odd, query.words());
        }
        assertTrue(typed.query("x".repeat(5000)).words().length() <= 200);
    }

    private PastView view(Locale locale) {
        return new PastView(
                SCRIPTURE,
                (HistoryQuery query, Consumer<List<ShownVerse>> told) -> told.accept(church.memory.history(query)),
                content -> shown.add(content.passage().osis()),
                copied::add,
                ZoneOffset.UTC,
                locale);
    }

    @ParameterizedTest
    @CsvSource({"en, 1024, 768, false", "de, 1280, 720, true", "de, 1920, 1080, false"})
    void nothingIsCutOrCovered(String language, double width, double height, boolean light) {
        PastView view = Fx.call(() -> view(Locale.of(language)));
        Scene scene = Fx.call(() -> Scenes.scene(view, width, height, light));
        Scenes.shot(scene, "past-" + language + "-" + (int) width);
        assertEquals("", String.join("\n", Fx.call(() -> LayoutFaults.of(view, width))));
    }

    @Test
    void aVerseIsFoundAndShownAgain() {
        Fx.run(() -> {
            PastView view = view(Locale.ENGLISH);
            Scene scene = Scenes.scene(view, 1280, 720, false);
            TextField field = (TextField) view.lookup("#words");
            ListView<?> list = (ListView<?>) view.lookup("#past");
            assertEquals(49, list.getItems().size());
            view.requestFocus();
            assertEquals(field, scene.getFocusOwner(), "what is typed is searched");
            field.setText("rom 8");
            assertEquals(3, list.getItems().size());
            press(field, KeyCode.DOWN);
            press(field, KeyCode.ENTER);
            assertEquals(List.of("Rom.8.29"), shown, "the newest stands first");
            ((Button) view.lookup("#copy")).fire();
            assertTrue(copied.getFirst().contains("Romans 8:29 · KJV"), copied::toString);
            field.setText("obadiah");
            assertEquals(0, list.getItems().size());
            assertTrue(((Button) view.lookup("#again")).isDisabled());
        });
    }

    private static void press(TextField field, KeyCode code) {
        Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
