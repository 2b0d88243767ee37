package org.verseprojection.nativelibs.sleep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.verseprojection.nativelibs.x11.X11;
import org.verseprojection.nativelibs.x11.XServer;

/// The screen saver's binding, on an X server of its own. Skipped where Xvfb is not installed.
class SleepOnXServerTest {
    /// libXss.
    interface Saver extends Library {
        Pointer XScreenSaverAllocInfo();

        int XScreenSaverQueryInfo(Pointer display, long window, Pointer info);
    }

    /// libX11.
    interface Timer extends Library {
        int XSetScreenSaver(Pointer display, int seconds, int interval, int blanking, int exposures);
    }

    private static final int ON = 1;

    @Test
    void withoutAServerThereIsNothingToKeepAwake() {
        assertInstanceOf(SleepGuard.Powerless.class, X11SleepGuard.take(":9999"));
    }

    @Test
    void noScreenSaverWhileItIsHeld() throws IOException, InterruptedException {
        try (XServer server = XServer.start(640, 480)) {
            X11.Xlib x = X11.XLIB.orElseThrow();
            Timer timer = Native.load("X11", Timer.class);
            Saver saver = Native.load("Xss", Saver.class);
            Pointer connection = Objects.requireNonNull(x.XOpenDisplay(server.display()));
            Pointer info = saver.XScreenSaverAllocInfo();
            long root = x.XDefaultRootWindow(connection);
            SleepGuard guard = X11SleepGuard.take(server.display());
            assertEquals("", guard.powerless());
            timer.XSetScreenSaver(connection, 1, 1, 1, 1);
            x.XSync(connection, 0);
            Thread.sleep(1500);
            saver.XScreenSaverQueryInfo(connection, root, info);
            assertNotEquals(ON, info.getInt(8));
            guard.close();
            guard.close();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            do {
                Thread.sleep(100);
                saver.XScreenSaverQueryInfo(connection, root, info);
            } while (info.getInt(8) != ON && System.nanoTime() < end);
            assertEquals(ON, info.getInt(8));
            x.XFree(info);
            x.XCloseDisplay(connection);
        }
    }
}
