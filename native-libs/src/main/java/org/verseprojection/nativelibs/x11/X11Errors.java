package org.verseprojection.nativelibs.x11;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/// Swallows the X errors of one connection while it is open. Without it Xlib ends the process when an
/// output goes away between two questions about it. Errors of other connections go to whoever handled them
/// before.
public final class X11Errors implements AutoCloseable {
    private final X11.Xlib xlib;
    private final Pointer display;
    private final X11.ErrorHandler handler = this::error;
    private final @Nullable Pointer before;
    private int errors;

    /// Begins to swallow, on a connection that is open.
    public X11Errors(X11.Xlib xlib, Pointer display) {
        this.xlib = xlib;
        this.display = display;
        before = xlib.XSetErrorHandler(handler);
    }

    /// How many there were until now; waits until the server has answered everything.
    public int count() {
        xlib.XSync(display, 0);
        return errors;
    }

    private int error(Pointer source, Pointer event) {
        if (source.equals(display)) {
            errors++;
            return 0;
        }
        return before == null ? 0 : Function.getFunction(before).invokeInt(new Object[] {source, event});
    }

    /// Before the connection is closed.
    @Override
    public void close() {
        xlib.XSync(display, 0);
        xlib.XSetErrorHandler(before);
    }
}
