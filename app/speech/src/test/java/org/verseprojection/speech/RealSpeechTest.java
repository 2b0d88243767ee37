package org.verseprojection.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Word;
import org.verseprojection.inference.ModelException;
import org.verseprojection.inference.VoiceModel;
import org.verseprojection.inference.VoiceNetwork;

/// Whisper and Silero on real sound, and on the sound that misleads them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealSpeechTest {
    private WhisperRecognizer whisper;
    private VoiceModel voice;

    @BeforeAll
    void load() throws ModelException {
        whisper = WhisperRecognizer.load(Samples.WHISPER, WhisperSettings.standard());
        voice = VoiceModel.load(Samples.SILERO);
    }

    @AfterAll
    void free() {
        whisper.close();
        voice.close();
    }

    private record Run(List<Hypothesis> hypotheses, int passes) {
        String text() {
            return hypotheses.isEmpty() ? "" : Texts.text(hypotheses.getLast().reading());
        }
    }

    /// The same recogniser on a machine that is never busy: how often the transcriber asks depends on how long it
    /// waits.
    private static Recognizer steady(Recognizer recognizer) {
        return new Recognizer() {
            @Override
            public Recognition recognize(float[] samples) throws InterruptedException {
                return new Recognition(recognizer.recognize(samples).segments(), Duration.ofMillis(300));
            }

            @Override
            public void close() {}
        };
    }

    private Run run(float[] sound) throws InterruptedException {
        try (VoiceNetwork stream = voice.stream()) {
            Transcriber transcriber = new Transcriber(
                    steady(whisper), stream::probability, VoiceSettings.standard(), TranscriberSettings.standard());
            List<Hypothesis> heard = new ArrayList<>();
            for (int k = 0; k < Samples.frames(sound); k++) {
                transcriber.accept(Samples.frame(sound, k), 0).ifPresent(heard::add);
            }
            transcriber.finish().ifPresent(heard::add);
            return new Run(heard, transcriber.passes());
        }
    }

    @Test
    void anAnnouncementAndTheReadingAfterItAreHeardWordForWord() throws InterruptedException {
        String text = run(Samples.service(8, 22)).text();
        for (String said : new String[] {"Psalm 23", "verse 1", "The Lord is my shepherd", "green pastures"}) {
            assertTrue(text.contains(said), said + " is missing in: " + text);
        }
    }

    @Test
    void theFirstConsonantOfASentenceIsNotLost() throws InterruptedException {
        // "Go over", "Let us", "That is": a plosive, a liquid and a fricative behind a second of silence each.
        for (double[] at : new double[][] {{122.2, 125.2}, {143.4, 146}, {110.8, 114}}) {
            String text = run(Samples.join(Samples.silence(1), Samples.service(at[0], at[1]), Samples.silence(1)))
                    .text();
            assertTrue(text.matches("(Go|Let us|That is).*"), text);
        }
    }

    @Test
    void silenceHumNoiseAndMusicWithoutWordsNeverReachWhisper() throws InterruptedException {
        assertEquals(0, run(Samples.silence(10)).passes());
        assertEquals(0, run(Samples.hum(10)).passes());
        assertEquals(0, run(Samples.noise(10)).passes());
        assertEquals(0, run(Samples.music(10)).passes());
    }

    @Test
    void speechBehindHumIsHeardAllTheSame() throws InterruptedException {
        float[] sound = Samples.service(13.2, 17);
        float[] hum = Samples.hum(4);
        for (int i = 0; i < sound.length; i++) {
            sound[i] += 0.3f * hum[i];
        }
        assertTrue(run(sound).text().contains("Lord is my shepherd"));
    }

    @Test
    void whatWhisperWritesForSilenceIsNotBelieved() throws InterruptedException {
        // Half a second of room and then nothing: Whisper writes "you", whoever may be meant.
        for (float[] nothing : new float[][] {Samples.silence(2), Samples.hum(3), Samples.music(2)}) {
            Recognition recognition = whisper.recognize(nothing);
            List<Word> words =
                    WordTimes.words(WordTimes.pieces(recognition), recognition, 0, new int[] {0, nothing.length});
            assertEquals("", Texts.text(new HallucinationGuard().believed(words, Duration.ofMillis(100))));
        }
        assertFalse(whisper.recognize(Samples.silence(2)).segments().isEmpty(), "silence did provoke it");
    }

    @Test
    void loopsThatRealSpeechProvokesAreUndone() throws InterruptedException {
        // Whisper with too little to look at behind the window falls into loops on about every fourth short one.
        int looped = 0;
        try (WhisperRecognizer narrow = WhisperRecognizer.load(Samples.WHISPER, new WhisperSettings(1, 64, 0, ""))) {
            for (double start : new double[] {8.2, 13.5, 46.0, 52.3, 57.6, 65.1, 71.1, 92.1, 103.0, 143.6}) {
                float[] window = Samples.service(start, start + 1.3);
                LoopGuard.Unlooped unlooped = LoopGuard.unloop(WordTimes.pieces(narrow.recognize(window)));
                looped += unlooped.looped() ? 1 : 0;
                assertTrue(unlooped.pieces().size() < 20, Texts.said(unlooped.pieces()));
            }
        }
        assertTrue(looped > 0, "none of the windows provoked a loop");
    }

    @Test
    void confirmedWordsNeverChangeWithinAnUtterance() throws InterruptedException {
        Map<Duration, String> stableByUtterance = new HashMap<>();
        for (Hypothesis hypothesis : run(Samples.service(27, 46)).hypotheses()) {
            Optional<Word> opening = hypothesis.transcript().reversed().stream()
                    .filter(Word::opens)
                    .findFirst();
            if (opening.isPresent() && opening.get().stable()) {
                String before = stableByUtterance.getOrDefault(opening.get().start(), "");
                assertTrue(hypothesis.stable().startsWith(before), before + " became " + hypothesis.stable());
                stableByUtterance.put(opening.get().start(), hypothesis.stable());
            }
        }
        assertTrue(stableByUtterance.size() >= 2, "utterances: " + stableByUtterance);
    }

    @Test
    void aWordCutByTheWindowsEdgeIsCorrectedBeforeItIsConfirmed() throws InterruptedException {
        // "Psalm twen|ty three", "begin at ver|se one": what the cut made of them is gone when the pause comes.
        Run run = run(Samples.join(Samples.service(8, 13.3), Samples.silence(1)));
        boolean provoked = run.hypotheses().stream()
                .anyMatch(hypothesis -> !Texts.text(hypothesis.reading()).isEmpty()
                        && !run.text()
                                .startsWith(Texts.text(hypothesis.reading()).replaceAll("\\W+$", "")));
        assertTrue(provoked, "no pass was misled by the edge");
        assertTrue(run.text().endsWith("Psalm 23 and we will begin at verse 1."), run.text());
        assertTrue(run.hypotheses().stream()
                .noneMatch(hypothesis -> hypothesis.stable().contains("birth")));
    }
}
