package org.verseprojection.desktop.screens;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What was seen of several monitors at the same time since the start, and so does not tell one from the other.
///
/// @param edids that two had
/// @param sizes of two that told nothing but their geometry
public record Twins(Set<String> edids, Set<Sizes> sizes) {
    /// Nothing was seen yet.
    public static final Twins NONE = new Twins(Set.of(), Set.of());

    /// Two sizes in pixels, `1920x1080`, in either order.
    record Sizes(String one, String other) {}

    /// These, and what is seen of those monitors. The operator's is told from the others by being primary.
    Twins and(List<Monitor> monitors) {
        Set<String> twice = new HashSet<>(edids);
        twice.addAll(MonitorList.twins(monitors));
        List<String> nameless = monitors.stream()
                .filter(monitor -> !monitor.primary() && monitor.identity().nameless())
                .flatMap(monitor -> Geometry.parse(monitor.identity().geometry()).stream())
                .map(Geometry::size)
                .toList();
        Set<Sizes> together = new HashSet<>(sizes);
        for (int i = 0; i < nameless.size(); i++) {
            for (int j = 0; j < nameless.size(); j++) {
                if (i != j) {
                    together.add(new Sizes(nameless.get(i), nameless.get(j)));
                }
            }
        }
        return new Twins(Set.copyOf(twice), Set.copyOf(together));
    }

    /// Whether one was seen beside the other: then the one is not the other, moved or resized.
    boolean together(Geometry one, Geometry other) {
        return sizes.contains(new Sizes(one.size(), other.size()));
    }
}
