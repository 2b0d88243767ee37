package org.verseprojection.desktop.booth;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.preferences.PreferencesFile;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.LiveSession;
import org.verseprojection.live.picks.Slot;
import org.verseprojection.live.show.Content;
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

/// A booth with real sessions and real files; only the sound and what is found in it are the test's.
abstract class BoothTest {
    private static final Scripture SCRIPTURE = Scripture.load();
    static final long LATER = Duration.ofSeconds(1).toNanos();

    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final BlockingQueue<AudioFrame> frames = new LinkedBlockingQueue<>();
    volatile List<Candidate> offered = List.of();
    /// By how much the booth's clock runs ahead.
    Duration ahead = Duration.ZERO;
    /// What the booth's clock says while it stands.
    Optional<Instant> still = Optional.empty();
    volatile String says = "for God so loved";
    boolean microphone = true;
    /// What the microphone tells when it is opened.
    AudioEvent opening = new AudioEvent.Listening("desk", 1, 1, AudioFrame.RATE);
    Locale language = Locale.ENGLISH;
    volatile Optional<RuntimeException> broken = Optional.empty();
    private long position;
    Path folder = Path.of("");
    LiveBooth booth = unset();

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

    LiveBooth booth() {
        return new LiveBooth(
                SCRIPTURE,
                new LiveBooth.Surroundings(
                        chosen -> this::sound,
                        device -> device.isEmpty() ? "no headphones" : "",
                        screen::add,
                        () -> still.orElseGet(() -> Instant.now().plus(ahead)),
                        language),
                new PreferencesFile(folder.resolve("preferences.json")),
                new Themes(folder.resolve("themes")),
                new Resume(folder.resolve("on-air.json"), InstantSource.system()));
    }

    AudioSource sound(Consumer<AudioEvent> events) {
        if (!microphone) {
            return new WavSource(folder.resolve("missing.wav"), new InputChoice.Automatic(), events);
        }
        events.accept(opening);
        return new AudioSource() {
            private volatile boolean closed;

            @Override
            public Optional<AudioFrame> next() throws InterruptedException {
                AudioFrame frame = null;
                while (frame == null && !closed) {
                    frame = frames.poll(20, TimeUnit.MILLISECONDS);
                }
                return closed ? Optional.empty() : Optional.ofNullable(frame);
            }

            @Override
            public String name() {
                return "desk";
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }

    void speak(double seconds) {
        for (int i = 0; i < seconds * AudioFrame.RATE / AudioFrame.SAMPLES; i++) {
            float[] samples = new float[AudioFrame.SAMPLES];
            samples[0] = 1;
            frames.add(new AudioFrame(position, samples));
            position += AudioFrame.SAMPLES;
        }
    }

    void ready() {
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

    private Recognizer saying() {
        return new Recognizer() {
            @Override
            public Recognition recognize(float[] samples) {
                broken.ifPresent(failure -> {
                    throw failure;
                });
                Duration length = AudioFrame.time(samples.length);
                return new Recognition(
                        List.of(new Recognition.Segment(says, Duration.ZERO, length)), Duration.ofMillis(10));
            }

            @Override
            public void close() {}
        };
    }

    /// Does what waits for the screen's thread until something holds.
    void until(BooleanSupplier holds) {
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

    static Candidate candidate(String osis, double confidence) {
        return new Candidate(
                Passage.ofOsis(osis), confidence, Candidate.Kind.QUOTATION, "heard", Translation.KJV, List.of());
    }

    static Content content(String osis) {
        return new Content(Passage.ofOsis(osis), Translation.KJV);
    }

    String onAir() {
        return booth.show()
                .get()
                .onAir()
                .map(Slide::content)
                .map(each -> each.passage().osis())
                .orElse("");
    }

    String previewed() {
        return booth.show()
                .get()
                .preview()
                .map(each -> each.content().passage().osis())
                .orElse("");
    }

    void hear(Candidate... candidates) {
        offered = List.of(candidates);
        until(() -> booth.notices().stream()
                .anyMatch(
                        each -> each.subject() == Notice.Subject.MICROPHONE && each.severity() == Notice.Severity.OK));
        speak(3);
        until(() -> booth.slots().stream().map(Slot::candidate).toList().containsAll(offered));
    }
}
