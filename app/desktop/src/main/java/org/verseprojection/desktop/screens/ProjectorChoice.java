package org.verseprojection.desktop.screens;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Decides which monitor the projector's window is on. Pure rules, no windows.
///
/// The remembered monitor, found again by EDID, else by connector and geometry, else by geometry; where
/// none was ever chosen, the first that is not primary. Never the operator's monitor, never another one
/// because the right one is away. Where two could be meant, neither is: the operator chooses.
public final class ProjectorChoice {
    /// What to do.
    public sealed interface Verdict {
        /// Show it there.
        record On(Monitor monitor) implements Verdict {}

        /// The remembered monitor is away, or has become the operator's: no window until it comes back.
        record Away(MonitorIdentity wanted) implements Verdict {}

        /// There is only one monitor.
        record None() implements Verdict {}

        /// The desktop is mirrored: blank, and say so.
        record Mirrored(Monitor monitor) implements Verdict {}
    }

    /// Decides where the projector is.
    ///
    /// @param remembered what the operator chose; none where nothing was chosen yet
    public static Verdict choose(
            List<Monitor> monitors, boolean mirrored, Optional<MonitorIdentity> remembered, Twins twins) {
        List<Monitor> others = monitors.stream().filter(m -> !m.primary()).toList();
        Optional<Monitor> found = remembered.isEmpty()
                ? others.stream().findFirst()
                : find(monitors, remembered.get(), twins).filter(m -> !m.primary());
        if (mirrored && !monitors.isEmpty()) {
            return new Verdict.Mirrored(
                    found.or(() -> others.stream().findFirst()).orElse(monitors.getFirst()));
        }
        if (found.isPresent()) {
            return new Verdict.On(found.get());
        }
        boolean itsTheOnlyOne = monitors.size() == 1
                && remembered.isPresent()
                && find(monitors, remembered.get(), twins).isPresent();
        return remembered.isEmpty() || itsTheOnlyOne ? new Verdict.None() : new Verdict.Away(remembered.get());
    }

    /// What to remember once it was found: where it is now. A connector that was chosen together with an
    /// EDID stays, since a monitor of the same kind may come up a moment before the right one does; an EDID
    /// stays where it is silent now. Where it was guessed by its geometry, all stays: the right
    /// one may come.
    public static MonitorIdentity remember(Optional<MonitorIdentity> before, Monitor found) {
        MonitorIdentity now = found.identity();
        return before.map(old -> {
                    if (guessed(old, now)) {
                        return old;
                    }
                    boolean known = !old.edid().isEmpty();
                    boolean keep = now.connector().isEmpty()
                            || (known && !old.connector().isEmpty());
                    return new MonitorIdentity(
                            known ? old.edid() : now.edid(), keep ? old.connector() : now.connector(), now.geometry());
                })
                .orElse(now);
    }

    private static boolean guessed(MonitorIdentity wanted, MonitorIdentity found) {
        boolean sameEdid = !wanted.edid().isEmpty() && wanted.edid().equals(found.edid());
        boolean sameSocket = !wanted.connector().isEmpty() && wanted.connector().equals(found.connector());
        return !sameEdid && !sameSocket && !sameGeometry(wanted, found);
    }

    /// Whether a monitor that somebody else has chosen is the projector's, or may be: where the projector is away, a
    /// nameless one of its size may have come to another's place.
    public static boolean mayBeProjector(Monitor monitor, Verdict projector) {
        return switch (projector) {
            case Verdict.On(Monitor shown) -> monitor.equals(shown);
            case Verdict.Away(MonitorIdentity wanted) ->
                wanted.nameless()
                        && monitor.identity().nameless()
                        && Geometry.parse(wanted.geometry())
                                .flatMap(then -> Geometry.parse(
                                                monitor.identity().geometry())
                                        .filter(then::sameSize))
                                .isPresent();
            case Verdict.None none -> false;
            case Verdict.Mirrored mirrored -> false;
        };
    }

    /// The monitor that is meant, where it is plugged in and can be told from the others.
    public static Optional<Monitor> find(List<Monitor> monitors, MonitorIdentity wanted, Twins twins) {
        if (!wanted.edid().isEmpty()) {
            List<Monitor> same = with(monitors, i -> i.edid().equals(wanted.edid()));
            if (same.size() == 1 && !twins.edids().contains(wanted.edid())) {
                return Optional.of(same.getFirst());
            }
            if (!same.isEmpty()) {
                return bySocket(same, wanted);
            }
        }
        // An EDID that is told on one side only can neither prove nor rule out.
        List<Monitor> possible =
                with(monitors, i -> i.edid().isEmpty() || wanted.edid().isEmpty());
        boolean edidComesOrGoes =
                possible.stream().anyMatch(m -> !m.identity().edid().equals(wanted.edid()));
        if (!wanted.connector().isEmpty()) {
            List<Monitor> socket = with(possible, i -> i.connector().equals(wanted.connector()));
            Predicate<MonitorIdentity> sure = i -> i.edid().equals(wanted.edid()) || sameGeometry(i, wanted);
            Optional<Monitor> there = only(with(socket, sure));
            if (there.isPresent()) {
                return there;
            }
        }
        List<Monitor> nameless = with(
                possible, i -> i.connector().isEmpty() || wanted.connector().isEmpty());
        Optional<Monitor> exact = only(with(nameless, i -> sameGeometry(i, wanted)));
        return exact.isPresent() || edidComesOrGoes ? exact : byGeometry(nameless, wanted, twins);
    }

    /// Of monitors that say the same of themselves, the one on the right socket.
    private static Optional<Monitor> bySocket(List<Monitor> same, MonitorIdentity wanted) {
        boolean told = !wanted.connector().isEmpty()
                && same.stream().noneMatch(m -> m.identity().connector().isEmpty());
        return only(
                told
                        ? with(same, i -> i.connector().equals(wanted.connector()))
                        : with(same, i -> sameGeometry(i, wanted)));
    }

    /// Where nothing but geometry is known: it has kept its size and was moved, or has kept its place and
    /// was resized. Not where both were seen beside each other: then it is the other one.
    private static Optional<Monitor> byGeometry(List<Monitor> monitors, MonitorIdentity wanted, Twins twins) {
        List<Monitor> others = monitors.stream().filter(m -> !m.primary()).toList();
        Optional<Geometry> then = Geometry.parse(wanted.geometry());
        if (others.size() != 1 || then.isEmpty()) {
            return Optional.empty();
        }
        return Geometry.parse(others.getFirst().identity().geometry())
                .filter(now -> now.sameSize(then.get()) || now.samePlace(then.get()))
                .filter(now -> !twins.together(now, then.get()))
                .map(now -> others.getFirst());
    }

    private static boolean sameGeometry(MonitorIdentity one, MonitorIdentity other) {
        return one.geometry().equals(other.geometry());
    }

    private static List<Monitor> with(List<Monitor> monitors, Predicate<MonitorIdentity> rule) {
        return monitors.stream().filter(m -> rule.test(m.identity())).toList();
    }

    private static Optional<Monitor> only(List<Monitor> monitors) {
        return monitors.size() == 1 ? Optional.of(monitors.getFirst()) : Optional.empty();
    }

    private ProjectorChoice() {}
}
