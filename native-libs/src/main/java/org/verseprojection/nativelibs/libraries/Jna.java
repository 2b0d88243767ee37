package org.verseprojection.nativelibs.libraries;

import com.sun.jna.Library;
import com.sun.jna.Native;

/// The way to libraries of the operating system: every binding is made here, so that JNA's own native file is the
/// verified one.
public final class Jna {
    private Jna() {}

    /// Binds functions of a library of the system.
    ///
    /// @param name as JNA has it, such as `X11`
    /// @throws UnsatisfiedLinkError where the system has none of that name
    public static <T extends Library> T load(String name, Class<T> functions) {
        ready();
        return Native.load(name, functions);
    }

    /// For who uses more of JNA than [#load].
    ///
    /// @throws UnsatisfiedLinkError where JNA cannot be had
    public static void ready() {
        NativeLibraries.provideOrFail(BundledLibrary.JNA);
    }
}
