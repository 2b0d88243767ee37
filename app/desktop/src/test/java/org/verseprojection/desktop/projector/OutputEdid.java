package org.verseprojection.desktop.projector;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Gives virtual outputs an EDID, which the dummy driver does not.
final class OutputEdid {
    /// libX11.
    interface Xlib extends Library {
        @Nullable
        Pointer XOpenDisplay(String name);

        int XCloseDisplay(Pointer display);

        long XDefaultRootWindow(Pointer display);

        long XInternAtom(Pointer display, String name, int onlyIfExists);

        int XSync(Pointer display, int discard);

        Pointer XSetErrorHandler(Callback handler);
    }

    /// libXrandr.
    interface Xrandr extends Library {
        Pointer XRRGetScreenResourcesCurrent(Pointer display, long window);

        Pointer XRRGetOutputInfo(Pointer display, Pointer resources, long output);

        void XRRChangeOutputProperty(
                Pointer display, long output, long property, long type, int format, int mode, byte[] data, int count);
    }

    /// Xlib's way to report an error; without one it would end the tests.
    interface Ignoring extends Callback {
        int error(Pointer display, Pointer event);
    }

    /// Loaded for good: a connection keeps hooks into them.
    private static final class Libraries {
        static final Xlib X = Native.load("X11", Xlib.class);
        static final Xrandr RANDR = Native.load("Xrandr", Xrandr.class);
    }

    private static final Ignoring IGNORING = (display, event) -> 0;
    private static final long INTEGER = 19;

    /// @param output `DUMMY1`
    /// @param edid 128 bytes
    static void set(String displayName, String output, byte[] edid) {
        Xlib x = Libraries.X;
        Xrandr randr = Libraries.RANDR;
        x.XSetErrorHandler(IGNORING);
        Pointer display = Objects.requireNonNull(x.XOpenDisplay(displayName));
        Pointer resources = randr.XRRGetScreenResourcesCurrent(display, x.XDefaultRootWindow(display));
        for (long id : resources.getPointer(40).getLongArray(0, resources.getInt(32))) {
            Pointer info = randr.XRRGetOutputInfo(display, resources, id);
            String name = new String(info.getPointer(16).getByteArray(0, info.getInt(24)), StandardCharsets.UTF_8);
            if (name.equals(output)) {
                randr.XRRChangeOutputProperty(
                        display, id, x.XInternAtom(display, "EDID", 0), INTEGER, 8, 0, edid, edid.length);
            }
        }
        x.XSync(display, 0);
        x.XCloseDisplay(display);
    }

    /// A block as a projector would send it.
    ///
    /// @param maker three capital letters
    /// @param name at most 13 characters
    static byte[] block(String maker, int product, int serial, String name) {
        byte[] block = new byte[128];
        for (int i = 1; i < 7; i++) {
            block[i] = -1;
        }
        int letters = 0;
        for (int i = 0; i < 3; i++) {
            letters = letters * 32 + maker.charAt(i) - 'A' + 1;
        }
        block[8] = (byte) (letters >> 8);
        block[9] = (byte) letters;
        block[10] = (byte) product;
        block[11] = (byte) (product >> 8);
        for (int i = 0; i < 4; i++) {
            block[12 + i] = (byte) (serial >> (8 * i));
        }
        block[54 + 3] = (byte) 0xFC;
        byte[] text = (name + "\n").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, block, 54 + 5, Math.min(13, text.length));
        int sum = 0;
        for (byte b : block) {
            sum += b;
        }
        block[127] = (byte) -sum;
        return block;
    }

    private OutputEdid() {}
}
