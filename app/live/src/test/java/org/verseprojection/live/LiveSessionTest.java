package org.verseprojection.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Ranking;
import org.verseprojection.matching.Matcher;
import org.verseprojection.speech.Recognition;
import org.verseprojection.speech.Recognizer;
import org.verseprojection.speech.Transcriber;
import org.verseprojection.speech.TranscriberSettings;
import org.verseprojection.speech.VoiceSettings;
import org.verseprojection.speech.audio.AudioFrame;
import org.verseprojection.speech.audio.AudioSource;

/// The session's own work: threads, order, ends and failures. Real sound goes through it in the command line's tests.
class LiveSessionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Hands out the frames that a test gives it, until it is closed.
    private static final class Given implements AudioSource {
        private final BlockingQueue<Optional<AudioFrame>> frames = new LinkedBlockingQueue<>();

        void speech(double seconds, long from) {
            for (long at = from; at < from + seconds * AudioFrame.RATE; at += AudioFrame.SAMPLES) {
                float[] samples = new float[AudioFrame.SAMPLES];
                samples[0] = 1;
                frames.add(Optional.of(new AudioFrame(at, samples)));
            }
        }

        @Override
        public Optional<AudioFrame> next() throws InterruptedException {
            return frames.take();
        }

        @Override
        public String name() {
            return "given";
        }

        @Override
        public void close() {
            frames.add(Optional.empty());
        }
    }

    private static final class Collected implements SessionListener {
        private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
        private final List<Ranking> rankings = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void heard(Hypothesis hypothesis, Duration emitted) {
            calls.add("heard " + hypothesis.heardUntil());
        }

        @Override
        public void ranked(Ranking ranking, Duration emitted) {
            calls.add("ranked " + ranking.heardUntil());
            rankings.add(ranking);
        }
    }

    private static Recognizer saying(String text) {
        return new Recognizer() {
            @Override
            public Recognition recognize(float[] samples) {
                Duration length = AudioFrame.time(samples.length);
                Recognition.Segment segment = new Recognition.Segment(text, Duration.ZERO, length);
                return new Recognition(List.of(segment), Duration.ofMillis(10));
            }

            @Override
            public void close() {}
        };
    }

    private static Transcriber transcriber(Recognizer recognizer) {
        return new Transcriber(
                recognizer,
                samples -> samples[0] > 0 ? 0.9f : 0.1f,
                VoiceSettings.standard(),
                TranscriberSettings.standard());
    }

    private static Matcher matcher() {
        return hypothesis -> Ranking.empty(hypothesis.heardUntil());
    }

    private final Given source = new Given();
    private final Collected collected = new Collected();

    private LiveSession session(Recognizer recognizer, Matcher matcher, Drive drive) {
        return new LiveSession(source, transcriber(recognizer), matcher, collected, drive);
    }

    @Test
    void everyPassIsMatchedAndHeardBeforeItIsRanked() {
        LiveSession session = session(saying("in the beginning"), matcher(), Drive.UNPACED);
        source.speech(5, 0);
        source.close();
        session.start();
        SessionSummary summary = assertTimeoutPreemptively(PATIENCE, session::await);
        assertEquals(summary.passes(), collected.rankings.size());
        for (Ranking ranking : collected.rankings) {
            assertTrue(collected.calls.indexOf("heard " + ranking.heardUntil())
                    < collected.calls.indexOf("ranked " + ranking.heardUntil()));
        }
        assertEquals(0, summary.lostSamples());
        assertTrue(summary.audio().toMillis() >= 5000);
    }

    @Test
    void aGapIsCountedToTheSample() {
        LiveSession session = session(saying("word"), matcher(), Drive.UNPACED);
        source.speech(1.024, 0);
        source.speech(1.024, AudioFrame.RATE * 10L);
        source.close();
        session.start();
        SessionSummary summary = assertTimeoutPreemptively(PATIENCE, session::await);
        assertEquals(AudioFrame.RATE * 10L - 32 * AudioFrame.SAMPLES, summary.lostSamples());
    }

    @Test
    void closingEndsItAndWhatWasHeardIsStillMatched() {
        LiveSession session = session(saying("word"), matcher(), Drive.LIVE);
        source.speech(2, 0);
        session.start();
        session.close();
        session.close();
        assertTimeoutPreemptively(PATIENCE, session::await);
        assertFalse(collected.rankings.isEmpty());
    }

    @Test
    void aFailureOfTheMatcherEndsItAndIsThrown() {
        Matcher broken = hypothesis -> {
            throw new IllegalStateException("broken matcher");
        };
        LiveSession session = session(saying("word"), broken, Drive.LIVE);
        source.speech(2, 0);
        session.start();
        IllegalStateException thrown =
                assertTimeoutPreemptively(PATIENCE, () -> assertThrows(IllegalStateException.class, session::await));
        assertEquals("broken matcher", thrown.getMessage());
    }

    @Test
    void aFailureOfTheSourceEndsItAndIsThrown() {
        AudioSource broken = new AudioSource() {
            @Override
            public Optional<AudioFrame> next() {
                throw new IllegalStateException("broken source");
            }

            @Override
            public String name() {
                return "broken";
            }

            @Override
            public void close() {}
        };
        LiveSession session = new LiveSession(broken, transcriber(saying("word")), matcher(), collected, Drive.LIVE);
        session.start();
        assertTimeoutPreemptively(PATIENCE, () -> assertThrows(IllegalStateException.class, session::await));
    }

    @Test
    void itIsStartedOnce() {
        LiveSession session = session(saying("word"), matcher(), Drive.LIVE);
        session.start();
        assertThrows(IllegalStateException.class, session::start);
        session.close();
        assertTimeoutPreemptively(PATIENCE, session::await);
    }
}
