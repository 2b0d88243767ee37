package org.verseprojection.nativelibs.libraries;

import java.util.Locale;
import java.util.Optional;

/// An operating system on a processor for which all native libraries exist.
public enum Platform {
    LINUX_X86_64("linux-x86-64"),
    LINUX_AARCH64("linux-aarch64"),
    WINDOWS_X86_64("windows-x86-64"),
    MACOS_AARCH64("macos-aarch64");

    private final String id;

    Platform(String id) {
        this.id = id;
    }

    /// Its name in `natives.tsv`, in the build's profiles and in the installers.
    public String id() {
        return id;
    }

    /// The one of that name.
    public static Optional<Platform> named(String id) {
        for (Platform platform : values()) {
            if (platform.id.equals(id)) {
                return Optional.of(platform);
            }
        }
        return Optional.empty();
    }

    /// The one that this program runs on; empty where the libraries were not made for it.
    public static Optional<Platform> current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    /// By the names that Java has for a system and its processor.
    static Optional<Platform> of(String system, String processor) {
        String name = system.toLowerCase(Locale.ROOT);
        boolean arm = processor.equals("aarch64");
        boolean intel = processor.equals("amd64") || processor.equals("x86_64");
        if (name.startsWith("linux")) {
            return arm ? Optional.of(LINUX_AARCH64) : when(intel, LINUX_X86_64);
        }
        if (name.startsWith("windows")) {
            return when(intel, WINDOWS_X86_64);
        }
        return when(name.startsWith("mac") && arm, MACOS_AARCH64);
    }

    private static Optional<Platform> when(boolean so, Platform platform) {
        return so ? Optional.of(platform) : Optional.empty();
    }
}
