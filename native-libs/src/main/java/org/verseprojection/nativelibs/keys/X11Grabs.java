package org.verseprojection.nativelibs.keys;

import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.verseprojection.nativelibs.x11.X11;

/// Chords as one keyboard has them, and their grabs on the root window. X grabs a key only with exactly the
/// modifiers that are named, the locks among them, so that each is grabbed with every choice of locks.
final class X11Grabs {
    private static final int CAPS_LOCK = 2;
    private static final long NUM_LOCK = 0xFF7F;
    private static final long SCROLL_LOCK = 0xFF14;
    private static final int ASYNCHRONOUS = 1;
    private static final int MODIFIERS = 8;

    /// Those of which chords are made.
    private static final int CHOSEN = Arrays.stream(HotKeys.Modifier.values())
            .mapToInt(HotKeys.Modifier::x11)
            .sum();

    /// A key with its modifiers, as the keyboard sends it.
    record Stroke(int code, int modifiers) {
        /// Of a key event, whatever locks are on.
        static Stroke of(int code, int state) {
            return new Stroke(code, state & CHOSEN);
        }
    }

    private final X11.Xlib x;
    private final Pointer display;
    private final long root;
    private final List<Integer> locks;

    X11Grabs(X11.Xlib x, Pointer display) {
        this.x = x;
        this.display = display;
        root = x.XDefaultRootWindow(display);
        locks = locks();
    }

    /// Whether the keyboard has the key. An error of X tells that another program holds it.
    boolean grab(HotKeys.Chord chord) {
        List<Stroke> strokes = strokes(chord);
        for (Stroke stroke : strokes) {
            for (int lock : locks) {
                x.XGrabKey(display, stroke.code(), stroke.modifiers() | lock, root, 0, ASYNCHRONOUS, ASYNCHRONOUS);
            }
        }
        return !strokes.isEmpty();
    }

    void release(HotKeys.Chord chord) {
        for (Stroke stroke : strokes(chord)) {
            for (int lock : locks) {
                x.XUngrabKey(display, stroke.code(), stroke.modifiers() | lock, root);
            }
        }
    }

    /// What the chords are on this keyboard now.
    Map<Stroke, HotKeys.Chord> strokes(List<HotKeys.Chord> chords) {
        Map<Stroke, HotKeys.Chord> strokes = new HashMap<>();
        chords.forEach(chord -> strokes(chord).forEach(stroke -> strokes.put(stroke, chord)));
        return strokes;
    }

    /// Whether a lock has become another modifier.
    boolean locksMoved() {
        return !locks().equals(locks);
    }

    private List<Stroke> strokes(HotKeys.Chord chord) {
        int modifiers = 0;
        for (HotKeys.Modifier modifier : chord.modifiers()) {
            modifiers |= modifier.x11();
        }
        List<Stroke> strokes = new ArrayList<>();
        for (long keysym : chord.key().keysyms()) {
            int code = code(keysym);
            if (code != 0) {
                strokes.add(new Stroke(code, modifiers));
            }
        }
        return strokes;
    }

    private int code(long keysym) {
        return Byte.toUnsignedInt(x.XKeysymToKeycode(display, keysym));
    }

    /// Every choice of those locks that are on.
    private List<Integer> locks() {
        List<Integer> choices = new ArrayList<>(List.of(0));
        for (int lock : new int[] {CAPS_LOCK, modifier(NUM_LOCK), modifier(SCROLL_LOCK)}) {
            if (lock != 0 && (lock & CHOSEN) == 0 && !choices.contains(lock)) {
                choices.addAll(choices.stream().map(others -> others | lock).toList());
            }
        }
        return List.copyOf(choices);
    }

    /// The modifier that a key is; 0 where it is none.
    private int modifier(long keysym) {
        int code = code(keysym);
        Pointer map = x.XGetModifierMapping(display);
        if (map == null) {
            return 0;
        }
        try {
            int width = map.getInt(0);
            byte[] codes = map.getPointer(8).getByteArray(0, MODIFIERS * width);
            for (int i = 0; i < codes.length; i++) {
                if (code != 0 && Byte.toUnsignedInt(codes[i]) == code) {
                    return 1 << (i / width);
                }
            }
            return 0;
        } finally {
            x.XFreeModifiermap(map);
        }
    }
}
