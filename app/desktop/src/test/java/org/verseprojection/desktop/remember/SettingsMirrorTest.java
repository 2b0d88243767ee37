package org.verseprojection.desktop.remember;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.booth.PickReasons;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.memory.LearningControl;
import org.verseprojection.desktop.memory.Remembering;
import org.verseprojection.desktop.memory.SettingsFeed;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Theme.Background;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.cloud.Conflict;
import org.verseprojection.live.decisions.Origin.Way;
import org.verseprojection.live.memory.Setting;

/// The settings of an account and those of the booth.
final class SettingsMirrorTest extends RememberingTest {
    private static final String ACCOUNT = "From the account";

    private Consumer<SettingsFeed.News> elsewhere = _ -> {};

    @BeforeEach
    @Override
    void open() {
        super.open();
        account.server = Optional.of(URI.create("https://verse.example.org"));
        account.conflicts = List.of(new Conflict("font_size", "30", "40", true, SUNDAY));
        CompletableFuture<Boolean> listens = new CompletableFuture<>();
        Fx.run(() -> desk.open(
                () -> new Remembering(memory, account, LearningControl.NOTHING, PickReasons.NONE, listener -> {
                    elsewhere = listener;
                    listens.complete(true);
                })));
        assertTrue(listens.orTimeout(20, TimeUnit.SECONDS).join());
        answer(desk.cloud()::server); // so that the account is known
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
        until(() -> account.synchronised() >= 2);
        assertEquals(Map.of("bible_version", "\"WEB\"", "confidence_threshold", "0.8"), kept());
        assertEquals(
                new Setting("bible_version", "\"WEB\"", now), memory.settings().get("bible_version"));
        Fx.run(booth::switchTranslation);
        until(() -> account.synchronised() >= 3);
        assertEquals("\"KJV\"", kept().get("bible_version"));
    }

    @Test
    void aChangeHereIsLaterThanWhatWasKeptWhileTheClockWasAhead() {
        Instant ahead = SUNDAY.plusSeconds(1_000_000);
        Theme own = builtIn("Dusk").named("Our church");
        memory.keep(new Setting("bible_version", "\"KJV\"", ahead));
        memory.keepTheme(new Setting("Our church", Themes.json(own), ahead));
        Fx.run(() -> {
            booth.preferences(booth.preferences().get().withTranslation(Translation.WEB));
            desk.saved(own);
        });
        until(() -> account.synchronised() == 1
                && memory.themes().containsValue(new Setting("Our church", Themes.json(own), ahead.plusMillis(1))));
        assertEquals(
                new Setting("bible_version", "\"WEB\"", ahead.plusMillis(1)),
                memory.settings().get("bible_version"));
        come(ahead.plusMillis(2), "bible_version", "\"KJV\"");
        assertEquals(Translation.KJV, Fx.call(() -> booth.preferences().get().translation()));
    }

    @Test
    void anotherThemeIsItsColoursAndItsSizeToTheAccount() {
        Fx.run(() -> booth.apply(builtIn("Large on black")));
        until(() -> kept().containsKey("theme") && account.synchronised() >= 2);
        assertEquals(
                Map.of("theme", "\"Large on black\"", "font_size", "30", "bg_color", "\"#000000\""),
                kept(),
                "the text was white before");
        Fx.run(() -> booth.apply(builtIn("Dark on light")));
        until(() -> kept().containsKey("text_color") && account.synchronised() >= 5);
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
        Theme came = worn();
        assertEquals(ACCOUNT, came.name());
        assertEquals(36, came.smallest());
        assertEquals("#ffee00", came.text());
        assertEquals(new Background.Plain("#101010"), came.background());
        assertEquals(before.accent(), came.accent());
        assertTrue(themes.all().contains(came), "it is there after the next start");
        assertTrue(themes.all().contains(before), "and the one before is as it was");
        answer(told -> desk.services().list(told::accept));
        assertTrue(memory.settings().values().stream()
                .allMatch(each -> each.changed().equals(SUNDAY)));
        assertEquals(0, account.synchronised());
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
        show("John.3.16", Way.QUEUE);
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
        until(() -> account.synchronised() == 1);
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
        show("John.3.16", Way.QUEUE);
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
