package org.verseprojection.speech;

import io.github.givimad.whisperjni.WhisperContext;
import io.github.givimad.whisperjni.WhisperFullParams;
import io.github.givimad.whisperjni.WhisperJNI;
import io.github.givimad.whisperjni.WhisperSamplingStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.verseprojection.speech.audio.AudioFrame;

/// whisper.cpp by way of whisper-jni, on one thread that owns its context.
///
/// The encoder looks at as much of its 30 s as the window fills and a margin behind it (`audio_ctx`; one step is 20
/// ms), which makes a pass cost in proportion to the window. Decoding is greedy, without the fallback temperatures
/// (each would be another pass) and with time stamps: without them the decoder runs into loops about ten times as
/// often and stops at the first long pause (see docs/benchmarks.md, "Whisper settings").
public final class WhisperRecognizer implements Recognizer {
    private static final int SAMPLES_PER_STEP = AudioFrame.RATE / 50;
    private static final int MOST_STEPS = 1500;
    private static final int LEAST_SAMPLES = AudioFrame.RATE + AudioFrame.RATE / 10;

    private final ExecutorService owner = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("whisper").daemon().factory());
    private final WhisperSettings settings;
    private final WhisperJNI whisper;
    private final WhisperContext context;

    private WhisperRecognizer(Path model, WhisperSettings settings) throws IOException, InterruptedException {
        this.settings = settings;
        WhisperLibrary.load();
        whisper = new WhisperJNI();
        context = loaded(model);
    }

    private WhisperContext loaded(Path model) throws IOException, InterruptedException {
        try {
            // The library answers null where the model does not load.
            @Nullable WhisperContext answer = onOwner(() -> whisper.init(model));
            if (answer == null) {
                throw new RecognitionException(null, "load.refused", model.toString());
            }
            return answer;
        } catch (IOException | RuntimeException failure) {
            owner.shutdown();
            throw failure;
        }
    }

    /// Loads a ggml Whisper model.
    ///
    /// @throws RecognitionException where the file is no such model or the native library does not load here
    public static WhisperRecognizer load(Path model, WhisperSettings settings) {
        try {
            return new WhisperRecognizer(model, settings);
        } catch (IOException | UnsatisfiedLinkError failure) {
            throw new RecognitionException(failure, "load.failed", model.toString(), failure.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RecognitionException(interrupted, "load.interrupted");
        }
    }

    /// The same context with another number of threads a pass; both may be used, and closing this one closes both.
    public Recognizer withThreads(int threads) {
        WhisperSettings other = settings.withThreads(threads);
        return new Recognizer() {
            @Override
            public Recognition recognize(float[] samples) throws InterruptedException {
                return WhisperRecognizer.this.recognize(samples, other);
            }

            @Override
            public void close() {
                // the owner of the context closes it
            }
        };
    }

    @Override
    public Recognition recognize(float[] samples) throws InterruptedException {
        return recognize(samples, settings);
    }

    private Recognition recognize(float[] samples, WhisperSettings by) throws InterruptedException {
        try {
            return onOwner(() -> pass(samples, by));
        } catch (IOException failure) {
            throw new RecognitionException(failure, "failed", failure.toString());
        }
    }

    private Recognition pass(float[] window, WhisperSettings by) {
        long start = System.nanoTime();
        // Under a second whisper.cpp refuses to work.
        float[] samples = window.length < LEAST_SAMPLES ? Arrays.copyOf(window, LEAST_SAMPLES) : window;
        int failed = whisper.full(context, parameters(by, samples.length), samples, samples.length);
        if (failed != 0) {
            throw new RecognitionException(
                    null, "pass.failed", Integer.toString(window.length), Integer.toString(failed));
        }
        Duration longest = AudioFrame.time(window.length);
        List<Recognition.Segment> segments = new ArrayList<>();
        for (int i = 0; i < whisper.fullNSegments(context); i++) {
            String text = whisper.fullGetSegmentText(context, i).strip();
            if (!text.isEmpty()) {
                Duration from = clamp(whisper.fullGetSegmentTimestamp0(context, i), longest);
                Duration to = clamp(whisper.fullGetSegmentTimestamp1(context, i), longest);
                segments.add(new Recognition.Segment(text, from, to.compareTo(from) < 0 ? from : to));
            }
        }
        return new Recognition(segments, Duration.ofNanos(System.nanoTime() - start));
    }

    static WhisperFullParams parameters(WhisperSettings settings, int samples) {
        WhisperFullParams parameters = new WhisperFullParams(WhisperSamplingStrategy.GREEDY);
        parameters.nThreads = settings.threads();
        int steps = Math.max(settings.leastSteps(), samples / SAMPLES_PER_STEP + settings.marginSteps());
        parameters.audioCtx = Math.min(MOST_STEPS, steps);
        parameters.language = "en";
        parameters.noContext = true;
        parameters.singleSegment = false;
        parameters.noTimestamps = false;
        parameters.temperatureInc = 0;
        parameters.suppressBlank = true;
        parameters.suppressNonSpeechTokens = true;
        parameters.initialPrompt = settings.prompt().isEmpty() ? null : settings.prompt();
        return parameters;
    }

    private static Duration clamp(long hundredths, Duration longest) {
        Duration time = Duration.ofMillis(Math.max(0, hundredths) * 10);
        return time.compareTo(longest) > 0 ? longest : time;
    }

    private <T> T onOwner(NativeCall<T> call) throws IOException, InterruptedException {
        try {
            return owner.submit(call::run).get();
        } catch (RejectedExecutionException closed) {
            throw new RecognitionException(closed, "closed");
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case IOException io -> throw io;
                case RuntimeException unchecked -> throw unchecked;
                case null, default -> throw new RecognitionException(failure, "failed", failure.toString());
            }
        }
    }

    @Override
    public void close() {
        if (!owner.isShutdown()) {
            owner.execute(context::close);
            owner.close();
        }
    }

    private interface NativeCall<T> {
        T run() throws IOException;
    }
}
