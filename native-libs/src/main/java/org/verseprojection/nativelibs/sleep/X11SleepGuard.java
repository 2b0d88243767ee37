package org.verseprojection.nativelibs.sleep;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.util.Optional;
import org.verseprojection.nativelibs.x11.X11;
import org.verseprojection.nativelibs.x11.X11Errors;

/// Suspends the X server's screen saver and the monitors' power saving. The server lifts it by itself when
/// the connection ends, so that a crash leaves nothing behind. Needs no session and no window manager. A
/// desktop that locks the screen by a clock of its own (GNOME, KDE) may still do so.
final class X11SleepGuard implements SleepGuard {
    private final X11.Xlib x;
    private Optional<Pointer> display;

    private X11SleepGuard(X11.Xlib x, Pointer display) {
        this.x = x;
        this.display = Optional.of(display);
    }

    /// @param name of the display; empty for that of the environment
    static SleepGuard take(String name) {
        if (X11.XLIB.isEmpty() || X11.SCREEN_SAVER.isEmpty()) {
            return new Powerless("libX11 or libXss is not installed");
        }
        X11.Xlib x = X11.XLIB.get();
        X11.ScreenSaver saver = X11.SCREEN_SAVER.get();
        Pointer display = x.XOpenDisplay(name.isEmpty() ? null : name);
        if (display == null) {
            return new Powerless("there is no X server");
        }
        try (X11Errors errors = new X11Errors(x, display)) {
            if (saver.XScreenSaverQueryExtension(display, new IntByReference(), new IntByReference()) != 0) {
                saver.XScreenSaverSuspend(display, 1);
                if (errors.count() == 0) {
                    return new X11SleepGuard(x, display);
                }
            }
        }
        x.XCloseDisplay(display);
        return new Powerless("the X server has no screen saver to suspend");
    }

    @Override
    public String powerless() {
        return "";
    }

    @Override
    public void close() {
        display.ifPresent(x::XCloseDisplay);
        display = Optional.empty();
    }
}
