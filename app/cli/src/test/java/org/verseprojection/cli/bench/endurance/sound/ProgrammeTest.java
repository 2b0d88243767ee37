package org.verseprojection.cli.bench.endurance.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ProgrammeTest {
    @Test
    void aSeedMeansOneProgrammeAndSpeechIsMostOfIt() {
        Programme one = new Programme(1);
        Programme other = new Programme(1);
        Map<Part.Kind, Integer> kinds = new EnumMap<>(Part.Kind.class);
        Duration all = Duration.ZERO;
        Duration clear = Duration.ZERO;
        for (int i = 0; i < 500; i++) {
            Part part = one.next();
            assertEquals(part, other.next());
            kinds.merge(part.kind(), 1, Integer::sum);
            all = all.plus(part.length());
            clear = part.kind().clear() ? clear.plus(part.length()) : clear;
        }
        assertEquals(Part.Kind.values().length, kinds.size());
        assertTrue(clear.toSeconds() * 2 > all.toSeconds(), () -> kinds.toString());
    }

    @Test
    void itIsTakenUpBehindWhatWasPlayed() {
        Programme whole = new Programme(8);
        Duration three = whole.next()
                .length()
                .plus(whole.next().length())
                .plus(whole.next().length());
        Programme later = new Programme(8);
        later.skip(three);
        assertEquals(whole.next(), later.next());
    }

    @Test
    void everyKindSoundsAsItIsCalled() {
        Recordings recordings =
                new Recordings(List.of(Path.of(System.getProperty("verse.home"), "bible-data/samples/service.wav")));
        Map<Part.Kind, Double> loudness = new EnumMap<>(Part.Kind.class);
        for (Part.Kind kind : Part.Kind.values()) {
            Sounds sounds = Sounds.of(new Part(kind, Duration.ofSeconds(10), 4), recordings);
            double power = DoubleStream.generate(sounds::next)
                    .limit(10L * Sounds.RATE)
                    .map(sample -> sample * sample)
                    .average()
                    .orElseThrow();
            loudness.put(kind, Math.sqrt(power));
        }
        assertEquals(0, loudness.remove(Part.Kind.SILENCE));
        loudness.forEach((kind, loud) -> assertTrue(loud > 0.01, kind::toString));
        assertTrue(loudness.getOrDefault(Part.Kind.CLIPPED_SPEECH, 0.0)
                > 5 * loudness.getOrDefault(Part.Kind.SPEECH, 0.0));
        assertTrue(loudness.getOrDefault(Part.Kind.NOISY_SPEECH, 0.0)
                < 1.5 * loudness.getOrDefault(Part.Kind.SPEECH, 0.0));
        assertTrue(loudness.getOrDefault(Part.Kind.MUSIC, 0.0) < 0.5);
    }
}
