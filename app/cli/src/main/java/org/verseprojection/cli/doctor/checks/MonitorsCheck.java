package org.verseprojection.cli.doctor.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verseprojection.cli.console.Texts;
import org.verseprojection.desktop.screens.Makers;
import org.verseprojection.nativelibs.monitors.Edid;
import org.verseprojection.nativelibs.monitors.MonitorProbe;
import org.verseprojection.nativelibs.monitors.VideoOutput;

/// The monitors, and what they say about themselves.
public final class MonitorsCheck implements Check {
    private final boolean display;
    private final Choices choices;
    private final Executor windows;

    /// @param display whether there is one for windows to open on
    /// @param windows runs work on the thread that owns the windows, if any: it alone may ask for monitors
    public MonitorsCheck(boolean display, Choices choices, Executor windows) {
        this.display = display;
        this.choices = choices;
        this.windows = windows;
    }

    @Override
    public String name() {
        return "monitors";
    }

    @Override
    public Finding look() throws InterruptedException, ExecutionException {
        if (!display) {
            return new Diagnosis()
                    .found("monitors.no-display")
                    .advice("monitors.no-display.do")
                    .finding();
        }
        FutureTask<List<VideoOutput>> asking =
                new FutureTask<>(() -> MonitorProbe.system().outputs());
        windows.execute(asking);
        return finding(asking.get(), choices.projector());
    }

    /// @param projector the EDID of the chosen one; empty where none was chosen
    static Finding finding(List<VideoOutput> outputs, String projector) {
        Diagnosis diagnosis = new Diagnosis().figure("monitors", outputs.size());
        if (outputs.isEmpty()) {
            return diagnosis.found("monitors.unknown").finding();
        }
        diagnosis.found(
                "monitors",
                Integer.toString(outputs.size()),
                outputs.stream().map(MonitorsCheck::shown).collect(Collectors.joining("; ")));
        Set<String> seen = new HashSet<>();
        boolean twins = false;
        for (VideoOutput output : outputs) {
            if (output.edid().isPresent()) {
                Edid edid = output.edid().get();
                twins |= !seen.add(edid.key());
                diagnosis.personal(edid.serialText());
            }
        }
        if (outputs.size() == 1) {
            diagnosis.advice("monitors.one");
        }
        if (overlap(outputs)) {
            diagnosis.trouble("monitors.mirrored");
        }
        if (twins) {
            diagnosis.advice("monitors.twins");
        }
        if (outputs.size() > 1
                && outputs.stream().anyMatch(output -> output.edid().isEmpty())) {
            diagnosis.found("monitors.nameless");
        }
        if (!projector.isEmpty() && outputs.size() > 1 && !seen.contains(projector)) {
            diagnosis.advice("monitors.away");
        }
        return diagnosis.finding();
    }

    private static String shown(VideoOutput output) {
        String name = output.edid()
                .map(edid -> Stream.of(Makers.name(edid.maker()), edid.name())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")))
                .orElse(output.connector());
        return Texts.of(
                "doctor.monitors.each",
                name,
                Integer.toString(output.width()),
                Integer.toString(output.height()),
                output.connector());
    }

    /// Whether two show the same part of the desktop.
    private static boolean overlap(List<VideoOutput> outputs) {
        List<VideoOutput> before = new ArrayList<>();
        for (VideoOutput one : outputs) {
            for (VideoOutput other : before) {
                boolean across = one.x() < other.x() + other.width() && other.x() < one.x() + one.width();
                boolean down = one.y() < other.y() + other.height() && other.y() < one.y() + one.height();
                if (across && down) {
                    return true;
                }
            }
            before.add(one);
        }
        return false;
    }
}
