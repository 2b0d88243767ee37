package org.verseprojection.nativelibs.libraries;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.verseprojection.nativelibs.folders.UserFolders;

/// Makes sure that a library loads the native files that belong to it, and no others.
///
/// Left alone, each library unpacks its files by its own rules: into the folder for temporary files, which all users of
/// a computer write to, or into folders of its own in the user's home, and loads what it finds there. Here all come
/// from one list of hashes, into one folder.
public final class NativeLibraries {
    /// The variable that names the folder to unpack in, instead of the user's cache folder.
    private static final String PLACE = "VERSE_NATIVES";

    /// PyTorch takes seconds to unpack; nobody else waits for it.
    private static final Map<BundledLibrary, ReentrantLock> LOCKS = locks();

    private NativeLibraries() {}

    /// Unpacks a library's files where that was not done, and tells the library where they lie; to be called before
    /// anything else of it. One that was told by somebody else, as by an installer that unpacked them, is left so.
    ///
    /// @throws NativeException where they cannot be had
    public static void provide(BundledLibrary library) throws NativeException {
        ReentrantLock lock = Objects.requireNonNull(LOCKS.get(library));
        lock.lock();
        try {
            if (isTold(library)) {
                return;
            }
            Platform platform = Platform.current()
                    .orElseThrow(() -> NativeException.of(
                            "platform", System.getProperty("os.name"), System.getProperty("os.arch")));
            List<NativeFile> files = NativeList.read().of(library, platform, () -> Processor.features(platform));
            Path folder = new NativeCache(place(System.getenv()), NativeLibraries::resource).holding(files);
            library.besides().forEach(System::setProperty);
            System.setProperty(
                    library.property(), folder.resolve(library.file()).toString());
        } finally {
            lock.unlock();
        }
    }

    /// The same, for callers of libraries that answer with this error where something is missing.
    ///
    /// @throws UnsatisfiedLinkError where they cannot be had
    public static void provideOrFail(BundledLibrary library) {
        try {
            provide(library);
        } catch (NativeException missing) {
            UnsatisfiedLinkError error = new UnsatisfiedLinkError(missing.getMessage());
            error.initCause(missing);
            throw error;
        }
    }

    private static Map<BundledLibrary, ReentrantLock> locks() {
        Map<BundledLibrary, ReentrantLock> locks = new EnumMap<>(BundledLibrary.class);
        for (BundledLibrary library : BundledLibrary.values()) {
            locks.put(library, new ReentrantLock());
        }
        return Map.copyOf(locks);
    }

    private static boolean isTold(BundledLibrary library) {
        return !System.getProperty(library.property(), "").isEmpty()
                || !System.getenv().getOrDefault(library.property(), "").isEmpty();
    }

    /// The folder that native files are unpacked into: always one of its own, as it is closed to others.
    static Path place(Map<String, String> environment) {
        String told = environment.getOrDefault(PLACE, "");
        Path around = told.isBlank() ? UserFolders.of(environment).cache() : Path.of(told);
        return around.resolve("natives");
    }

    private static @Nullable InputStream resource(String name) {
        return ClassLoader.getSystemResourceAsStream(name);
    }
}
