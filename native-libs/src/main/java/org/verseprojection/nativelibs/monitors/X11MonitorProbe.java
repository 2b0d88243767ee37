package org.verseprojection.nativelibs.monitors;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verseprojection.nativelibs.x11.X11;
import org.verseprojection.nativelibs.x11.X11Errors;

/// Asks the X server through RandR. Opens a connection for each question, which takes about a millisecond
/// and leaves nothing behind when outputs come and go. `XRRGetScreenResourcesCurrent` does not make the
/// server look for monitors, which would take seconds and blink.
final class X11MonitorProbe implements MonitorProbe {
    /// More is no graphics card but nonsense.
    private static final int MOST_OUTPUTS = 64;

    /// The longest name of a connector that is read.
    private static final int LONGEST_NAME = 256;

    /// In units of four bytes: the block that is parsed.
    private static final long EDID_LENGTH = Edid.BLOCK / 4;

    private final String name;

    /// @param name of the display; empty for that of the environment
    X11MonitorProbe(String name) {
        this.name = name;
    }

    @Override
    public void prepare() {
        if (X11.XLIB.isPresent()) {
            var _ = X11.XRANDR.isPresent();
        }
    }

    @Override
    public List<VideoOutput> outputs() {
        if (X11.XLIB.isEmpty() || X11.XRANDR.isEmpty()) {
            return List.of();
        }
        X11.Xlib x = X11.XLIB.get();
        Pointer display = x.XOpenDisplay(name.isEmpty() ? null : name);
        if (display == null) {
            return List.of();
        }
        try (X11Errors errors = new X11Errors(x, display)) {
            Question question = new Question(x, X11.XRANDR.get(), display);
            List<VideoOutput> first = question.answer();
            // Something went away in between: what is there now?
            return errors.count() == 0 ? first : question.answer();
        } finally {
            x.XCloseDisplay(display);
        }
    }

    /// One look at everything.
    private record Question(X11.Xlib x, X11.Xrandr randr, Pointer display) {
        List<VideoOutput> answer() {
            if (randr.XRRQueryExtension(display, new IntByReference(), new IntByReference()) == 0) {
                return List.of();
            }
            Pointer resources = randr.XRRGetScreenResourcesCurrent(display, x.XDefaultRootWindow(display));
            if (resources == null) {
                return List.of();
            }
            try {
                int count = Math.clamp(resources.getInt(32), 0, MOST_OUTPUTS);
                long[] outputs =
                        count == 0 ? new long[0] : resources.getPointer(40).getLongArray(0, count);
                List<VideoOutput> found = new ArrayList<>();
                for (long output : outputs) {
                    output(resources, output).ifPresent(found::add);
                }
                return List.copyOf(found);
            } finally {
                randr.XRRFreeScreenResources(resources);
            }
        }

        private Optional<VideoOutput> output(Pointer resources, long output) {
            Pointer info = randr.XRRGetOutputInfo(display, resources, output);
            if (info == null) {
                return Optional.empty();
            }
            try {
                long crtc = info.getLong(8);
                int length = Math.clamp(info.getInt(24), 0, LONGEST_NAME);
                String connector = new String(info.getPointer(16).getByteArray(0, length), StandardCharsets.UTF_8);
                return crtc == 0 ? Optional.empty() : lit(resources, output, crtc, connector);
            } finally {
                randr.XRRFreeOutputInfo(info);
            }
        }

        private Optional<VideoOutput> lit(Pointer resources, long output, long crtc, String connector) {
            Pointer info = randr.XRRGetCrtcInfo(display, resources, crtc);
            if (info == null) {
                return Optional.empty();
            }
            try {
                int width = info.getInt(16);
                int height = info.getInt(20);
                return width <= 0 || height <= 0
                        ? Optional.empty()
                        : Optional.of(new VideoOutput(
                                connector, edid(output), info.getInt(8), info.getInt(12), width, height));
            } finally {
                randr.XRRFreeCrtcInfo(info);
            }
        }

        private Optional<Edid> edid(long output) {
            long property = x.XInternAtom(display, "EDID", 1);
            if (property == 0) {
                return Optional.empty();
            }
            IntByReference format = new IntByReference();
            LongByReference items = new LongByReference();
            PointerByReference data = new PointerByReference();
            int failed = randr.XRRGetOutputProperty(
                    display,
                    output,
                    property,
                    0,
                    EDID_LENGTH,
                    0,
                    0,
                    0,
                    new LongByReference(),
                    format,
                    items,
                    new LongByReference(),
                    data);
            Pointer bytes = data.getValue();
            if (bytes == null) {
                return Optional.empty();
            }
            try {
                boolean whole = failed == 0 && format.getValue() == 8 && items.getValue() >= Edid.BLOCK;
                return whole ? Edid.parse(bytes.getByteArray(0, Edid.BLOCK)) : Optional.empty();
            } finally {
                x.XFree(bytes);
            }
        }
    }
}
