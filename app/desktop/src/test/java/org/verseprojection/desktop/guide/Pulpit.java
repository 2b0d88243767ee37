package org.verseprojection.desktop.guide;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.verseprojection.desktop.booth.Engine;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Span;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.LiveSession;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.speech.Recognition;
import org.verseprojection.speech.Recognizer;
import org.verseprojection.speech.Transcriber;
import org.verseprojection.speech.TranscriberSettings;
import org.verseprojection.speech.VoiceSettings;
import org.verseprojection.speech.audio.AudioEvent;
import org.verseprojection.speech.audio.AudioFrame;
import org.verseprojection.speech.audio.AudioSource;
import org.verseprojection.speech.audio.Level;

/// A preacher of three seconds: real sessions hear it, and a script says what words and verses it was.
final class Pulpit {
    private static final String NAME = "USB Audio CODEC";

    /// As speech from a mixing desk.
    private static final Level LOUDNESS = new Level(-20, -9, false, false);

    private final Scripture scripture;
    private final BlockingQueue<Optional<AudioFrame>> frames = new LinkedBlockingQueue<>();
    private volatile String words = "";
    private volatile List<Candidate> offered = List.of();
    private long position;

    Pulpit(Scripture scripture) {
        this.scripture = scripture;
    }

    /// The microphone.
    AudioSource microphone(Consumer<AudioEvent> events) {
        events.accept(new AudioEvent.Listening(NAME, 1, 1, AudioFrame.RATE));
        return new AudioSource() {
            private volatile boolean closed;

            @Override
            public Optional<AudioFrame> next() throws InterruptedException {
                Optional<AudioFrame> frame = frames.take();
                return closed ? Optional.empty() : frame;
            }

            @Override
            public String name() {
                return NAME;
            }

            @Override
            public Level level() {
                return LOUDNESS;
            }

            @Override
            public void close() {
                closed = true;
                frames.add(Optional.empty());
            }
        };
    }

    /// What hears it.
    Engine.Ear ear() {
        return (source, listener, drive, expected) -> new LiveSession(
                source,
                new Transcriber(
                        recognizer(), samples -> 0.9f, VoiceSettings.standard(), TranscriberSettings.standard()),
                hypothesis -> new Ranking(hypothesis.heardUntil(), offered),
                listener,
                drive);
    }

    private Recognizer recognizer() {
        return new Recognizer() {
            @Override
            public Recognition recognize(float[] samples) {
                Duration length = AudioFrame.time(samples.length);
                return new Recognition(
                        List.of(new Recognition.Segment(words, Duration.ZERO, length)), Duration.ofMillis(10));
            }

            @Override
            public void close() {}
        };
    }

    /// Says something in which those verses are found, the best first.
    void say(String spoken, Candidate... found) {
        words = spoken;
        offered = List.of(found);
        for (int i = 0; i < 3 * AudioFrame.RATE / AudioFrame.SAMPLES; i++) {
            frames.add(Optional.of(new AudioFrame(position, new float[AudioFrame.SAMPLES])));
            position += AudioFrame.SAMPLES;
        }
    }

    /// A pick with those words of the King James Version marked; none marked where they are empty.
    Candidate pick(String osis, double confidence, Candidate.Kind kind, String matched) {
        Passage passage = Passage.ofOsis(osis);
        String text = scripture.text(Translation.KJV).text(passage.first()).orElseThrow(() -> new AssertionError(osis));
        int at = text.indexOf(matched);
        if (at < 0) {
            throw new AssertionError(osis + " has no \"" + matched + "\"");
        }
        List<Span> spans = matched.isEmpty() ? List.of() : List.of(new Span(at, at + matched.length()));
        return new Candidate(passage, confidence, kind, matched, Translation.KJV, spans);
    }
}
