package org.verseprojection.nativelibs.sleep;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import org.jspecify.annotations.Nullable;
import org.verseprojection.nativelibs.libraries.Jna;

/// Holds an assertion of macOS's power management that the display must not sleep. Written from Apple's
/// reference of `IOPMAssertionCreateWithName`; not yet tried on macOS.
final class MacSleepGuard implements SleepGuard {
    /// The framework IOKit.
    interface Power extends Library {
        int IOPMAssertionCreateWithName(Pointer type, int level, Pointer name, IntByReference id);

        int IOPMAssertionRelease(int id);
    }

    /// The framework CoreFoundation.
    interface Foundation extends Library {
        @Nullable
        Pointer CFStringCreateWithCString(@Nullable Pointer allocator, String text, int encoding);

        void CFRelease(Pointer reference);
    }

    private static final int UTF_8 = 0x08000100;
    private static final int ON = 255;

    private final Power power;
    private final int id;
    private boolean held = true;

    private MacSleepGuard(Power power, int id) {
        this.power = power;
        this.id = id;
    }

    static SleepGuard take() {
        Power power = Jna.load("IOKit", Power.class);
        Foundation foundation = Jna.load("CoreFoundation", Foundation.class);
        Pointer type = foundation.CFStringCreateWithCString(null, "PreventUserIdleDisplaySleep", UTF_8);
        Pointer name = foundation.CFStringCreateWithCString(null, "VerseProjection", UTF_8);
        if (type == null || name == null) {
            return new Powerless("macOS gave no memory");
        }
        IntByReference id = new IntByReference();
        int failed = power.IOPMAssertionCreateWithName(type, ON, name, id);
        foundation.CFRelease(type);
        foundation.CFRelease(name);
        return failed == 0
                ? new MacSleepGuard(power, id.getValue())
                : new Powerless("macOS refused to keep the display on: " + failed);
    }

    @Override
    public String powerless() {
        return "";
    }

    @Override
    public void close() {
        if (held) {
            held = false;
            power.IOPMAssertionRelease(id);
        }
    }
}
