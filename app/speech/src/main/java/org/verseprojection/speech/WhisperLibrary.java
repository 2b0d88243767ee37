package org.verseprojection.speech;

import io.github.givimad.whisperjni.WhisperJNI;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/// The native library, loaded once: whisper-jni unpacks its files anew at each call, and would do so under the feet of
/// another thread that is just loading them.
final class WhisperLibrary {
    private static final AtomicBoolean LOADED = new AtomicBoolean();

    private WhisperLibrary() {}

    /// @throws IOException where its files cannot be unpacked
    static void load() throws IOException {
        synchronized (LOADED) {
            if (!LOADED.get()) {
                WhisperJNI.loadLibrary();
                WhisperJNI.setLibraryLogger(null);
                LOADED.set(true);
            }
        }
    }
}
