package org.verseprojection.cloud.recognition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Translation;
import org.verseprojection.matching.Matcher;
import org.verseprojection.speech.Recognition;
import org.verseprojection.speech.Recognizer;
import org.verseprojection.speech.SpeechProbability;

/// Parts whose recogniser says what it is told to: loud sound is speech, and in all of it the same words are spoken.
public final class Scripted implements HearingParts {
    /// What a recogniser answers with.
    public final AtomicReference<Function<float[], String>> script =
            new AtomicReference<>(_ -> "for God so loved the world");

    /// What a matcher offers for words that end like this.
    public final AtomicReference<List<Candidate>> offers =
            new AtomicReference<>(List.of(offer("John.3.16", 0.93), offer("John.3.17", 0.75), offer("1John.4.9", 0.6)));

    /// How many streams were begun.
    public final AtomicInteger streams = new AtomicInteger();

    private final List<Integer> windows = new ArrayList<>();

    /// A candidate of the KJV.
    public static Candidate offer(String osis, double confidence) {
        return new Candidate(
                Passage.ofOsis(osis), confidence, Candidate.Kind.QUOTATION, "so loved", Translation.KJV, List.of());
    }

    /// How long the windows were that were recognised, in samples.
    public List<Integer> windows() {
        synchronized (windows) {
            return List.copyOf(windows);
        }
    }

    @Override
    public List<Recognizer> recognizers() {
        return List.of(new Recognizer() {
            @Override
            public Recognition recognize(float[] samples) {
                synchronized (windows) {
                    windows.add(samples.length);
                }
                String text = script.get().apply(samples);
                Duration length = Duration.ofMillis(samples.length / 16);
                return new Recognition(
                        text.isEmpty() ? List.of() : List.of(new Recognition.Segment(text, Duration.ZERO, length)),
                        Duration.ofMillis(1));
            }

            @Override
            public void close() {}
        });
    }

    @Override
    public SpeechProbability voice() {
        return samples -> {
            double sum = 0;
            for (float sample : samples) {
                sum += sample * sample;
            }
            return sum / samples.length > 1e-4 ? 0.95f : 0.05f;
        };
    }

    @Override
    public Matcher matcher() {
        streams.incrementAndGet();
        return said -> new Ranking(said.heardUntil(), said.reading().isEmpty() ? List.of() : offers.get());
    }

    /// Loud sound.
    public static float[] speech(double seconds) {
        float[] tone = new float[(int) (seconds * 16_000)];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) (0.4 * Math.sin(2 * Math.PI * 220 * i / 16_000));
        }
        return tone;
    }
}
