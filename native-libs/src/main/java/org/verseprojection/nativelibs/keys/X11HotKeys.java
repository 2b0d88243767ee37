package org.verseprojection.nativelibs.keys;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verseprojection.nativelibs.x11.X11;
import org.verseprojection.nativelibs.x11.X11Errors;

/// Grabs keys of the X server's root window, on a connection of its own. The server gives them back by itself
/// when the connection ends, so that a crash leaves nothing behind.
final class X11HotKeys implements HotKeys {
    private static final int KEY_PRESS = 2;
    private static final int KEY_RELEASE = 3;
    private static final int MAPPING_NOTIFY = 34;
    private static final int EVENT_SIZE = 24 * Long.BYTES;
    private static final int KEY_STATE = 80;
    private static final int KEY_CODE = 84;

    private static final int KEYMAP_SIZE = 32;

    /// While a key is held, it is looked at so often, in ms.
    private static final int LOOK = 200;

    /// How long closing waits for the thread, in ms.
    private static final long PATIENCE = 2000;

    private final X11.Xlib x;
    private final Pointer display;
    private final X11Grabs grabs;
    private final List<Chord> wanted;
    private final List<Chord> refused;
    private final Map<X11Grabs.Stroke, Chord> strokes;
    private final Listener listener;
    private final Wake wake;
    private final Thread thread = new Thread(this::listen, "hot keys");
    /// The keys that are held: what repeats them is no press, however late it comes. Of the thread alone.
    private final Set<Integer> down = new HashSet<>();

    private volatile boolean closing;
    private boolean closed;

    private X11HotKeys(
            X11.Xlib x, Pointer display, X11Grabs grabs, List<Chord> wanted, List<Chord> refused, Listener listener) {
        this.x = x;
        this.display = display;
        this.grabs = grabs;
        this.wanted = wanted;
        this.refused = refused;
        this.strokes = grabs.strokes(wanted);
        this.listener = listener;
        this.wake = new Wake();
        thread.setDaemon(true);
    }

    /// @param name of the display; empty for that of the environment
    static HotKeys open(String name, List<Chord> chords, Listener listener) {
        if (X11.XLIB.isEmpty()) {
            return new None(Obstacle.FAILURE);
        }
        X11.Xlib x = X11.XLIB.get();
        Pointer display = x.XOpenDisplay(name.isEmpty() ? null : name);
        if (display == null) {
            return new None(Obstacle.FAILURE);
        }
        IntByReference ignored = new IntByReference();
        if (x.XQueryExtension(display, "XWAYLAND", ignored, ignored, ignored) != 0) {
            x.XCloseDisplay(display);
            return new None(Obstacle.WAYLAND);
        }
        x.XkbSetDetectableAutoRepeat(display, 1, null);
        X11Grabs grabs = new X11Grabs(x, display);
        List<Chord> refused = new ArrayList<>();
        try (X11Errors errors = new X11Errors(x, display)) {
            for (Chord chord : chords) {
                int before = errors.count();
                if (!grabs.grab(chord) || errors.count() > before) {
                    grabs.release(chord);
                    refused.add(chord);
                }
            }
        }
        X11HotKeys keys = new X11HotKeys(x, display, grabs, List.copyOf(chords), List.copyOf(refused), listener);
        keys.thread.start();
        return keys;
    }

    private void listen() {
        try (Memory event = new Memory(EVENT_SIZE)) {
            int connection = x.XConnectionNumber(display);
            while (!closing) {
                while (x.XPending(display) > 0) {
                    x.XNextEvent(display, event);
                    heard(event);
                }
                if (settled()) {
                    wake.await(connection, down.isEmpty() ? Wake.FOR_EVER : LOOK);
                }
            }
        }
        wanted.forEach(grabs::release);
        x.XSync(display, 1);
        x.XCloseDisplay(display);
    }

    /// Forgets the keys that were released where nobody saw it.
    ///
    /// @return whether nothing came meanwhile, for which the connection would be watched in vain
    private boolean settled() {
        if (down.isEmpty()) {
            return true;
        }
        byte[] keys = new byte[KEYMAP_SIZE];
        x.XQueryKeymap(display, keys);
        if (x.XPending(display) > 0) {
            return false;
        }
        BitSet held = BitSet.valueOf(keys);
        down.removeIf(code -> !held.get(code));
        return true;
    }

    private void heard(Pointer event) {
        switch (event.getInt(0)) {
            case KEY_PRESS -> pressed(event);
            case KEY_RELEASE -> down.remove(event.getInt(KEY_CODE));
            case MAPPING_NOTIFY -> {
                x.XRefreshKeyboardMapping(event);
                if (!grabs.strokes(wanted).equals(strokes) || grabs.locksMoved()) {
                    listener.moved();
                }
            }
            default -> {}
        }
    }

    private void pressed(Pointer event) {
        int code = event.getInt(KEY_CODE);
        boolean repeated = !down.add(code);
        Chord chord = strokes.get(X11Grabs.Stroke.of(code, event.getInt(KEY_STATE)));
        if (chord != null && !repeated) {
            listener.pressed(chord);
        }
    }

    @Override
    public List<Chord> refused() {
        return refused;
    }

    @Override
    public Optional<Obstacle> obstacle() {
        return Optional.empty();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        closing = true;
        wake.now();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!thread.isAlive()) {
            wake.close();
        }
    }
}
