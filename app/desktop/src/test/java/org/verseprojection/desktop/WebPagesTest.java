package org.verseprojection.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.booth.Resume;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.preferences.OutputPage;
import org.verseprojection.desktop.preferences.OutputPage.Content;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.preferences.Preferences.WebOutput;
import org.verseprojection.desktop.preferences.PreferencesFile;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.decisions.Origin;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.speech.audio.InputChoice;
import org.verseprojection.speech.audio.WavSource;

class WebPagesTest {
    private static final Scripture SCRIPTURE = Scripture.load();
    private static final WebOutput WANTED = new WebOutput(
            true,
            0,
            false,
            "",
            List.of(
                    new OutputPage("stream", Content.FULL, "", true),
                    new OutputPage("camera", Content.FULL, "Dusk", true),
                    new OutputPage("lost", Content.FULL, "Deleted", true)));

    private @TempDir Path folder;
    private LiveBooth booth;
    private Themes themes;
    private WebPages pages;

    @BeforeEach
    void start() {
        themes = new Themes(folder.resolve("themes"));
        booth = Fx.call(() -> booth(folder, themes));
        pages = Fx.call(
                () -> new WebPages(booth, themes, Messages.of(MainWindow.class, Locale.ENGLISH), Locale.ENGLISH));
        Fx.run(() -> {
            booth.preferences().addListener((_, _, now) -> pages.serve(now.web()));
            booth.preferences(booth.preferences().get().withWeb(WANTED));
            booth.showNow(
                    new org.verseprojection.live.show.Content(Passage.ofOsis("John.11.35"), Translation.KJV),
                    Origin.Way.SEARCH);
        });
    }

    private static LiveBooth booth(Path folder, Themes themes) {
        InstantSource clock = InstantSource.system();
        return new LiveBooth(
                SCRIPTURE,
                new LiveBooth.Surroundings(
                        chosen -> events ->
                                new WavSource(folder.resolve("none.wav"), new InputChoice.Automatic(), events),
                        device -> "",
                        Runnable::run,
                        clock,
                        Locale.ENGLISH),
                new PreferencesFile(folder.resolve("preferences.json")),
                themes,
                new Resume(folder.resolve("on-air.json"), clock));
    }

    @AfterEach
    void stop() {
        Fx.run(() -> {
            pages.close();
            booth.close();
        });
    }

    @Test
    void eachPageHasItsThemeAndWhatIsAppliedReachesThoseOfTheProjector() {
        String address = Fx.call(() -> pages.address().getValue());
        assertShown("stream", booth.theme().get());
        assertShown("camera", theme("Dusk"));
        assertShown("lost", booth.theme().get());
        Fx.run(() -> booth.apply(theme("Dark on light")));
        assertShown("stream", theme("Dark on light"));
        assertShown("camera", theme("Dusk"));
        assertEquals(address, Fx.call(() -> pages.address().getValue()), "served on, not anew");
    }

    @Test
    void anotherListOfPagesIsServedAtTheSameAddressAndShowsWhatIsOnAir() {
        String address = Fx.call(() -> pages.address().getValue());
        Fx.run(() -> booth.preferences(booth.preferences()
                .get()
                .withWeb(booth.preferences()
                        .get()
                        .web()
                        .withPages(List.of(new OutputPage("new", Content.FULL, "Light on blue", true))))));
        assertEquals(address, Fx.call(() -> pages.address().getValue()));
        assertShown("new", theme("Light on blue"));
        assertFalse(page("stream").contains("Jesus wept"));
    }

    @Test
    void aThemeThatIsSavedAnewReachesThePageThatNamesIt() throws IOException {
        themes.save(theme("Dark on light").named("Dusk"));
        Fx.run(pages::themesChanged);
        assertShown("camera", theme("Dark on light"));
    }

    @Test
    void theSecretOfTheHousesNetworkIsTheSameAfterTheNextStart() {
        Fx.run(() -> booth.preferences(booth.preferences().get().withWeb(WANTED.withLan(true))));
        String token = Fx.call(() -> booth.preferences().get().web().token());
        assertFalse(token.isEmpty());
        Fx.run(booth::close); // all is written by then
        Preferences kept = new PreferencesFile(folder.resolve("preferences.json")).read();
        assertEquals(token, kept.web().token());
        booth = Fx.call(() -> booth(folder, themes));
    }

    /// Shows the verse in that theme.
    private void assertShown(String name, Theme theme) {
        String page = page(name);
        assertTrue(page.contains("Jesus wept"), page);
        assertTrue(page.contains("&quot;accent&quot;:&quot;" + theme.accent() + "&quot;"), page);
    }

    private String page(String name) {
        URI address = URI.create(Fx.call(() -> pages.address().getValue()) + name);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Theme theme(String name) {
        return Themes.builtIn().stream()
                .filter(theme -> theme.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
