package org.verseprojection.nativelibs.sleep;

import com.sun.jna.win32.StdCallLibrary;
import org.verseprojection.nativelibs.libraries.Jna;

/// Tells Windows that the display and the system are needed, for as long as the calling thread lives.
/// Written from Microsoft's reference of `SetThreadExecutionState`; not yet tried on Windows.
final class WindowsSleepGuard implements SleepGuard {
    /// kernel32.dll.
    interface Kernel extends StdCallLibrary {
        int SetThreadExecutionState(int flags);
    }

    private static final int CONTINUOUS = 0x80000000;
    private static final int SYSTEM_REQUIRED = 1;
    private static final int DISPLAY_REQUIRED = 2;

    private final Kernel kernel;

    private WindowsSleepGuard(Kernel kernel) {
        this.kernel = kernel;
    }

    static SleepGuard take() {
        Kernel kernel = Jna.load("kernel32", Kernel.class);
        return kernel.SetThreadExecutionState(CONTINUOUS | SYSTEM_REQUIRED | DISPLAY_REQUIRED) == 0
                ? new Powerless("Windows refused to keep the display on")
                : new WindowsSleepGuard(kernel);
    }

    @Override
    public String powerless() {
        return "";
    }

    @Override
    public void close() {
        kernel.SetThreadExecutionState(CONTINUOUS);
    }
}
