package org.verseprojection.nativelibs.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verseprojection.nativelibs.keys.HotKeys.Chord;
import org.verseprojection.nativelibs.keys.HotKeys.Modifier;
import org.verseprojection.nativelibs.x11.X11;
import org.verseprojection.nativelibs.x11.XServer;

/// Hot keys on an X server of their own, with a window of another program that has the keyboard. Skipped where
/// Xvfb or its tools are not installed.
class HotKeysOnXServerTest {
    /// What a program with a window does.
    interface Windows extends Library {
        long XCreateSimpleWindow(
                Pointer display,
                long parent,
                int x,
                int y,
                int width,
                int height,
                int border,
                long borderColour,
                long colour);

        int XMapWindow(Pointer display, long window);

        int XSelectInput(Pointer display, long window, long events);

        int XSetInputFocus(Pointer display, long window, int revert, long time);

        int XWindowEvent(Pointer display, long window, long events, Pointer event);
    }

    private static final int KEY_PRESSES = 1;
    private static final int EXPOSURES = 1 << 15;
    private static final int NUM_LOCK = 1 << 4;
    private static final int CAPS_LOCK = 1 << 1;
    private static final Chord BLACK = chord(HotKeys.Key.F5);
    private static final Chord NEXT = chord(HotKeys.Key.PAGE_DOWN);
    private static final Chord TAKE = chord(HotKeys.Key.ENTER);

    private final X11.Xlib x = X11.XLIB.orElseThrow();
    private final Windows windows = Native.load("X11", Windows.class);
    private final Recorder recorder = new Recorder();
    private final List<HotKeys> opened = new ArrayList<>();
    private Optional<XServer> server = Optional.empty();
    private Optional<Pointer> program = Optional.empty();
    private long window;
    private String display = "";

    /// What was told, in order.
    private static final class Recorder implements HotKeys.Listener {
        final BlockingQueue<Chord> pressed = new LinkedBlockingQueue<>();
        final BlockingQueue<String> moves = new LinkedBlockingQueue<>();

        @Override
        public void pressed(Chord chord) {
            pressed.add(chord);
        }

        @Override
        public void moved() {
            moves.add("moved");
        }

        Chord next() throws InterruptedException {
            return Objects.requireNonNull(pressed.poll(10, TimeUnit.SECONDS), "no key was told");
        }
    }

    private static Chord chord(HotKeys.Key key) {
        return new Chord(Set.of(Modifier.CONTROL, Modifier.SHIFT), key);
    }

    @BeforeEach
    void start() throws IOException {
        XServer started = XServer.start(640, 480, "xdotool", "xmodmap", "xset");
        server = Optional.of(started);
        display = started.display();
        Pointer connection = Objects.requireNonNull(x.XOpenDisplay(display));
        program = Optional.of(connection);
        window = windows.XCreateSimpleWindow(
                connection, x.XDefaultRootWindow(connection), 10, 10, 200, 100, 0, 0, 0xFFFFFF);
        windows.XSelectInput(connection, window, KEY_PRESSES | EXPOSURES);
        windows.XMapWindow(connection, window);
        try (Memory event = new Memory(192)) {
            windows.XWindowEvent(connection, window, EXPOSURES, event);
        }
        windows.XSetInputFocus(connection, window, 0, 0);
        x.XSync(connection, 0);
    }

    @AfterEach
    void stop() {
        opened.forEach(HotKeys::close);
        program.ifPresent(x::XCloseDisplay);
        server.ifPresent(XServer::close);
    }

    private HotKeys open(Chord... chords) {
        HotKeys keys = X11HotKeys.open(display, List.of(chords), recorder);
        opened.add(keys);
        return keys;
    }

    /// Closes all, and waits until they are closed: closing itself does not wait long.
    private void closeAll() throws InterruptedException {
        opened.forEach(HotKeys::close);
        for (Thread each : Thread.getAllStackTraces().keySet()) {
            if (each.getName().equals("hot keys")) {
                assertTrue(each.join(Duration.ofMinutes(1)), "it does not end");
            }
        }
    }

    private void tool(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).inheritIO().redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", display);
        assertEquals(0, builder.start().waitFor(), String.join(" ", command));
    }

    private void type(String... keys) throws IOException, InterruptedException {
        for (String key : keys) {
            tool("xdotool", "key", key);
        }
    }

    /// The code and the modifiers of the key that the other program's window sees next.
    private int[] seenByTheOther() {
        try (Memory event = new Memory(192)) {
            windows.XWindowEvent(program.orElseThrow(), window, KEY_PRESSES, event);
            return new int[] {event.getInt(84), event.getInt(80)};
        }
    }

    private int code(long keysym) {
        return Byte.toUnsignedInt(x.XKeysymToKeycode(program.orElseThrow(), keysym));
    }

    @Test
    void reachesTheProgramAlthoughAnotherOneHasTheKeyboard() throws Exception {
        HotKeys keys = open(BLACK, NEXT, TAKE);
        assertEquals(List.of(), keys.refused());
        assertEquals(Optional.empty(), keys.obstacle());
        type("ctrl+shift+F5", "ctrl+shift+Next", "ctrl+shift+Return", "ctrl+shift+KP_Enter", "ctrl+shift+F5");
        assertEquals(
                List.of(BLACK, NEXT, TAKE, TAKE, BLACK),
                List.of(recorder.next(), recorder.next(), recorder.next(), recorder.next(), recorder.next()));
    }

    @Test
    void otherKeysStayWithTheOtherProgram() throws Exception {
        open(BLACK);
        type("ctrl+shift+F5", "ctrl+F5", "F5", "ctrl+alt+shift+F5", "z");
        assertEquals(BLACK, recorder.next());
        List<Integer> seen = new ArrayList<>();
        while (!seen.contains(code('z'))) {
            seen.add(seenByTheOther()[0]);
        }
        assertEquals(3, seen.stream().filter(key -> key == code(0xFFC2)).count(), seen.toString());
        assertTrue(recorder.pressed.isEmpty());
    }

    @Test
    void worksWhateverLocksAreOn() throws Exception {
        open(BLACK);
        type("Num_Lock", "ctrl+shift+F5", "Caps_Lock", "ctrl+shift+F5", "Num_Lock", "ctrl+shift+F5", "z");
        for (int i = 0; i < 3; i++) {
            assertEquals(BLACK, recorder.next());
        }
        int[] last = seenByTheOther();
        int locks = 0;
        while (last[0] != code('z')) {
            locks |= last[1] & (NUM_LOCK | CAPS_LOCK);
            last = seenByTheOther();
        }
        assertEquals(NUM_LOCK | CAPS_LOCK, locks, "the locks were not on");
    }

    @Test
    void aHeldKeyCountsOnce() throws Exception {
        open(BLACK, NEXT);
        tool("xdotool", "keydown", "ctrl", "keydown", "shift", "keydown", "F5", "sleep", "1", "keyup", "F5");
        tool("xdotool", "keyup", "shift", "keyup", "ctrl");
        type("ctrl+shift+F5", "ctrl+shift+Next");
        assertEquals(List.of(BLACK, BLACK, NEXT), List.of(recorder.next(), recorder.next(), recorder.next()));
    }

    @Test
    void aHeldKeyCountsOnceWhereItsRepeatsComeLate() throws Exception {
        tool("xset", "r", "rate", "1500", "20");
        open(BLACK, NEXT);
        tool("xdotool", "keydown", "ctrl", "keydown", "shift", "keydown", "F5", "sleep", "2.5", "keyup", "F5");
        tool("xdotool", "keyup", "shift", "keyup", "ctrl");
        type("ctrl+shift+Next");
        assertEquals(List.of(BLACK, NEXT), List.of(recorder.next(), recorder.next()));
    }

    @Test
    void whatAnotherProgramHoldsIsRefusedUntilItIsFree() throws Exception {
        HotKeys first = open(BLACK);
        HotKeys second = open(BLACK, NEXT);
        assertEquals(List.of(BLACK), second.refused());
        type("ctrl+shift+Next");
        assertEquals(NEXT, recorder.next());
        first.close();
        closeAll();
        assertEquals(List.of(), open(BLACK, NEXT).refused());
    }

    @Test
    void closedKeysBelongToTheOtherProgramAgain() throws Exception {
        open(BLACK);
        closeAll();
        type("ctrl+shift+F5");
        int[] seen = seenByTheOther();
        while (seen[0] != code(0xFFC2)) {
            seen = seenByTheOther();
        }
        assertTrue(recorder.pressed.isEmpty());
    }

    @Test
    void aKeyboardWithoutTheKeyIsToldAndItsKeyRefused() throws Exception {
        open(BLACK, NEXT);
        tool("xmodmap", "-e", "keycode " + code(0xFFC2) + " = z");
        assertEquals("moved", recorder.moves.poll(10, TimeUnit.SECONDS));
        closeAll();
        assertEquals(List.of(BLACK), open(BLACK, NEXT).refused());
    }

    @Test
    void withoutAServerThereAreNone() {
        HotKeys none = X11HotKeys.open(":9999", List.of(BLACK), recorder);
        assertEquals(Optional.of(HotKeys.Obstacle.FAILURE), none.obstacle());
        assertEquals(List.of(), none.refused());
    }
}
