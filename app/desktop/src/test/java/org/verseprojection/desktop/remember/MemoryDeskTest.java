package org.verseprojection.desktop.remember;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.booth.Notice;
import org.verseprojection.desktop.booth.PickReasons;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.memory.LearningControl;
import org.verseprojection.desktop.memory.Remembering;
import org.verseprojection.desktop.memory.SettingsFeed;
import org.verseprojection.desktop.report.ServiceReport;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.cloud.CloudStatus;
import org.verseprojection.live.decisions.Origin.Way;
import org.verseprojection.live.memory.Gathering;
import org.verseprojection.live.memory.How;
import org.verseprojection.live.memory.MemoryState;
import org.verseprojection.live.memory.Setting;
import org.verseprojection.live.memory.ShownVerse;
import org.verseprojection.live.show.Output;

/// The booth with a memory.
final class MemoryDeskTest extends RememberingTest {
    private final List<Boolean> learns = new CopyOnWriteArrayList<>();
    private Consumer<SettingsFeed.News> elsewhere = _ -> {};

    private void remember() {
        Fx.run(() -> desk.open(() -> new Remembering(
                memory,
                account,
                new FakeLearning(memory, learns),
                (_, _, told) -> told.accept(List.of(new PickReasons.Reason("words", 1))),
                listener -> elsewhere = listener)));
    }

    private List<String> notices() {
        return Fx.call(this::warnings);
    }

    /// JavaFX thread.
    private List<String> warnings() {
        return booth.notices().stream()
                .filter(each -> each.severity() == Notice.Severity.WARNING)
                .map(each -> each.subject() + ": " + each.text())
                .toList();
    }

    @Test
    void whatIsShownBeforeAndAfterItIsOpenIsKeptInOneService() {
        CompletableFuture<Boolean> disk = new CompletableFuture<>();
        Fx.run(() -> desk.open(() -> {
            disk.join();
            return new Remembering(memory, account);
        }));
        show("John.3.16", Way.SEARCH);
        now = SUNDAY.plusSeconds(60);
        show("Rom.8.28", Way.QUEUE);
        assertEquals(0, memory.feedback.size());
        disk.complete(true);
        now = SUNDAY.plusSeconds(120);
        Fx.run(booth::next);
        until(() -> memory.shown.size() == 3);
        assertEquals(
                List.of(How.SEARCHED, How.QUEUED, How.READ_ON),
                memory.shown.values().stream().map(ShownVerse::how).toList());
        Gathering service = memory.gatherings(1).getFirst();
        assertEquals("Nov 22, 2026, morning", service.name());
        assertEquals(Optional.of(service), Fx.call(desk.services()::current));
        ServiceReport report = answer(told -> desk.services().report(service, told));
        assertEquals(3, report.shown().size());
        Fx.run(desk::close);
        assertEquals(Optional.of(now), memory.gatherings(1).getFirst().end(), "it ended with the program");
        assertTrue(account.calls.contains("close"));
        assertTrue(memory.calls.contains("close"));
    }

    @Test
    void whatIsUnderACoverIsKeptWhenItIsSeen() {
        remember();
        Fx.run(() -> booth.toggle(Output.BLACK));
        show("John.3.16", Way.QUEUE);
        until(() -> memory.feedback.size() == 1);
        assertEquals(0, memory.shown.size());
        now = SUNDAY.plusSeconds(30);
        Fx.run(() -> booth.toggle(Output.BLACK));
        until(() -> memory.shown.size() == 1);
        assertEquals(now, memory.shown.values().iterator().next().at());
    }

    @Test
    void theStatusLineSaysNothingWhileAllIsWell() {
        remember();
        until(() -> !learns.isEmpty());
        assertEquals(List.of(), notices());
        memory.become(new MemoryState.Held("The disk is full. Nothing is lost.", 3));
        until(() -> warnings().equals(List.of("MEMORY: The disk is full. Nothing is lost.")));
        memory.become(new MemoryState.Fresh("The file was set aside.", Optional.of(SUNDAY)));
        until(() -> warnings()
                .equals(List.of("MEMORY: The file was set aside. Settings, Memory brings the last backup back.")));
        assertEquals(Optional.of(SUNDAY), Fx.call(() -> desk.memory().backup().getValue()));
        memory.become(new MemoryState.Durable("The key lies in a file."));
        until(() -> warnings().equals(List.of("MEMORY: The key lies in a file.")));
        memory.become(new MemoryState.Durable(""));
        until(() -> warnings().isEmpty());
        account.told.accept(
                new CloudStatus(CloudStatus.Phase.OFFLINE, Optional.of("a@b.c"), 5, Optional.empty(), "No network."));
        until(() -> desk.cloud().status().getValue().waiting() == 5);
        assertEquals(List.of(), notices(), "no network is no trouble");
        account.told.accept(new CloudStatus(
                CloudStatus.Phase.ASKS, Optional.of("a@b.c"), 5, Optional.empty(), "Please sign in again."));
        until(() -> warnings().equals(List.of("SYNC: Please sign in again.")));
    }

    @Test
    void onceADayWhatIsOldIsForgotten() {
        memory.keep(new Setting(Retention.NAME, "true", SUNDAY.minus(Duration.ofDays(7))));
        remember();
        Fx.run(desk::tick);
        Fx.run(desk::tick);
        now = SUNDAY.plus(Duration.ofHours(23));
        Fx.run(desk::tick);
        now = SUNDAY.plus(Duration.ofHours(25));
        Fx.run(() -> booth.preferences(booth.preferences().get().withRetentionDays(7)));
        Fx.run(desk::tick);
        now = SUNDAY.plus(Duration.ofHours(50));
        Fx.run(() -> booth.preferences(booth.preferences().get().withRetentionDays(0)));
        Fx.run(desk::tick);
        until(() -> memory.settings().values().stream()
                .anyMatch(each ->
                        each.name().equals("retentionDays") && each.value().equals("0")));
        assertEquals(
                List.of(
                        "forgetBefore " + SUNDAY.minus(Duration.ofDays(90)),
                        "forgetBefore " + SUNDAY.plus(Duration.ofHours(25)).minus(Duration.ofDays(7))),
                memory.calls.stream().filter(call -> call.startsWith("forget")).toList());
    }

    @Test
    void aStartWithTheDateOfNextYearForgetsNothingMore() {
        Instant last = SUNDAY.minus(Duration.ofDays(7));
        memory.keep(new Setting(Retention.NAME, "true", last));
        now = SUNDAY.plus(Duration.ofDays(365));
        remember();
        Fx.run(desk::tick);
        until(() -> memory.calls.stream().anyMatch(call -> call.startsWith("forget")));
        assertEquals(
                List.of("forgetBefore " + last.minus(Duration.ofDays(90))),
                memory.calls.stream().filter(call -> call.startsWith("forget")).toList());
    }

    @Test
    void eachChangedSettingIsKeptWithItsTime() {
        remember();
        now = SUNDAY.plusSeconds(5);
        Fx.run(() -> booth.preferences(
                booth.preferences().get().withTranslation(Translation.WEB).withLight(true)));
        until(() -> memory.settings().size() == 2);
        assertEquals(
                Map.of(
                        "bible_version", new Setting("bible_version", "\"WEB\"", now),
                        "light", new Setting("light", "true", now)),
                memory.settings(),
                "what the account knows by the name that it has there");
    }

    private static Setting setting(String name, String value) {
        return new Setting(name, value, SUNDAY);
    }

    @Test
    void settingsFromElsewhereWaitUntilNothingIsOnAir() {
        remember();
        until(() -> !learns.isEmpty());
        show("John.3.16", Way.QUEUE);
        elsewhere.accept(new SettingsFeed.News(
                List.of(
                        setting("bible_version", "\"WEB\""),
                        setting("textScale", "1.2"),
                        setting("countdownSeconds", "99"),
                        setting("microphone", "\"theirs\"")),
                List.of()));
        Fx.run(() -> {});
        assertEquals(Translation.KJV, Fx.call(() -> booth.preferences().get().translation()));
        Fx.run(booth::undo);
        until(() -> booth.preferences().get().translation() == Translation.WEB);
        Fx.run(() -> {
            assertEquals(1.2, booth.preferences().get().textScale());
            assertEquals(3, booth.preferences().get().countdownSeconds(), "that is out of its limits");
            assertEquals("", booth.preferences().get().microphone(), "that is this laptop's own");
        });
        until(() ->
                memory.settings().values().stream().map(Setting::value).toList().equals(List.of("[]")));
        assertEquals(Set.of("cloud.unapplied"), memory.settings().keySet(), "what came is not sent back");
    }

    @Test
    void learningGoesByThePreference() {
        remember();
        until(() -> learns.equals(List.of(true)));
        Fx.run(() -> booth.preferences(booth.preferences().get().withLearning(false)));
        until(() -> learns.equals(List.of(true, false)));
        assertTrue(Fx.call(() -> desk.memory().learns().getValue()));
    }

    @Test
    void whatTheSettingsAskForIsDoneAndSaid() {
        remember();
        until(() -> !learns.isEmpty());
        assertEquals("All is forgotten.", answer(desk.memory()::forgetEverything));
        assertTrue(memory.calls.containsAll(List.of("forgetEverything", "forgetLearned")));
        assertEquals("The last backup is back.", answer(desk.memory()::restore));
        assertEquals(
                "That did not work: There is no version 7.",
                RememberingTest.<String>answer(
                        told -> desk.memory().backTo(new LearningControl.Version(7, SUNDAY, true, false), told)));
        assertEquals(1, answer(desk.memory()::versions).size());
        char[] secret = "secret".toCharArray();
        assertEquals(
                "Signed in.",
                RememberingTest.<String>answer(
                        told -> desk.cloud().signIn("verse.example.org", "booth@x.org", secret, told)));
        assertEquals(List.of("https://verse.example.org booth@x.org secret"), account.calls);
        assertEquals("\0\0\0\0\0\0", new String(secret), "the password is wiped");
        assertEquals(
                "The password is not right.",
                RememberingTest.<String>answer(
                        told -> desk.cloud().signIn("https://v.org", "nobody@x.org", new char[1], told)));
    }

    @Test
    void aMemoryThatDoesNotOpenIsSaidAndTheServiceGoesOn() {
        Fx.run(() -> desk.open(() -> {
            throw new IllegalStateException("The folder is read-only.");
        }));
        until(() -> warnings().contains("STORE: Nothing is remembered yet: The folder is read-only."));
        show("John.3.16", Way.QUEUE);
        until(() -> warnings().stream().anyMatch(text -> text.startsWith("STORE: 2 decisions are not remembered.")));
        assertTrue(Fx.call(() -> booth.show().get().visible().isPresent()));
    }

    @Test
    void withoutAMemoryNothingIsRememberedAndNothingWaits() {
        show("John.3.16", Way.QUEUE);
        assertFalse(Fx.call(() -> desk.memory().remembers()));
        assertEquals(List.of(), answer(desk.services()::list));
        assertEquals(List.of(), notices());
    }
}
