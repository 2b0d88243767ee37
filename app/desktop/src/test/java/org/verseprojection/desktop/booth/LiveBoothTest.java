package org.verseprojection.desktop.booth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.desktop.operator.Fx;
import org.verseprojection.desktop.preferences.PreferencesFile;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.LiveSession;
import org.verseprojection.live.SessionListener;
import org.verseprojection.live.automation.Mode;
import org.verseprojection.live.picks.Slot;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Output;
import org.verseprojection.live.show.Slide;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.speech.Recognition;
import org.verseprojection.speech.Recognizer;
import org.verseprojection.speech.Transcriber;
import org.verseprojection.speech.TranscriberSettings;
import org.verseprojection.speech.VoiceSettings;
import org.verseprojection.speech.audio.AudioEvent;
import org.verseprojection.speech.audio.AudioFrame;
import org.verseprojection.speech.audio.AudioSource;
import org.verseprojection.speech.audio.InputChoice;
import org.verseprojection.speech.audio.WavSource;

/// The booth with real sessions and real files; only the sound and what is found in it are the test's.
class LiveBoothTest {
    private static final Scripture SCRIPTURE = Scripture.load();
    private static final long LATER = Duration.ofSeconds(1).toNanos();

    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final BlockingQueue<Optional<AudioFrame>> frames = new LinkedBlockingQueue<>();
    private volatile List<Candidate> offered = List.of();
    private boolean microphone = true;
    private long position;
    private Path folder = Path.of("");
    private LiveBooth booth = unset();

    @SuppressWarnings("NullAway") // set before each test
    private static LiveBooth unset() {
        return null;
    }

    /// Fonts are measured by JavaFX.
    @BeforeAll
    static void startJavaFx() {
        Fx.run(() -> {});
    }

    @BeforeEach
    void open(@TempDir Path temporary) {
        folder = temporary;
        booth = booth();
    }

    @AfterEach
    void close() {
        booth.close();
    }

    private LiveBooth booth() {
        return new LiveBooth(
                SCRIPTURE,
                new LiveBooth.Surroundings(
                        chosen -> this::sound,
                        device -> device.isEmpty() ? "no headphones" : "",
                        screen::add,
                        InstantSource.system(),
                        Locale.ENGLISH),
                new PreferencesFile(folder.resolve("preferences.json")),
                new Themes(folder.resolve("themes")),
                new Resume(folder.resolve("on-air.json"), InstantSource.system()));
    }

    private AudioSource sound(Consumer<AudioEvent> events) {
        if (!microphone) {
            return new WavSource(folder.resolve("missing.wav"), new InputChoice.Automatic(), events);
        }
        return new AudioSource() {
            private volatile boolean closed;

            @Override
            public Optional<AudioFrame> next() throws InterruptedException {
                Optional<AudioFrame> frame = frames.take();
                return closed ? Optional.empty() : frame;
            }

            @Override
            public String name() {
                return "desk";
            }

            @Override
            public void close() {
                closed = true;
                frames.add(Optional.empty());
            }
        };
    }

    private void speak(double seconds) {
        for (int i = 0; i < seconds * AudioFrame.RATE / AudioFrame.SAMPLES; i++) {
            float[] samples = new float[AudioFrame.SAMPLES];
            samples[0] = 1;
            frames.add(Optional.of(new AudioFrame(position, samples)));
            position += AudioFrame.SAMPLES;
        }
    }

    private void ready() {
        booth.loader()
                .hearing(
                        (source, listener, drive, expected) -> new LiveSession(
                                source,
                                new Transcriber(
                                        saying(),
                                        samples -> samples[0] > 0 ? 0.9f : 0.1f,
                                        VoiceSettings.standard(),
                                        TranscriberSettings.standard()),
                                hypothesis -> new Ranking(hypothesis.heardUntil(), offered),
                                listener,
                                drive),
                        "a model");
    }

    private static Recognizer saying() {
        return new Recognizer() {
            @Override
            public Recognition recognize(float[] samples) {
                Duration length = AudioFrame.time(samples.length);
                return new Recognition(
                        List.of(new Recognition.Segment("for God so loved", Duration.ZERO, length)),
                        Duration.ofMillis(10));
            }

            @Override
            public void close() {}
        };
    }

    /// Does what waits for the screen's thread until something holds.
    private void until(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it never came to hold");
            try {
                Runnable work = screen.poll(50, TimeUnit.MILLISECONDS);
                if (work != null) {
                    work.run();
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static Candidate candidate(String osis, double confidence) {
        return new Candidate(
                Passage.ofOsis(osis), confidence, Candidate.Kind.QUOTATION, "heard", Translation.KJV, List.of());
    }

    private static Content content(String osis) {
        return new Content(Passage.ofOsis(osis), Translation.KJV);
    }

    private String onAir() {
        return booth.show()
                .get()
                .onAir()
                .map(Slide::content)
                .map(each -> each.passage().osis())
                .orElse("");
    }

    private String previewed() {
        return booth.show()
                .get()
                .preview()
                .map(each -> each.content().passage().osis())
                .orElse("");
    }

    private void hear(Candidate... candidates) {
        offered = List.of(candidates);
        speak(3);
        until(() -> booth.slots().stream().map(Slot::candidate).toList().containsAll(offered));
    }

    @Test
    void aDigitPreviewsAndTheSameAgainGoesOnAir() {
        ready();
        hear(candidate("John.3.16", 0.9), candidate("Ps.23.1", 0.3));
        until(() -> booth.listening().get() == Listening.ON);
        long now = System.nanoTime() + LATER;
        booth.digit(2, now);
        assertEquals("Ps.23.1", previewed());
        assertEquals("", onAir());
        booth.digit(2, now + LATER / 2);
        assertEquals("Ps.23.1", onAir());
        booth.digit(1, now + LATER);
        booth.take();
        assertEquals("John.3.16", onAir());
        assertEquals(2, booth.history().size());
        assertTrue(booth.historyText().contains("John 3:16  KJV"));
        booth.undo();
        assertEquals("Ps.23.1", onAir());
    }

    @Test
    void whatWasOnAirIsThereAgainAfterACrashAndNotAfterAnEnd() throws Exception {
        booth.showNow(content("Rom.8.28"));
        booth.toggle(Output.BLACK);
        until(() -> Files.exists(folder.resolve("on-air.json")));
        Path crashed = folder.resolve("on-air.json");
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!Files.readString(crashed).contains("BLACK") && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        LiveBooth again = booth();
        again.resume();
        assertEquals(
                "Rom.8.28",
                again.show().get().onAir().orElseThrow().content().passage().osis());
        assertEquals(Output.BLACK, again.show().get().output());
        again.close();
        assertFalse(Files.exists(crashed));
        LiveBooth fresh = booth();
        fresh.resume();
        assertTrue(fresh.show().get().onAir().isEmpty());
        fresh.close();
    }

    @Test
    void pausingTakesThePicksAwayAndHearsNothing() {
        ready();
        hear(candidate("John.3.16", 0.9));
        booth.pauseOrResume();
        assertEquals(Listening.PAUSED, booth.listening().get());
        assertTrue(booth.slots().isEmpty());
        booth.pauseOrResume();
        hear(candidate("Ps.23.1", 0.8));
        assertEquals(Listening.ON, booth.listening().get());
    }

    @Test
    void withoutAMicrophoneEverythingElseWorksAndItIsSaid() {
        microphone = false;
        ready();
        until(() -> booth.listening().get() == Listening.OFF);
        assertTrue(booth.notices().stream()
                .anyMatch(each ->
                        each.subject() == Notice.Subject.MICROPHONE && each.severity() == Notice.Severity.ERROR));
        booth.preview(content("John.3.16"));
        booth.take();
        assertEquals("John.3.16", onAir());
        microphone = true;
        hear(candidate("Ps.23.1", 0.8));
    }

    @Test
    void beforeAnythingIsLoadedPlacesAreFoundAndShown() {
        assertEquals(Listening.LOADING, booth.listening().get());
        booth.showNow(new Content(booth.search("jn 3 16").getFirst().passage(), Translation.KJV));
        assertEquals("John.3.16", onAir());
    }

    @Test
    void whatWasWrongIsNotOfferedAgain() {
        ready();
        hear(candidate("John.3.16", 0.9), candidate("Ps.23.1", 0.3));
        booth.digit(1, System.nanoTime() + LATER);
        booth.wrong();
        assertEquals("", previewed());
        offered = List.of(candidate("John.3.16", 0.9), candidate("Ps.23.2", 0.4));
        speak(3);
        until(() -> booth.slots().stream()
                .anyMatch(slot -> slot.candidate().passage().osis().equals("Ps.23.2")));
        assertTrue(booth.slots().stream()
                .noneMatch(slot -> slot.candidate().passage().osis().equals("John.3.16")));
    }

    @Test
    void choicesOutliveTheProgram() {
        booth.showNow(content("Ps.23.1"));
        booth.switchTranslation();
        booth.mode(Mode.ASSIST);
        assertEquals(
                Translation.WEB,
                booth.show().get().onAir().orElseThrow().content().translation());
        booth.close();
        booth = booth();
        assertEquals(Translation.WEB, booth.preferences().get().translation());
        assertEquals(Mode.ASSIST, booth.mode().get());
    }

    @Test
    void nothingGoesOnAirByItselfAfterAStart() {
        booth.mode(Mode.AUTO);
        booth.close();
        booth = booth();
        assertEquals(Mode.ASSIST, booth.mode().get());
    }

    @Test
    void aPreachersNotesFillTheQueue() {
        String said = booth.importNotes("Welcome\nJohn 3:16 and Romans 8:28-30, then John 3:99");
        assertEquals(2, booth.queue().size(), said);
        assertTrue(said.contains("2") && said.contains("3:99"), said);
        booth.moveInQueue(1, 0);
        booth.dequeue(1);
        assertEquals(
                List.of(Passage.ofOsis("Rom.8.28-Rom.8.30")),
                new ArrayList<>(booth.queue()).stream().map(Content::passage).toList());
    }

    @Test
    void replayingSaysWhatIsMissing() {
        booth.replay();
        assertTrue(booth.notices().stream().anyMatch(each -> each.text().equals("no headphones")));
    }

    @Test
    void whatIsDoneBetweenTwoPressesMakesTheSecondAFirst() {
        ready();
        hear(candidate("John.3.16", 0.9), candidate("Ps.23.1", 0.3));
        long now = System.nanoTime() + LATER;
        booth.digit(1, now);
        booth.switchTranslation();
        booth.digit(1, now + LATER / 2);
        assertEquals("", onAir());
        booth.dismiss();
        booth.digit(1, now + LATER);
        assertEquals("", onAir(), "it was hidden in between");
    }

    @Test
    void aNewRankingTakesNoSelectionFromTheHand() {
        booth.mode(Mode.ASSIST);
        ready();
        hear(candidate("John.3.16", 0.9), candidate("Ps.23.1", 0.3));
        booth.digit(2, System.nanoTime() + LATER);
        hear(candidate("John.3.16", 0.95), candidate("Ps.23.1", 0.35));
        assertEquals(2, booth.selected().get());
        booth.wrong();
        assertEquals(
                List.of("John.3.16"),
                booth.slots().stream()
                        .map(slot -> slot.candidate().passage().osis())
                        .toList());
    }

    @Test
    void anotherLayoutIsSeenByNobodyAsNothing() {
        booth.showNow(content("John.3.16"));
        booth.toggle(Output.FROZEN);
        List<Output> seen = new ArrayList<>();
        List<Boolean> passing = new ArrayList<>();
        booth.show().addListener((_, _, now) -> {
            seen.add(now.output());
            passing.add(booth.layingOut());
        });
        booth.projectorSize(1024, 768);
        assertEquals(List.of(Output.LIVE, Output.FROZEN), seen);
        assertEquals(List.of(true, false), passing);
    }

    @Test
    void aRecordingThatCannotBeReadLeavesTheMicrophone() {
        ready();
        hear(candidate("John.3.16", 0.9));
        booth.rehearse(
                new SoundInput() {
                    @Override
                    public AudioSource open(Consumer<AudioEvent> events) {
                        return new WavSource(folder.resolve("missing.wav"), new InputChoice.Automatic(), events);
                    }

                    @Override
                    public boolean lasting() {
                        return false;
                    }
                },
                new SessionListener() {},
                summary -> {});
        until(() -> !booth.rehearsing());
        assertTrue(booth.notices().stream().anyMatch(each -> each.severity() == Notice.Severity.ERROR));
        hear(candidate("Ps.23.1", 0.8));
        assertEquals(Listening.ON, booth.listening().get());
    }

    @Test
    void aRehearsalEndsInThePauseThatWasThereBefore() {
        ready();
        hear(candidate("John.3.16", 0.9));
        booth.pauseOrResume();
        booth.rehearse(this::sound, new SessionListener() {}, summary -> {});
        hear(candidate("Ps.23.1", 0.8));
        booth.stopRehearsing();
        assertEquals(Listening.PAUSED, booth.listening().get());
    }
}
