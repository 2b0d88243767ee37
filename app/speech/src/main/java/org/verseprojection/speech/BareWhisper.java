package org.verseprojection.speech;

import io.github.givimad.whisperjni.WhisperContext;
import io.github.givimad.whisperjni.WhisperFullParams;
import io.github.givimad.whisperjni.WhisperJNI;
import java.io.IOException;
import java.nio.file.Path;

/// whisper-jni as it comes, with the parameters of [WhisperRecognizer] and nothing around it: what the recogniser is
/// measured against. Loaded, called and closed by one thread.
public final class BareWhisper implements AutoCloseable {
    private final WhisperJNI whisper = new WhisperJNI();
    private final WhisperSettings settings;
    private final WhisperContext context;

    private BareWhisper(Path model, WhisperSettings settings) throws IOException {
        this.settings = settings;
        this.context = whisper.init(model);
    }

    /// Loads a ggml Whisper model.
    ///
    /// @throws RecognitionException where it does not load
    public static BareWhisper load(Path model, WhisperSettings settings) {
        try {
            WhisperLibrary.load();
            return new BareWhisper(model, settings);
        } catch (IOException e) {
            throw new RecognitionException(e, "load.failed", model.toString(), e.toString());
        }
    }

    /// One pass over a window.
    ///
    /// @param samples 16 kHz mono in −1 to 1, one second to 30 s
    /// @return the text
    public String pass(float[] samples) {
        WhisperFullParams parameters = WhisperRecognizer.parameters(settings, samples.length);
        whisper.full(context, parameters, samples, samples.length);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < whisper.fullNSegments(context); i++) {
            text.append(whisper.fullGetSegmentText(context, i));
        }
        return text.toString();
    }

    @Override
    public void close() {
        context.close();
    }
}
