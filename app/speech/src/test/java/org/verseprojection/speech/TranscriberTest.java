package org.verseprojection.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Word;
import org.verseprojection.speech.audio.AudioFrame;

/// The policy alone, with a recogniser whose answers are known: a sound whose samples are numbers says one word for
/// each half second, named after the place where it began.
class TranscriberTest {
    private static final int WORD = AudioFrame.RATE / 2;

    private final List<float[]> windows = new ArrayList<>();
    private Duration took = Duration.ofMillis(100);
    private long position;

    private final Recognizer counting = new Recognizer() {
        @Override
        public Recognition recognize(float[] samples) {
            windows.add(samples);
            StringBuilder text = new StringBuilder();
            long before = -1;
            for (float sample : samples) {
                long word = (long) Math.floor(sample * 100_000 / WORD);
                if (sample > 0 && word != before) {
                    text.append(text.isEmpty() ? "" : " ").append(name(word));
                    before = word;
                }
            }
            Duration length = AudioFrame.time(samples.length);
            return new Recognition(
                    text.isEmpty()
                            ? List.of()
                            : List.of(new Recognition.Segment(text.toString(), Duration.ZERO, length)),
                    took);
        }

        @Override
        public void close() {}
    };

    private final Transcriber transcriber = new Transcriber(
            counting,
            samples -> samples[0] > 0 ? 0.9f : 0.05f,
            VoiceSettings.standard(),
            TranscriberSettings.standard());

    private static String name(long word) {
        return String.format(Locale.ROOT, "w%d", word);
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(1));
    }

    /// Lets time pass, with speech or without, and gives the hypotheses that came of it.
    private List<Hypothesis> hear(boolean speech, double seconds) throws InterruptedException {
        List<Hypothesis> heard = new ArrayList<>();
        for (int i = 0; i < seconds * AudioFrame.RATE / AudioFrame.SAMPLES; i++) {
            float[] samples = new float[AudioFrame.SAMPLES];
            for (int k = 0; speech && k < samples.length; k++) {
                samples[k] = (position + k + 1) / 100_000f;
            }
            transcriber.accept(new AudioFrame(position, samples), 0).ifPresent(heard::add);
            position += AudioFrame.SAMPLES;
        }
        return heard;
    }

    @Test
    void silenceNeverReachesTheRecogniser() throws InterruptedException {
        assertEquals(List.of(), hear(false, 20));
        assertEquals(List.of(), windows);
    }

    @Test
    void oneClickIsNoSpeech() throws InterruptedException {
        hear(false, 1);
        assertEquals(List.of(), hear(true, 0.03));
        assertEquals(List.of(), hear(false, 2));
    }

    @Test
    void theWindowBeginsBeforeTheOnset() throws InterruptedException {
        hear(false, 2);
        hear(true, 1.2);
        float[] window = windows.getFirst();
        int quiet = 0;
        while (window[quiet] == 0) {
            quiet++;
        }
        Duration before = AudioFrame.time(quiet);
        assertTrue(before.toMillis() >= 250 && before.toMillis() <= 400, "silence before the onset: " + before);
    }

    @Test
    void aWordThatTwoPassesAgreeOnIsConfirmedAndTheEdgeIsNot() throws InterruptedException {
        hear(false, 1);
        List<Hypothesis> heard = hear(true, 3);
        assertEquals("", heard.getFirst().stable());
        Hypothesis last = heard.getLast();
        assertFalse(last.stable().isEmpty());
        assertTrue(last.transcript().size() < last.reading().size(), "the cut word is not shown");
        assertFalse(last.stable().contains(last.reading().getLast().text()));
    }

    @Test
    void confirmedWordsStandUntilTheUtteranceEnds() throws InterruptedException {
        hear(false, 1);
        List<Hypothesis> heard = hear(true, 30);
        String before = "";
        for (Hypothesis hypothesis : heard) {
            assertTrue(hypothesis.stable().startsWith(before), before + " became " + hypothesis.stable());
            before = hypothesis.stable();
        }
    }

    @Test
    void longSpeechIsCutIntoWindowsAndNoWordIsLostOrSaidTwice() throws InterruptedException {
        hear(false, 1);
        hear(true, 25);
        Hypothesis end = hear(false, 1).getLast();
        assertTrue(end.silent());
        List<String> words = end.reading().stream().map(Word::text).toList();
        // Where there is no quiet place a cut goes through a word, and each side says it.
        assertEquals(
                words.stream()
                        .sorted(Comparator.comparingInt(TranscriberTest::number))
                        .toList(),
                words);
        assertTrue(words.size() - words.stream().distinct().count() <= 12, "said twice: " + words);
        for (int word = 4; word < 50; word++) {
            assertTrue(words.contains(name(word)), name(word) + " is missing in " + words);
        }
        int longest = windows.stream().mapToInt(window -> window.length).max().orElseThrow();
        assertTrue(longest <= 8.1 * AudioFrame.RATE, "a window of " + AudioFrame.time(longest));
    }

    @Test
    void thePauseEndsTheUtteranceAndTheNextOneOpensAnew() throws InterruptedException {
        hear(false, 1);
        hear(true, 2);
        assertTrue(hear(false, 1).getLast().silent());
        Hypothesis next = hear(true, 2).getLast();
        assertEquals(2, next.reading().stream().filter(Word::opens).count());
        assertFalse(next.stable().contains(name(2)), "the newest utterance alone: " + next.stable());
    }

    @Test
    void soundThatWaitsIsHeardBeforeTheNextPass() throws InterruptedException {
        hear(false, 1);
        hear(true, 1.2);
        int passes = windows.size();
        for (int waiting = 60; waiting > 0; waiting--) {
            float[] samples = new float[AudioFrame.SAMPLES];
            Arrays.fill(samples, (position + 1) / 100_000f);
            assertEquals(Optional.empty(), transcriber.accept(new AudioFrame(position, samples), waiting));
            position += AudioFrame.SAMPLES;
        }
        assertEquals(passes, windows.size());
        assertEquals(1, hear(true, 0.03).size());
    }

    @Test
    void whenPassesAreSlowTheStepGrowsAndTheWindowShrinks() throws InterruptedException {
        took = Duration.ofMillis(1500);
        hear(false, 1);
        hear(true, 40);
        assertTrue(transcriber.step().compareTo(Duration.ofMillis(1500)) >= 0, "step " + transcriber.step());
        int longest = windows.subList(windows.size() - 4, windows.size()).stream()
                .mapToInt(window -> window.length)
                .max()
                .orElseThrow();
        assertTrue(longest <= 6 * AudioFrame.RATE, "a window of " + AudioFrame.time(longest));
    }

    @Test
    void aGapInTheSoundEndsTheUtterance() throws InterruptedException {
        hear(false, 1);
        hear(true, 2);
        position += 5 * AudioFrame.RATE;
        assertTrue(hear(true, 0.03).getFirst().silent());
    }

    /// Wherever it comes: before the first pass, between two, and where the window is about to be cut.
    @Test
    void whatWasSaidBeforeALongGapIsNoNewsBehindIt() throws InterruptedException {
        for (double seconds = 0.1; seconds < 9; seconds += 0.1) {
            hear(false, 1);
            hear(true, seconds);
            int passes = windows.size();
            position += 8 * 60 * AudioFrame.RATE;
            assertEquals(List.of(), hear(true, 0.03), "emitted after " + seconds);
            assertEquals(passes, windows.size(), "read after " + seconds);
            hear(false, 1);
        }
    }

    @Test
    void behindALongGapTheNextUtteranceOpensAnew() throws InterruptedException {
        hear(false, 1);
        hear(true, 2.2);
        position += 6 * AudioFrame.RATE;
        Hypothesis next = hear(true, 2).getLast();
        assertEquals(2, next.reading().stream().filter(Word::opens).count());
        assertTrue(next.reading().getFirst().stable(), "what was read before is settled");
        assertFalse(next.stable().contains(name(3)), "the newest utterance alone: " + next.stable());
    }

    @Test
    void whatIsLeftAtTheEndOfTheStreamIsSettled() throws InterruptedException {
        hear(false, 1);
        hear(true, 1.7);
        Hypothesis last = transcriber.finish().orElseThrow();
        assertTrue(last.silent());
        assertTrue(last.transcript().stream().allMatch(Word::stable));
        assertEquals(Optional.empty(), transcriber.finish());
    }

    @Test
    void oldWordsAreForgotten() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            hear(true, 4);
            hear(false, 1);
        }
        position += 3 * 60 * AudioFrame.RATE;
        Hypothesis afterSong = hear(true, 2).getFirst();
        assertTrue(afterSong.reading().size() < 8, "words from before the song: " + afterSong.reading());
        Hypothesis last = hear(false, 1).getLast();
        Duration oldest = last.reading().getFirst().end();
        assertTrue(last.heardUntil().minus(oldest).compareTo(Duration.ofSeconds(45)) < 0, "oldest word at " + oldest);
    }
}
