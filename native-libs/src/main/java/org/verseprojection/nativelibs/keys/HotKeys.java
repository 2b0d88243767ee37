package org.verseprojection.nativelibs.keys;

import com.sun.jna.Platform;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keys that reach this program while another one has the keyboard, until they are closed. The others do not
/// see them meanwhile.
///
/// Opened and closed by one thread: the one that owns the windows, since X's error handler belongs to the
/// whole process and the windows' toolkit sets it too.
public sealed interface HotKeys extends AutoCloseable permits X11HotKeys, WindowsHotKeys, HotKeys.None {
    /// A key with the modifiers that are held with it.
    record Chord(Set<Modifier> modifiers, Key key) {
        public Chord {
            modifiers = Set.copyOf(modifiers);
        }
    }

    /// Held with a key.
    enum Modifier {
        SHIFT(1, 4),
        CONTROL(4, 2),
        ALT(8, 1);

        private final int x11;
        private final int windows;

        Modifier(int x11, int windows) {
            this.x11 = x11;
            this.windows = windows;
        }

        /// Its bit in X's masks; Alt is where nearly every keyboard has it.
        int x11() {
            return x11;
        }

        /// Its bit for `RegisterHotKey`.
        int windows() {
            return windows;
        }
    }

    /// Keys that type nothing.
    enum Key {
        /// Also that of the number pad.
        ENTER(0x0D, 0xFF0D),
        PAGE_UP(0x21, 0xFF55),
        PAGE_DOWN(0x22, 0xFF56),
        F1(0x70, 0xFFBE),
        F2(0x71, 0xFFBF),
        F3(0x72, 0xFFC0),
        F4(0x73, 0xFFC1),
        F5(0x74, 0xFFC2),
        F6(0x75, 0xFFC3),
        F7(0x76, 0xFFC4),
        F8(0x77, 0xFFC5),
        F9(0x78, 0xFFC6),
        F10(0x79, 0xFFC7),
        F11(0x7A, 0xFFC8),
        F12(0x7B, 0xFFC9),
        F13(0x7C, 0xFFCA),
        F14(0x7D, 0xFFCB),
        F15(0x7E, 0xFFCC),
        F16(0x7F, 0xFFCD),
        F17(0x80, 0xFFCE),
        F18(0x81, 0xFFCF),
        F19(0x82, 0xFFD0),
        F20(0x83, 0xFFD1),
        F21(0x84, 0xFFD2),
        F22(0x85, 0xFFD3),
        F23(0x86, 0xFFD4),
        F24(0x87, 0xFFD5);

        private static final long KEYPAD_ENTER = 0xFF8D;

        private final int windows;
        private final long keysym;

        Key(int windows, long keysym) {
            this.windows = windows;
            this.keysym = keysym;
        }

        /// Its virtual key code.
        int windows() {
            return windows;
        }

        /// What it is in X; the number pad's own, too.
        List<Long> keysyms() {
            return this == ENTER ? List.of(keysym, KEYPAD_ENTER) : List.of(keysym);
        }
    }

    /// Why there are none on this system.
    enum Obstacle {
        /// Wayland gives keys to the program in front alone.
        WAYLAND,
        /// Nothing is bound for this system.
        SYSTEM,
        /// A library, the display or a thread could not be had.
        FAILURE
    }

    /// What is told of the keys, on a thread of their own.
    interface Listener {
        /// It was pressed. A held key is told once.
        void pressed(Chord chord);

        /// The keyboard's keys were moved: these hot keys are to be opened anew.
        void moved();
    }

    /// Those that the system did not give: another program has them, or the keyboard lacks them.
    List<Chord> refused();

    /// Why none can be had; empty where they can.
    Optional<Obstacle> obstacle();

    /// Gives all back. Further calls do nothing.
    @Override
    void close();

    /// Takes the keys from now on, where the system can. Never fails.
    static HotKeys open(List<Chord> chords, Listener listener) {
        try {
            if (Platform.isWindows()) {
                return WindowsHotKeys.open(chords, listener::pressed);
            }
            if (!Platform.isLinux()) {
                return new None(Obstacle.SYSTEM);
            }
            boolean wayland = System.getenv("WAYLAND_DISPLAY") != null;
            return wayland ? new None(Obstacle.WAYLAND) : X11HotKeys.open("", chords, listener);
        } catch (UnsatisfiedLinkError missing) {
            return new None(Obstacle.FAILURE);
        }
    }

    /// Takes no keys.
    ///
    /// @param why none can be had
    record None(Obstacle why) implements HotKeys {
        @Override
        public List<Chord> refused() {
            return List.of();
        }

        @Override
        public Optional<Obstacle> obstacle() {
            return Optional.of(why);
        }

        @Override
        public void close() {}
    }
}
