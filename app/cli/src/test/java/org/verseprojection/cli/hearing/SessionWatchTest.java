package org.verseprojection.cli.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Ranking;
import org.verseprojection.live.SessionListener;
import org.verseprojection.speech.audio.AudioFrame;
import org.verseprojection.speech.audio.AudioSource;
import org.verseprojection.speech.audio.Level;

/// A session's own figures on their way to the memory.
@Timeout(60)
class SessionWatchTest {
    @TempDir
    private Path folder;

    private final List<String> handedOn = new ArrayList<>();

    private HearingMemory memory() {
        Machine machine = new Machine("Core i5", 4, "VerseProjection 1", Map.of("tiny", "aa"));
        HearingMemory memory =
                new HearingMemory(folder.resolve("hearing.json"), machine, "tiny", InstantSource.system());
        memory.measured(List.of(RememberedTest.trial("tiny", 40, 1, 0.4)), true);
        return memory;
    }

    private SessionWatch watch(HearingMemory memory) {
        SessionListener listener = new SessionListener() {
            @Override
            public void heard(Hypothesis hypothesis, Duration emitted) {
                handedOn.add("heard");
            }

            @Override
            public void ranked(Ranking ranking, Duration emitted) {
                handedOn.add("ranked");
            }

            @Override
            public void level(Level level) {
                handedOn.add("level");
            }
        };
        return new SessionWatch(listener, memory, memory.setting());
    }

    /// The memory is told on a thread of its own.
    private static void awaitStep(HearingMemory memory, long step) throws InterruptedException {
        while (memory.setting().step().toMillis() != step) {
            Thread.onSpinWait();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    @Test
    void figuresAreSeenAndAllIsHandedOn() {
        SessionWatch watch = watch(memory());
        assertFalse(watch.spokenWithin(Duration.ofHours(1)));
        watch.level(new Level(-20, -10, false, false));
        watch.heard(Hypothesis.nothing(), Duration.ofSeconds(2));
        watch.ranked(new Ranking(Duration.ofSeconds(1), List.of()), Duration.ofMillis(1600));

        assertEquals(List.of("level", "heard", "ranked"), handedOn);
        assertTrue(watch.spokenWithin(Duration.ofHours(1)));
        assertEquals(Duration.ofMillis(600), watch.figures().lag());
        assertEquals(-10, watch.figures().level().peakDbfs());
        assertEquals(0, watch.figures().lostSamples());
    }

    @Test
    void fallingBehindIsRememberedForTheNextSession() throws Exception {
        HearingMemory memory = memory();
        SessionWatch watch = watch(memory);
        for (int second = 0; second < 32; second++) {
            watch.ranked(new Ranking(Duration.ofSeconds(second), List.of()), Duration.ofSeconds(second + 3));
        }
        awaitStep(memory, 800);
        assertEquals(500, watch.figures().setting().step().toMillis(), "this one stays as it is");
    }

    @Test
    void soundThatIsLostWithABacklogBehindItIsFallingBehind() throws Exception {
        HearingMemory memory = memory();
        SessionWatch watch = watch(memory);
        AudioSource source = watch.watched(new Given(List.of(0L, 50_000L), 300));
        source.next();
        source.next();
        assertEquals(50_000 - AudioFrame.SAMPLES, watch.figures().lostSamples());
        awaitStep(memory, 800);
    }

    @Test
    void aCableThatWasPulledIsNot() throws Exception {
        HearingMemory memory = memory();
        SessionWatch watch = watch(memory);
        AudioSource source = watch.watched(new Given(List.of(0L, 500_000L), 2));
        assertEquals(0, source.next().orElseThrow().position());
        assertEquals(500_000, source.next().orElseThrow().position());
        assertEquals(Optional.empty(), source.next());
        assertEquals(0, watch.figures().lostSamples());
    }

    private record Given(List<Long> positions, int waiting, List<Long> left) implements AudioSource {
        Given(List<Long> positions, int waiting) {
            this(positions, waiting, new ArrayList<>(positions));
        }

        @Override
        public Optional<AudioFrame> next() {
            return left.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new AudioFrame(left.removeFirst(), new float[AudioFrame.SAMPLES]));
        }

        @Override
        public String name() {
            return "given";
        }

        @Override
        public void close() {}
    }
}
