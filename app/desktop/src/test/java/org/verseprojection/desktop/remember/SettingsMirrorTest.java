package org.verseprojection.desktop.remember;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.booth.PickReasons;
import org.verseprojection.desktop.booth.Resume;
import org.verseprojection.desktop.memory.LearningControl;
import org.verseprojection.desktop.memory.Remembering;
import org.verseprojection.desktop.memory.SettingsFeed;
import org.verseprojection.desktop.operator.Fx;
import org.verseprojection.desktop.preferences.PreferencesFile;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Theme.Background;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.cloud.CloudAccount;
import org.verseprojection.live.cloud.CloudStatus;
import org.verseprojection.live.cloud.Conflict;
import org.verseprojection.live.decisions.Origin.Way;
import org.verseprojection.live.memory.MapMemory;
import org.verseprojection.live.memory.Setting;
import org.verseprojection.live.show.Content;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.speech.audio.InputChoice;
import org.verseprojection.speech.audio.WavSource;

/// The settings of an account and those of the booth.
final class SettingsMirrorTest {
    private static final Scripture SCRIPTURE = Scripture.load();
    private static final Instant SUNDAY = Instant.parse("2026-11-22T10:00:00Z");
    private static final String ACCOUNT = "From the account";

    @TempDir
    private Path folder;

    private final MapMemory memory = new MapMemory();
    private final AtomicInteger synchronised = new AtomicInteger();
    private Consumer<SettingsFeed.News> elsewhere = _ -> {};
    private volatile Instant now = SUNDAY;
    private Themes themes = new Themes(Path.of("none"));
    private LiveBooth booth = unset();
    private MemoryDesk desk = unset();

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // set before each test
    private static <T> T unset() {
        return null;
    }

    private final class Cloud implements CloudAccount {
        @Override
        public CloudStatus status() {
            return new CloudStatus(CloudStatus.Phase.SIGNED_OUT, Optional.empty(), 0, Optional.empty(), "");
        }

        @Override
        public void listen(Consumer<CloudStatus> listener) {}

        @Override
        public Optional<URI> server() {
            return Optional.of(URI.create("https://verse.example.org"));
        }

        @Override
        public List<Conflict> conflicts() {
            return List.of(new Conflict("font_size", "30", "40", true, SUNDAY));
        }

        @Override
        public void signIn(URI server, String email, char[] password) {}

        @Override
        public void signOut() {}

        @Override
        public void synchronise() {
            synchronised.incrementAndGet();
        }

        @Override
        public void close() {}
    }

    @BeforeEach
    void open() {
        InstantSource clock = () -> now;
        CompletableFuture<Boolean> listens = new CompletableFuture<>();
        Fx.run(() -> {
            themes = new Themes(folder.resolve("themes"));
            booth = new LiveBooth(
                    SCRIPTURE,
                    new LiveBooth.Surroundings(
                            _ -> events ->
                                    new WavSource(folder.resolve("none.wav"), new InputChoice.Automatic(), events),
                            _ -> "",
                            Platform::runLater,
                            clock,
                            Locale.ENGLISH),
                    new PreferencesFile(folder.resolve("preferences.json")),
                    themes,
                    new Resume(folder.resolve("on-air.json"), clock));
            desk = new MemoryDesk(booth, themes, Platform::runLater, clock, ZoneOffset.UTC, Locale.ENGLISH);
            desk.open(
                    () -> new Remembering(memory, new Cloud(), LearningControl.NOTHING, PickReasons.NONE, listener -> {
                        elsewhere = listener;
                        listens.complete(true);
                    }));
        });
        assertTrue(listens.orTimeout(20, TimeUnit.SECONDS).join());
        answer(desk.cloud()::server); // so that the account is known
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            booth.close();
            desk.close();
        });
    }

    private static <T> T answer(Consumer<Consumer<T>> asking) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Fx.run(() -> asking.accept(answer::complete));
        return answer.orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static void until(BooleanSupplier wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!Fx.call(wanted::getAsBoolean)) {
            assertTrue(System.nanoTime() < end, "in time");
            LockSupport.parkNanos(5_000_000);
        }
    }

    private Theme worn() {
        return Fx.call(() -> booth.theme().get());
    }

    private void come(Instant at, String... namesAndValues) {
        List<Setting> settings = new java.util.ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.add(new Setting(namesAndValues[i], namesAndValues[i + 1], at));
        }
        settings.forEach(memory::keep); // as the account does before it tells
        elsewhere.accept(new SettingsFeed.News(settings, List.of()));
        Fx.run(() -> {});
    }

    private Map<String, String> kept() {
        return memory.settings().values().stream().collect(Collectors.toMap(Setting::name, Setting::value));
    }

    private static Theme builtIn(String name) {
        return Themes.builtIn().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aChangeHereGoesToTheAccountUnderItsNameThere() {
        now = SUNDAY.plusSeconds(5);
        Fx.run(() -> booth.preferences(
                booth.preferences().get().withTranslation(Translation.WEB).withLeastConfidence(0.8)));
        until(() -> synchronised.get() >= 2);
        assertEquals(Map.of("bible_version", "\"WEB\"", "confidence_threshold", "0.8"), kept());
        assertEquals(
                new Setting("bible_version", "\"WEB\"", now), memory.settings().get("bible_version"));
        Fx.run(booth::switchTranslation);
        until(() -> synchronised.get() >= 3);
        assertEquals("\"KJV\"", kept().get("bible_version"));
    }

    @Test
    void anotherThemeIsItsColoursAndItsSizeToTheAccount() {
        Fx.run(() -> booth.apply(builtIn("Large on black")));
        until(() -> kept().containsKey("theme") && synchronised.get() >= 2);
        assertEquals(
                Map.of("theme", "\"Large on black\"", "font_size", "30", "bg_color", "\"#000000\""),
                kept(),
                "the text was white before");
        Fx.run(() -> booth.apply(builtIn("Dark on light")));
        until(() -> kept().containsKey("text_color") && synchronised.get() >= 5);
        assertEquals("\"#16181D\"", kept().get("text_color"));
        assertEquals("\"#F4F1EA\"", kept().get("bg_color"));
        assertEquals("26", kept().get("font_size"));
    }

    @Test
    void whatComesIsAppliedAndNotSentBack() {
        Theme before = worn();
        come(
                SUNDAY,
                "bible_version",
                "\"WEB\"",
                "font_size",
                "36",
                "text_color",
                "\"#FFEE00\"",
                "bg_color",
                "\"#101010\"",
                "confidence_threshold",
                "0.75");
        Fx.run(() -> {
            assertEquals(Translation.WEB, booth.preferences().get().translation());
            assertEquals(0.75, booth.preferences().get().leastConfidence());
            assertEquals(ACCOUNT, booth.preferences().get().theme());
        });
        Theme account = worn();
        assertEquals(ACCOUNT, account.name());
        assertEquals(36, account.smallest());
        assertEquals("#ffee00", account.text());
        assertEquals(new Background.Plain("#101010"), account.background());
        assertEquals(before.accent(), account.accent());
        assertTrue(themes.all().contains(account), "it is there after the next start");
        assertTrue(themes.all().contains(before), "and the one before is as it was");
        answer(told -> desk.services().list(told::accept));
        assertTrue(memory.settings().values().stream()
                .allMatch(each -> each.changed().equals(SUNDAY)));
        assertEquals(0, synchronised.get());
        come(SUNDAY.plusSeconds(1), "text_color", "\"#FFFFFF\"");
        assertEquals(ACCOUNT, worn().name());
        assertEquals("#ffffff", worn().text());
        assertEquals(
                1,
                themes.all().stream()
                        .filter(each -> each.name().startsWith(ACCOUNT))
                        .count());
    }

    @Test
    void whatComesWaitsUntilNothingIsOnAirOverARestartToo() {
        Fx.run(() -> booth.showNow(new Content(Passage.ofOsis("John.3.16"), Translation.KJV), Way.QUEUE));
        Theme before = worn();
        Object seen = Fx.call(() -> booth.show().get());
        come(SUNDAY, "bible_version", "\"WEB\"", "text_color", "\"#FFEE00\"");
        assertEquals(before, worn());
        assertEquals(seen, Fx.call(() -> booth.show().get()), "nothing that is seen is another");
        until(() -> "[\"bible_version\",\"text_color\"]".equals(kept().get("cloud.unapplied")));
        close();
        open();
        until(() -> booth.preferences().get().translation() == Translation.WEB);
        assertEquals("#ffee00", worn().text());
        until(() -> "[]".equals(kept().get("cloud.unapplied")));
    }

    @Test
    void whatWasAppliedIsNotAppliedAgainAtTheNextStart() {
        come(SUNDAY, "bg_color", "\"#FF0000\"");
        assertEquals(new Background.Plain("#ff0000"), worn().background());
        now = SUNDAY.plusSeconds(60);
        Fx.run(() -> booth.apply(builtIn("Dusk")));
        until(() -> kept().containsKey("theme"));
        assertEquals(Set.of("bg_color", "theme"), kept().keySet(), "nothing is noted as waiting");
        close();
        open();
        assertEquals(builtIn("Dusk"), worn());
    }

    @Test
    void whatWasChangedHereLaterStays() {
        now = SUNDAY.plusSeconds(10);
        Fx.run(() -> booth.preferences(booth.preferences().get().withTranslation(Translation.WEB)));
        until(() -> synchronised.get() == 1);
        elsewhere.accept(new SettingsFeed.News(List.of(new Setting("bible_version", "\"KJV\"", SUNDAY)), List.of()));
        Fx.run(() -> {});
        assertEquals(Translation.WEB, Fx.call(() -> booth.preferences().get().translation()));
        come(SUNDAY.plusSeconds(20), "bible_version", "\"KJV\"");
        assertEquals(Translation.KJV, Fx.call(() -> booth.preferences().get().translation()));
    }

    @Test
    void aThemeFromElsewhereIsWornWhereTheOneOfItsNameIsAndElseOffered() {
        Theme own = builtIn("Dusk").named("Our church");
        Fx.run(() -> booth.apply(own));
        Theme newer = ThemeParts.text(own, "#00ff00");
        Theme other = builtIn("Dusk").named("Easter");
        Fx.run(() -> booth.showNow(new Content(Passage.ofOsis("John.3.16"), Translation.KJV), Way.QUEUE));
        elsewhere.accept(new SettingsFeed.News(List.of(), Arrays.asList(theme(newer), theme(other))));
        Fx.run(() -> {});
        assertEquals(own, worn(), "not while something is on air");
        assertTrue(themes.all().containsAll(List.of(newer, other)));
        Fx.run(booth::undo);
        until(() -> booth.theme().get().equals(newer));
        assertNotEquals(other, worn());
    }

    private static Setting theme(Theme theme) {
        return new Setting(theme.name(), Themes.json(theme), SUNDAY);
    }

    @Test
    void theCloudPageIsToldOfConflictsAndOfTheServer() {
        assertEquals("https://verse.example.org", answer(desk.cloud()::server));
        assertEquals(List.of(new Conflict("font_size", "30", "40", true, SUNDAY)), answer(desk.cloud()::conflicts));
    }
}
