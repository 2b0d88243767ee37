package org.verseprojection.nativelibs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The bindings to X, on an X server of its own. Skipped where Xvfb is not installed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnXServerTest {
    /// What the screen saver is tested with.
    interface Saver extends Library {
        Pointer XScreenSaverAllocInfo();

        int XScreenSaverQueryInfo(Pointer display, long window, Pointer info);
    }

    /// libX11.
    interface Timer extends Library {
        int XSetScreenSaver(Pointer display, int seconds, int interval, int blanking, int exposures);
    }

    private static final int ON = 1;
    private static final int NO_SUCH_OUTPUT = 0x1FFFFFFF;

    private Optional<Process> server = Optional.empty();
    private String display = "";

    @BeforeAll
    void start() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/Xvfb")), "not installed: Xvfb (Debian: xvfb)");
        Process started = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1024x768x24", "-nolisten", "tcp", "-noreset")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        server = Optional.of(started);
        display = ":" + Objects.requireNonNull(started.inputReader().readLine()).strip();
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (server.isPresent()) {
            server.get().destroy();
            server.get().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void findsTheOutputThatIsLit() {
        List<VideoOutput> outputs = new X11MonitorProbe(display).outputs();
        assertEquals(List.of(new VideoOutput("screen", Optional.empty(), 0, 0, 1024, 768)), outputs);
    }

    @Test
    void withoutAServerNothingIsKnown() {
        assertEquals(List.of(), new X11MonitorProbe(":9999").outputs());
        assertInstanceOf(SleepGuard.Powerless.class, X11SleepGuard.take(":9999"));
    }

    @Test
    void anOutputThatIsGoneDoesNotEndTheProcess() {
        X11.Xlib x = X11.XLIB.orElseThrow();
        X11.Xrandr randr = X11.XRANDR.orElseThrow();
        Pointer connection = Objects.requireNonNull(x.XOpenDisplay(display));
        try (X11Errors errors = new X11Errors(x, connection)) {
            assertEquals(0, errors.count());
            Pointer resources = Objects.requireNonNull(
                    randr.XRRGetScreenResourcesCurrent(connection, x.XDefaultRootWindow(connection)));
            assertEquals(null, randr.XRRGetOutputInfo(connection, resources, NO_SUCH_OUTPUT));
            randr.XRRFreeScreenResources(resources);
            assertNotEquals(
                    0,
                    randr.XRRGetOutputProperty(
                            connection,
                            NO_SUCH_OUTPUT,
                            x.XInternAtom(connection, "EDID", 0),
                            0,
                            32,
                            0,
                            0,
                            0,
                            new LongByReference(),
                            new IntByReference(),
                            new LongByReference(),
                            new LongByReference(),
                            new PointerByReference()));
            assertTrue(errors.count() >= 2);
        } finally {
            x.XCloseDisplay(connection);
        }
        assertEquals(1, new X11MonitorProbe(display).outputs().size());
    }

    @Test
    void noScreenSaverWhileItIsHeld() throws InterruptedException {
        X11.Xlib x = X11.XLIB.orElseThrow();
        Timer timer = Native.load("X11", Timer.class);
        Saver saver = Native.load("Xss", Saver.class);
        Pointer connection = Objects.requireNonNull(x.XOpenDisplay(display));
        timer.XSetScreenSaver(connection, 1, 1, 1, 1);
        x.XSync(connection, 0);
        Pointer info = saver.XScreenSaverAllocInfo();
        long root = x.XDefaultRootWindow(connection);
        SleepGuard guard = X11SleepGuard.take(display);
        assertEquals("", guard.powerless());
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
