package org.verseprojection.desktop.screens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.nativelibs.monitors.VideoOutput;

/// Joins what JavaFX knows of the screens with what the system knows of the sockets. Pure.
final class MonitorList {
    /// A screen as JavaFX tells it.
    ///
    /// @param bounds in JavaFX's scaled units
    /// @param scale pixels for one unit
    record Seen(Rectangle2D bounds, double scale, boolean primary) {}

    /// Of two screens that show nearly the same, the shared part of the smaller one from which on they are
    /// mirrored.
    private static final double MIRRORED = 0.2;

    /// The monitors, the primary first, the others from left to right.
    static List<Monitor> join(List<Seen> screens, List<VideoOutput> outputs, Messages texts) {
        List<Seen> sorted = screens.stream()
                .sorted(Comparator.comparing((Seen s) -> !s.primary())
                        .thenComparingDouble(s -> s.bounds().getMinX())
                        .thenComparingDouble(s -> s.bounds().getMinY()))
                .toList();
        List<VideoOutput> free = new ArrayList<>(outputs);
        List<Optional<VideoOutput>> sockets = new ArrayList<>();
        for (Seen seen : sorted) {
            Optional<VideoOutput> socket =
                    free.stream().filter(o -> matches(seen, o)).findFirst();
            socket.ifPresent(free::remove);
            sockets.add(socket);
        }
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            labels.add(label(sockets.get(i), i + 1, texts));
        }
        List<Monitor> monitors = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Seen seen = sorted.get(i);
            Optional<VideoOutput> socket = sockets.get(i);
            Geometry pixels = socket.map(MonitorList::geometry).orElseGet(() -> inPixels(seen));
            String label = labels.get(i);
            boolean twice = labels.stream().filter(label::equals).count() > 1;
            String name = twice && socket.isPresent()
                    ? texts.get("monitor.socket", label, socket.get().connector())
                    : label;
            monitors.add(new Monitor(
                    new MonitorIdentity(
                            socket.flatMap(VideoOutput::edid).map(e -> e.key()).orElse(""),
                            socket.map(VideoOutput::connector).orElse(""),
                            pixels.toString()),
                    texts.get(
                            "monitor.size", name, Integer.toString(pixels.width()), Integer.toString(pixels.height())),
                    seen.bounds(),
                    seen.scale(),
                    seen.primary()));
        }
        return List.copyOf(monitors);
    }

    /// Whether another monitor shows the operator's picture or a good part of it.
    static boolean mirrored(List<Seen> screens, List<VideoOutput> outputs) {
        Optional<Seen> primary = screens.stream().filter(Seen::primary).findFirst();
        if (primary.isEmpty()) {
            return false;
        }
        boolean screensOverlap = screens.stream()
                .filter(s -> !s.primary())
                .anyMatch(s -> overlap(s.bounds(), primary.get().bounds()));
        Geometry own = inPixels(primary.get());
        long onIt = outputs.stream()
                .filter(o -> overlap(area(geometry(o)), area(own)))
                .count();
        return screensOverlap || onIt > 1;
    }

    /// The EDIDs that two of them have.
    static Set<String> twins(List<Monitor> monitors) {
        Set<String> once = new HashSet<>();
        return monitors.stream()
                .map(m -> m.identity().edid())
                .filter(edid -> !edid.isEmpty() && !once.add(edid))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String label(Optional<VideoOutput> socket, int number, Messages texts) {
        Optional<String> model = socket.flatMap(VideoOutput::edid)
                .map(e -> Stream.of(Makers.name(e.maker()), e.name())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")));
        return model.or(() -> socket.map(VideoOutput::connector))
                .filter(text -> !text.isBlank())
                .orElseGet(() -> texts.get("monitor.number", Integer.toString(number)));
    }

    /// JavaFX scales the place too on some systems and leaves it on others.
    private static boolean matches(Seen seen, VideoOutput output) {
        Geometry there = geometry(output);
        Geometry scaled = inPixels(seen);
        Geometry unmoved = new Geometry(
                (int) seen.bounds().getMinX(), (int) seen.bounds().getMinY(), scaled.width(), scaled.height());
        return scaled.near(there) || unmoved.near(there);
    }

    private static Geometry geometry(VideoOutput output) {
        return new Geometry(output.x(), output.y(), output.width(), output.height());
    }

    private static Geometry inPixels(Seen seen) {
        Rectangle2D b = seen.bounds();
        return new Geometry(
                (int) Math.round(b.getMinX() * seen.scale()),
                (int) Math.round(b.getMinY() * seen.scale()),
                (int) Math.round(b.getWidth() * seen.scale()),
                (int) Math.round(b.getHeight() * seen.scale()));
    }

    private static Rectangle2D area(Geometry g) {
        return new Rectangle2D(g.x(), g.y(), g.width(), g.height());
    }

    private static boolean overlap(Rectangle2D one, Rectangle2D other) {
        double width = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double height = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        double smaller = Math.min(one.getWidth() * one.getHeight(), other.getWidth() * other.getHeight());
        return width > 0 && height > 0 && width * height >= MIRRORED * smaller;
    }

    private MonitorList() {}
}
