package org.verseprojection.nativelibs.monitors;

import com.sun.jna.Platform;
import java.util.List;

/// Asks the system which monitors are on which socket. One thread: the one that owns the windows, since X's
/// error handler belongs to the whole process and the windows' toolkit sets it too.
///
/// On Linux it asks the X server (also Xwayland, which tells no EDID). For Windows and macOS nothing is
/// bound yet: there it knows nothing, and monitors are told apart by their geometry.
public sealed interface MonitorProbe permits X11MonitorProbe, MonitorProbe.Silent {
    /// The outputs that show a picture now; empty where the system does not tell. Never fails.
    List<VideoOutput> outputs();

    /// Loads what the answers come from; on any thread. Opens no connection.
    default void prepare() {}

    /// The probe for this system.
    static MonitorProbe system() {
        return Platform.isLinux() && System.getenv("DISPLAY") != null ? new X11MonitorProbe("") : new Silent();
    }

    /// Knows nothing.
    record Silent() implements MonitorProbe {
        @Override
        public List<VideoOutput> outputs() {
            return List.of();
        }
    }
}
