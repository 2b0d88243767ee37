package org.verseprojection.nativelibs.x11;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verseprojection.nativelibs.libraries.Jna;

/// The few functions of Xlib and its extensions that are needed. XIDs and atoms are `long`: 64-bit systems
/// only.
public final class X11 {
    /// libX11.
    public interface Xlib extends Library {
        @Nullable
        Pointer XOpenDisplay(@Nullable String name);

        int XCloseDisplay(Pointer display);

        long XDefaultRootWindow(Pointer display);

        long XInternAtom(Pointer display, String name, int onlyIfExists);

        int XSync(Pointer display, int discard);

        int XFree(Pointer data);

        @Nullable
        Pointer XSetErrorHandler(@Nullable Callback handler);

        @Nullable
        Pointer XSetErrorHandler(@Nullable Pointer handler);

        int XConnectionNumber(Pointer display);

        int XPending(Pointer display);

        int XNextEvent(Pointer display, Pointer event);

        int XQueryExtension(
                Pointer display, String name, IntByReference opcode, IntByReference event, IntByReference error);

        int XGrabKey(
                Pointer display, int code, int modifiers, long window, int ownerToo, int pointerMode, int keyboardMode);

        int XUngrabKey(Pointer display, int code, int modifiers, long window);

        byte XKeysymToKeycode(Pointer display, long keysym);

        int XRefreshKeyboardMapping(Pointer event);

        int XQueryKeymap(Pointer display, byte[] keys);

        @Nullable
        Pointer XGetModifierMapping(Pointer display);

        int XFreeModifiermap(Pointer map);

        int XkbSetDetectableAutoRepeat(Pointer display, int wanted, @Nullable IntByReference supported);
    }

    /// libXrandr.
    public interface Xrandr extends Library {
        int XRRQueryExtension(Pointer display, IntByReference event, IntByReference error);

        @Nullable
        Pointer XRRGetScreenResourcesCurrent(Pointer display, long window);

        void XRRFreeScreenResources(Pointer resources);

        @Nullable
        Pointer XRRGetOutputInfo(Pointer display, Pointer resources, long output);

        void XRRFreeOutputInfo(Pointer info);

        @Nullable
        Pointer XRRGetCrtcInfo(Pointer display, Pointer resources, long crtc);

        void XRRFreeCrtcInfo(Pointer info);

        int XRRGetOutputProperty(
                Pointer display,
                long output,
                long property,
                long offset,
                long length,
                int delete,
                int pending,
                long wanted,
                LongByReference type,
                IntByReference format,
                LongByReference items,
                LongByReference after,
                PointerByReference data);
    }

    /// libXss.
    public interface ScreenSaver extends Library {
        int XScreenSaverQueryExtension(Pointer display, IntByReference event, IntByReference error);

        void XScreenSaverSuspend(Pointer display, int suspend);
    }

    /// An error of X: returns 0, or whatever, since X does not look at it.
    interface ErrorHandler extends Callback {
        int error(Pointer display, Pointer event);
    }

    /// libX11; empty where it is not installed.
    ///
    /// All of these stay loaded for good: extensions leave hooks in each connection, which closing it
    /// calls, and JNA unloads a library that nobody holds any more.
    public static final Optional<Xlib> XLIB = load("X11", Xlib.class);

    /// libXrandr; empty where it is not installed.
    public static final Optional<Xrandr> XRANDR = load("Xrandr", Xrandr.class);

    /// libXss; empty where it is not installed.
    public static final Optional<ScreenSaver> SCREEN_SAVER = load("Xss", ScreenSaver.class);

    private static <T extends Library> Optional<T> load(String name, Class<T> functions) {
        try {
            Jna.ready();
            return Native.LONG_SIZE == 8 ? Optional.of(Jna.load(name, functions)) : Optional.empty();
        } catch (UnsatisfiedLinkError missing) {
            return Optional.empty();
        }
    }

    private X11() {}
}
