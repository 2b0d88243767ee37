package org.verseprojection.desktop.remember;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.booth.Notice;
import org.verseprojection.desktop.booth.PickReasons;
import org.verseprojection.desktop.booth.Resume;
import org.verseprojection.desktop.memory.LearningControl;
import org.verseprojection.desktop.memory.Remembering;
import org.verseprojection.desktop.memory.SettingsFeed;
import org.verseprojection.desktop.operator.Fx;
import org.verseprojection.desktop.preferences.PreferencesFile;
import org.verseprojection.desktop.report.ServiceReport;
import org.verseprojection.desktop.report.SoundFigures;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.cloud.CloudAccount;
import org.verseprojection.live.cloud.CloudException;
import org.verseprojection.live.cloud.CloudStatus;
import org.verseprojection.live.decisions.Origin.Way;
import org.verseprojection.live.memory.Gathering;
import org.verseprojection.live.memory.Heard;
import org.verseprojection.live.memory.How;
import org.verseprojection.live.memory.MapMemory;
import org.verseprojection.live.memory.MemoryState;
import org.verseprojection.live.memory.Setting;
import org.verseprojection.live.memory.ShownVerse;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Output;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.speech.audio.AudioEvent;
import org.verseprojection.speech.audio.InputChoice;
import org.verseprojection.speech.audio.WavSource;

/// The booth with a memory.
final class MemoryDeskTest {
    private static final Scripture SCRIPTURE = Scripture.load();
    private static final Instant SUNDAY = Instant.parse("2026-11-22T10:00:00Z");

    private final MapMemory memory = new MapMemory();
    private final Cloud cloud = new Cloud();
    private final List<Boolean> learns = new ArrayList<>();
    private Consumer<SettingsFeed.News> elsewhere = _ -> {};
    private volatile Instant now = SUNDAY;
    private LiveBooth booth = unset();
    private MemoryDesk desk = unset();

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // set before each test
    private static <T> T unset() {
        return null;
    }

    private static final class Cloud implements CloudAccount {
        final List<String> calls = new ArrayList<>();
        private Consumer<CloudStatus> told = _ -> {};

        @Override
        public CloudStatus status() {
            return new CloudStatus(CloudStatus.Phase.SIGNED_OUT, Optional.empty(), 0, Optional.empty(), "");
        }

        @Override
        public void listen(Consumer<CloudStatus> listener) {
            told = listener;
        }

        @Override
        public void signIn(URI server, String email, char[] password) throws CloudException {
            calls.add(server + " " + email + " " + new String(password));
            if (email.startsWith("nobody")) {
                throw new CloudException("The password is not right.");
            }
        }

        @Override
        public void signOut() {
            calls.add("signOut");
        }

        @Override
        public void synchronise() {
            calls.add("synchronise");
        }

        @Override
        public void close() {
            calls.add("close");
        }
    }

    private final class Learning implements LearningControl {
        @Override
        public boolean learns() {
            return true;
        }

        @Override
        public void use(boolean on) {
            learns.add(on);
        }

        @Override
        public List<Version> versions() {
            return List.of(new Version(3, SUNDAY, true, true));
        }

        @Override
        public void backTo(long number) {
            throw new IllegalArgumentException("There is no version " + number + ".");
        }

        @Override
        public void forget() {
            memory.calls.add("forgetLearned");
        }

        @Override
        public void exportTo(Path file) {}

        @Override
        public void importFrom(Path file) {}
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        InstantSource clock = () -> now;
        Fx.run(() -> {
            Themes themes = new Themes(folder.resolve("themes"));
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
        });
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            booth.close();
            desk.close();
        });
    }

    private void remember() {
        Fx.run(() -> desk.open(() -> new Remembering(
                memory,
                cloud,
                new Learning(),
                (_, _, told) -> told.accept(List.of(new PickReasons.Reason("words", 1))),
                listener -> elsewhere = listener)));
    }

    private void show(String osis, Way way) {
        Fx.run(() -> booth.showNow(new Content(Passage.ofOsis(osis), Translation.KJV), way));
    }

    private static void until(BooleanSupplier wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!Fx.call(wanted::getAsBoolean)) {
            assertTrue(System.nanoTime() < end, "in time");
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static <T> T answer(Consumer<Consumer<T>> asking) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Fx.run(() -> asking.accept(answer::complete));
        return answer.orTimeout(20, TimeUnit.SECONDS).join();
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
            return new Remembering(memory, cloud);
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
        assertTrue(cloud.calls.contains("close"));
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
        cloud.told.accept(
                new CloudStatus(CloudStatus.Phase.OFFLINE, Optional.of("a@b.c"), 5, Optional.empty(), "No network."));
        until(() -> desk.cloud().status().getValue().waiting() == 5);
        assertEquals(List.of(), notices(), "no network is no trouble");
        cloud.told.accept(new CloudStatus(
                CloudStatus.Phase.ASKS, Optional.of("a@b.c"), 5, Optional.empty(), "Please sign in again."));
        until(() -> warnings().equals(List.of("SYNC: Please sign in again.")));
    }

    @Test
    void onceADayWhatIsOldIsForgotten() {
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
                MemoryDeskTest.<String>answer(
                        told -> desk.memory().backTo(new LearningControl.Version(7, SUNDAY, true, false), told)));
        assertEquals(1, answer(desk.memory()::versions).size());
        char[] secret = "secret".toCharArray();
        assertEquals(
                "Signed in.",
                MemoryDeskTest.<String>answer(
                        told -> desk.cloud().signIn("verse.example.org", "booth@x.org", secret, told)));
        assertEquals(List.of("https://verse.example.org booth@x.org secret"), cloud.calls);
        assertEquals("\0\0\0\0\0\0", new String(secret), "the password is wiped");
        assertEquals(
                "The password is not right.",
                MemoryDeskTest.<String>answer(
                        told -> desk.cloud().signIn("https://v.org", "nobody@x.org", new char[1], told)));
    }

    @Test
    void aPasswordGoesNowhereReadable() {
        assertEquals(Optional.of(URI.create("https://a.org/api")), CloudActions.address(" a.org/api "));
        assertEquals(Optional.of(URI.create("http://localhost:8080")), CloudActions.address("http://localhost:8080"));
        for (String bad : List.of("http://a.org", "ftp://a.org", "https://me:you@a.org", "", "a b", "https://")) {
            assertEquals(Optional.empty(), CloudActions.address(bad), bad);
        }
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

    private static SoundFigures sound(ServiceReport report) {
        return report.sound().orElseThrow();
    }

    private ServiceReport report() {
        Gathering service = memory.gatherings(1).getFirst();
        return answer(told -> desk.services().report(service, told));
    }

    @Test
    void howAServiceWasHeardOutlivesAKilledProgram() {
        Gathering service = new Gathering(UUID.randomUUID(), "Advent", "Ruth", SUNDAY, Optional.empty());
        memory.keep(service);
        memory.keep(new Heard(UUID.randomUUID(), service.id(), SUNDAY, Map.of(20, 19), 1, Duration.ofSeconds(2), 0, 0));
        now = SUNDAY.plusSeconds(600);
        remember();
        until(() -> desk.services().current().isPresent());
        assertEquals(Optional.of(service), Fx.call(desk.services()::current), "it goes on at once");
        SoundCounts counts = desk.counts();
        counts.matched(Duration.ofSeconds(4));
        counts.sound(new AudioEvent.Clipping());
        counts.sound(new AudioEvent.Dropout(32_000));
        SoundFigures together = sound(report());
        assertEquals(Duration.ofMillis(105), together.medianLag());
        assertEquals(1, together.unplugged());
        assertEquals(Duration.ofSeconds(4), together.missing());
        assertEquals(1, together.clipped());
        now = now.plusSeconds(31);
        Fx.run(desk::tick);
        until(() -> memory.heardIn(service.id()).size() == 2);
        assertEquals(together, sound(report()), "nothing counts twice");
        counts.sound(new AudioEvent.DigitalSilence());
        Fx.run(desk::close);
        assertEquals(2, memory.heardIn(service.id()).size());
        assertEquals(1, memory.heardIn(service.id()).getLast().silent(), "what came last is kept too");
        assertTrue(memory.gatherings(1).getFirst().end().isPresent());
    }

    @Test
    void eachServiceHasItsOwnSound() {
        remember();
        SoundCounts counts = desk.counts();
        counts.sound(new AudioEvent.Clipping());
        show("John.3.16", Way.QUEUE);
        until(() -> desk.services().current().isPresent());
        Fx.run(() -> desk.services().end(() -> {}));
        until(() -> desk.services().current().isEmpty());
        assertEquals(1, sound(report()).clipped());
        assertFalse(counts.heard(UUID.randomUUID()).clipped() > 0);
        Fx.run(() -> answerForgotten());
        until(() -> memory.calls.contains("forgetEverything"));
        Fx.run(desk::close);
        assertEquals(Map.of(), memory.heard, "nothing of it is written anew");
    }

    private void answerForgotten() {
        desk.memory().forgetEverything(_ -> {});
    }
}
