package org.verseprojection.nativelibs.keys;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.LPARAM;
import com.sun.jna.platform.win32.WinDef.WPARAM;
import com.sun.jna.platform.win32.WinUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.verseprojection.nativelibs.libraries.Jna;

/// Hot keys of Windows, which tells them to the thread that asked for them. Written from Microsoft's reference
/// of `RegisterHotKey`; not yet tried on Windows.
final class WindowsHotKeys implements HotKeys {
    /// A held key is told once.
    private static final int NO_REPEAT = 0x4000;

    /// How long opening and closing wait for the thread, in ms.
    private static final long PATIENCE = 2000;

    private final User32 user = User32.INSTANCE;
    private final List<Chord> chords;
    private final Consumer<Chord> pressed;
    private final List<Chord> refused = new ArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final Thread thread = new Thread(this::listen, "hot keys");
    /// As Windows counts threads; 0 before it runs.
    private volatile int number;

    private volatile boolean closed;

    private WindowsHotKeys(List<Chord> chords, Consumer<Chord> pressed) {
        this.chords = List.copyOf(chords);
        this.pressed = pressed;
        thread.setDaemon(true);
    }

    static HotKeys open(List<Chord> chords, Consumer<Chord> pressed) {
        Jna.ready();
        WindowsHotKeys keys = new WindowsHotKeys(chords, pressed);
        keys.thread.start();
        try {
            if (keys.asked.await(PATIENCE, TimeUnit.MILLISECONDS)) {
                return keys;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        keys.close();
        return new None(Obstacle.FAILURE);
    }

    private void listen() {
        WinUser.MSG message = new WinUser.MSG();
        user.PeekMessage(message, null, 0, 0, 0); // makes the queue to which closing posts
        number = Kernel32.INSTANCE.GetCurrentThreadId();
        for (int i = 0; i < chords.size(); i++) {
            Chord chord = chords.get(i);
            int modifiers = NO_REPEAT;
            for (Modifier modifier : chord.modifiers()) {
                modifiers |= modifier.windows();
            }
            if (!user.RegisterHotKey(null, i, modifiers, chord.key().windows())) {
                refused.add(chord);
            }
        }
        asked.countDown();
        while (!closed && user.GetMessage(message, null, 0, 0) > 0) {
            int index = message.wParam.intValue();
            if (message.message == WinUser.WM_HOTKEY && index >= 0 && index < chords.size()) {
                pressed.accept(chords.get(index));
            }
        }
        for (int i = 0; i < chords.size(); i++) {
            user.UnregisterHotKey(null, i);
        }
    }

    @Override
    public List<Chord> refused() {
        return List.copyOf(refused);
    }

    @Override
    public Optional<Obstacle> obstacle() {
        return Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
        if (number != 0) {
            user.PostThreadMessage(number, WinUser.WM_QUIT, new WPARAM(0), new LPARAM(0));
        }
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
