package org.verseprojection.nativelibs.monitors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.verseprojection.nativelibs.x11.X11;
import org.verseprojection.nativelibs.x11.X11Errors;
import org.verseprojection.nativelibs.x11.XServer;

/// The bindings to X's outputs, on an X server of its own. Skipped where Xvfb is not installed.
class MonitorsOnXServerTest {
    private static final int NO_SUCH_OUTPUT = 0x1FFFFFFF;

    @Test
    void findsTheOutputThatIsLit() throws IOException {
        try (XServer server = XServer.start(1024, 768)) {
            List<VideoOutput> outputs = new X11MonitorProbe(server.display()).outputs();
            assertEquals(List.of(new VideoOutput("screen", Optional.empty(), 0, 0, 1024, 768)), outputs);
        }
    }

    @Test
    void withoutAServerNothingIsKnown() {
        assertEquals(List.of(), new X11MonitorProbe(":9999").outputs());
    }

    @Test
    void anOutputThatIsGoneDoesNotEndTheProcess() throws IOException {
        try (XServer server = XServer.start(1024, 768)) {
            X11.Xlib x = X11.XLIB.orElseThrow();
            X11.Xrandr randr = X11.XRANDR.orElseThrow();
            Pointer connection = Objects.requireNonNull(x.XOpenDisplay(server.display()));
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
            assertEquals(1, new X11MonitorProbe(server.display()).outputs().size());
        }
    }
}
