package org.verseprojection.speech;

import io.github.givimad.whisperjni.WhisperJNI;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.verseprojection.nativelibs.libraries.BundledLibrary;
import org.verseprojection.nativelibs.libraries.NativeLibraries;

/// The native library, loaded once: from the verified files, which whisper-jni would otherwise unpack anew at each
/// start into the folder for temporary files, and leave there when the program is killed.
final class WhisperLibrary {
    private static final AtomicBoolean LOADED = new AtomicBoolean();

    private WhisperLibrary() {}

    /// @throws IOException where its files cannot be unpacked
    static void load() throws IOException {
        synchronized (LOADED) {
            if (!LOADED.get()) {
                NativeLibraries.provide(BundledLibrary.WHISPER);
                WhisperJNI.loadLibrary();
                WhisperJNI.setLibraryLogger(null);
                LOADED.set(true);
            }
        }
    }
}
