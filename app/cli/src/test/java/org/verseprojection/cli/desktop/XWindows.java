package org.verseprojection.cli.desktop;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/// The few functions of Xlib that look at pixels and press keys. 64-bit systems only.
final class XWindows {
    /// libX11.
    interface Xlib extends Library {
        @Nullable
        Pointer XOpenDisplay(String name);

        int XCloseDisplay(Pointer display);

        long XDefaultRootWindow(Pointer display);

        @Nullable
        Pointer XGetImage(Pointer display, long drawable, int x, int y, int width, int height, long planes, int format);

        int XDestroyImage(Pointer image);

        int XSync(Pointer display, int discard);

        byte XKeysymToKeycode(Pointer display, NativeLong symbol);

        @Nullable
        Pointer XSetErrorHandler(Callback handler);
    }

    /// libXtst.
    interface Xtst extends Library {
        int XTestFakeKeyEvent(Pointer display, int key, int down, NativeLong delay);
    }

    /// An error of X: what is asked for beyond the edge of the desktop is answered with nothing.
    interface ErrorHandler extends Callback {
        int error(Pointer display, Pointer event);
    }

    /// Held as long as the library is.
    static final ErrorHandler IGNORED = (_, _) -> 0;

    static final Xlib XLIB = Native.load("X11", Xlib.class);

    static final Xtst XTST = Native.load("Xtst", Xtst.class);

    private XWindows() {}
}
