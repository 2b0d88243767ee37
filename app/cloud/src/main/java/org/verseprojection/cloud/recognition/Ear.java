package org.verseprojection.cloud.recognition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Word;
import org.verseprojection.matching.Matcher;
import org.verseprojection.speech.Recognition;
import org.verseprojection.speech.Recognizer;
import org.verseprojection.speech.Transcriber;
import org.verseprojection.speech.TranscriberSettings;
import org.verseprojection.speech.VoiceSettings;
import org.verseprojection.speech.audio.AudioFrame;

/// Hears one stream that comes in pieces, which may overlap or leave gaps. One stream, one thread at a time.
public final class Ear implements AutoCloseable {
    /// Pieces fit together although clients round to milliseconds and clocks drift.
    private static final int TOLERANCE = AudioFrame.RATE / 10;

    private static final int LONGEST_TEXT = 999;

    private final RecognizerPool.Client pool;
    private final Transcriber transcriber;
    private final Matcher matcher;
    private final Memory before;
    private float[] rest = new float[0];
    private long heard;
    private long frame;
    private List<Word> words;
    private long deadline;
    private boolean dropped;
    private final AtomicReference<@Nullable Runnable> released;

    /// @param released runs once when it is closed
    Ear(RecognizerPool.Client pool, HearingParts parts, Memory before, Runnable released) {
        this.pool = pool;
        this.released = new AtomicReference<>(released);
        this.matcher = parts.matcher();
        this.before = before;
        this.words = before.words();
        this.heard = before.heard();
        this.frame = before.heard();
        this.transcriber =
                new Transcriber(new Turns(), parts.voice(), VoiceSettings.standard(), TranscriberSettings.standard());
    }

    /// What it takes along.
    public Memory memory() {
        return new Memory(heard, words);
    }

    /// Hears the next piece.
    ///
    /// @param position where its first sample stands, in samples since the stream began: what was heard
    ///     already is not heard twice
    /// @param samples 16 kHz mono in −1 to 1
    /// @param until of [System#nanoTime()]: passes that could not begin by then are dropped
    /// @throws RuntimeException where recognition failed; the stream goes on behind it
    public Heard hear(long position, float[] samples, long until) throws InterruptedException {
        long gap = position - heard;
        if (gap + samples.length <= 0) {
            return Heard.NOTHING;
        }
        int from = (int) Math.max(0, -gap);
        if (gap > TOLERANCE) {
            rest = new float[0];
            frame = position;
        }
        float[] all = Arrays.copyOf(rest, rest.length + samples.length - from);
        System.arraycopy(samples, from, all, rest.length, samples.length - from);
        int frames = all.length / AudioFrame.SAMPLES;
        rest = Arrays.copyOfRange(all, frames * AudioFrame.SAMPLES, all.length);
        long first = frame;
        frame += (long) frames * AudioFrame.SAMPLES;
        heard = frame + rest.length;
        deadline = until;
        dropped = false;
        return listen(all, first, frames);
    }

    private Heard listen(float[] all, long first, int frames) throws InterruptedException {
        Heard newest = Heard.NOTHING;
        for (int i = 0; i < frames; i++) {
            int at = i * AudioFrame.SAMPLES;
            AudioFrame next = new AudioFrame(first + at, Arrays.copyOfRange(all, at, at + AudioFrame.SAMPLES));
            Optional<Hypothesis> said = transcriber.accept(next, frames - 1 - i);
            newest = said.isPresent() ? matched(said.get()) : newest;
        }
        return new Heard(newest.transcription(), newest.candidates(), dropped);
    }

    /// The stream has ended: settles what is left.
    public Heard finish() throws InterruptedException {
        Optional<Hypothesis> said = transcriber.finish();
        return said.isPresent() ? matched(said.get()) : Heard.NOTHING;
    }

    /// It hears nothing any more.
    @Override
    public void close() {
        Optional.ofNullable(released.getAndSet(null)).ifPresent(Runnable::run);
    }

    private Heard matched(Hypothesis said) {
        Hypothesis all = remembered(said);
        words = all.transcript();
        Ranking ranking = matcher.match(all);
        String text = (said.stable() + " " + said.unstable()).strip();
        int from = Math.max(0, text.length() - LONGEST_TEXT);
        List<Candidate> candidates = ranking.items();
        return new Heard(text.substring(from), candidates, dropped);
    }

    /// With the words from before the connection was lost, as long as they are not too old.
    private Hypothesis remembered(Hypothesis said) {
        Duration oldest = said.heardUntil().minus(TranscriberSettings.standard().memory());
        List<Word> old = before.words().stream()
                .filter(word -> word.end().compareTo(oldest) >= 0)
                .toList();
        if (old.isEmpty()) {
            return said;
        }
        return new Hypothesis(
                said.heardUntil(), joined(old, said.reading()), joined(old, said.transcript()), said.silent());
    }

    private static List<Word> joined(List<Word> old, List<Word> young) {
        List<Word> all = new ArrayList<>(old);
        all.addAll(young);
        return all;
    }

    /// The transcriber's recogniser: its turn in the pool. A pass that was dropped has heard nothing, which the
    /// transcriber takes for a pass that failed: its words stay as they were.
    private final class Turns implements Recognizer {
        @Override
        public Recognition recognize(float[] samples) throws InterruptedException {
            Optional<Recognition> words = pool.recognize(samples, deadline);
            dropped |= words.isEmpty();
            return words.orElseGet(() -> new Recognition(List.of(), Duration.ZERO));
        }

        @Override
        public void close() {
            // The pool is closed by whoever opened it.
        }
    }
}
