package org.verseprojection.cli.desktop;

import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Looks at the pixels of a desktop, and presses keys on it, over one connection and so within a millisecond. One
/// thread.
final class Eye implements AutoCloseable {
    private static final int Z_PIXMAP = 2;
    private static final long ALL_PLANES = -1;
    private static final int DATA = 16;
    private static final int STRIDE = 44;
    private static final int BITS = 48;
    private static final int COLOUR = 0xFFFFFF;

    private final Pointer display;
    private final long root;

    Eye(String name) {
        XWindows.XLIB.XSetErrorHandler(XWindows.IGNORED);
        display = Objects.requireNonNull(XWindows.XLIB.XOpenDisplay(name), name);
        root = XWindows.XLIB.XDefaultRootWindow(display);
    }

    /// A part of the desktop, in pixels.
    record Area(int x, int y, int width, int height) {}

    /// What was seen of an area.
    ///
    /// @param pixels line by line, `0xRRGGBB`; none where the area is beyond the desktop's edge
    record Look(long nanos, int[] pixels) {
        /// The share of the pixels that are not black.
        double lit() {
            return share(pixel -> pixel != 0);
        }

        /// The share of the pixels that are like that.
        double share(Predicate<Integer> like) {
            return pixels.length == 0
                    ? 0
                    : (double) Arrays.stream(pixels).filter(like::test).count() / pixels.length;
        }

        boolean same(Look other) {
            return Arrays.equals(pixels, other.pixels);
        }
    }

    /// What is seen there now.
    Look look(Area area) {
        Pointer image = XWindows.XLIB.XGetImage(
                display, root, area.x(), area.y(), area.width(), area.height(), ALL_PLANES, Z_PIXMAP);
        long now = System.nanoTime();
        if (image == null) {
            return new Look(now, new int[0]);
        }
        try {
            int stride = image.getInt(STRIDE);
            if (image.getInt(BITS) != Integer.SIZE || stride != area.width() * Integer.BYTES) {
                throw new IllegalStateException("the desktop has no 32 bits per pixel");
            }
            int[] pixels = image.getPointer(DATA).getIntArray(0, area.width() * area.height());
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] &= COLOUR;
            }
            return new Look(now, pixels);
        } finally {
            XWindows.XLIB.XDestroyImage(image);
        }
    }

    /// Looks until it is like that.
    ///
    /// @param pause between looks, in milliseconds
    /// @throws AssertionError after that many seconds
    Look await(String what, Area area, double seconds, long pause, Predicate<Look> like) throws InterruptedException {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        while (true) {
            Look look = look(area);
            if (like.test(look)) {
                return look;
            }
            if (look.nanos() > until) {
                throw new AssertionError("waited " + seconds + " s in vain for " + what + "; lit " + look.lit());
            }
            TimeUnit.MILLISECONDS.sleep(pause);
        }
    }

    /// Presses and releases a key, and answers when it was pressed.
    ///
    /// @param symbol as X calls it: the ASCII code of a character, 0xFF53 for Right
    long press(long symbol) {
        int key = XWindows.XLIB.XKeysymToKeycode(display, new NativeLong(symbol)) & 0xFF;
        if (key == 0) {
            throw new IllegalArgumentException("no such key: " + Long.toHexString(symbol));
        }
        long now = System.nanoTime();
        XWindows.XTST.XTestFakeKeyEvent(display, key, 1, new NativeLong(0));
        XWindows.XTST.XTestFakeKeyEvent(display, key, 0, new NativeLong(0));
        XWindows.XLIB.XSync(display, 0);
        return now;
    }

    @Override
    public void close() {
        XWindows.XLIB.XCloseDisplay(display);
    }
}
