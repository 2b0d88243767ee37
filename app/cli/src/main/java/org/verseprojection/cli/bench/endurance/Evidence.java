package org.verseprojection.cli.bench.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.verseprojection.cli.bench.endurance.RunFolder.Lines;
import org.verseprojection.cli.bench.endurance.faults.FaultKind;
import org.verseprojection.cli.bench.endurance.judge.Disturbance;
import org.verseprojection.cli.bench.endurance.judge.LagVerdict;
import org.verseprojection.cli.bench.endurance.judge.Lagged;
import org.verseprojection.cli.bench.endurance.judge.Slope;
import org.verseprojection.cli.bench.endurance.judge.Span;
import org.verseprojection.cli.bench.endurance.place.AccountServer;
import org.verseprojection.cli.bench.endurance.sound.Part;
import org.verseprojection.cli.bench.figures.Quantile;
import tools.jackson.databind.JsonNode;

/// What a run wrote down, as far as its stretches vouch for it: what came behind the last figures of a run that was
/// killed is left out.
///
/// @param session rankings as the session handed them on, in order
/// @param screen the same as the operator's screen took them up
/// @param speech when somebody spoke clearly
record Evidence(
        RunState state,
        List<Lagged> session,
        List<Lagged> screen,
        List<Disturbance> faults,
        List<Span> speech,
        List<JsonNode> samples,
        List<JsonNode> jvm) {
    private static final double MEGABYTE = 1e6;
    private static final long START = 30_000;
    private static final long KEYS_GRACE = 2_000;

    static Evidence of(RunState state, RunFolder folder) throws IOException {
        List<JsonNode> rankings = vouched(state, folder.read(Lines.RANKINGS));
        return new Evidence(
                state,
                rankings(rankings, "session"),
                rankings(rankings, "screen"),
                faults(state, folder.read(Lines.FAULTS)),
                speech(state, folder.read(Lines.PARTS)),
                vouched(state, folder.read(Lines.SAMPLES)),
                vouched(state, folder.read(Lines.JVM)));
    }

    private static List<JsonNode> vouched(RunState state, List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> state.stretches().stream()
                        .anyMatch(each -> each.holds(line.path("at").asLong())))
                .toList();
    }

    private static List<Lagged> rankings(List<JsonNode> lines, String where) {
        return lines.stream()
                .filter(line -> line.path("where").asString().equals(where))
                .map(line ->
                        new Lagged(line.path("at").asLong(), line.path("lag").asLong()))
                .sorted(Comparator.comparingLong(Lagged::at))
                .toList();
    }

    /// A fault whose end is not written down lasted until its stretch ended.
    private static List<Disturbance> faults(RunState state, List<JsonNode> lines) {
        List<Disturbance> faults = new ArrayList<>();
        Map<FaultKind, Long> open = new EnumMap<>(FaultKind.class);
        for (JsonNode line : lines) {
            Optional<FaultKind> kind = FaultKind.of(line.path("kind").asString());
            long at = line.path("at").asLong();
            if (kind.isPresent() && line.path("edge").asString().equals("begin")) {
                Long before = open.put(kind.get(), at);
                if (before != null) {
                    faults.add(new Disturbance(kind.get(), new Span(before, end(state, before))));
                }
            } else if (kind.isPresent()) {
                Long from = open.remove(kind.get());
                if (from != null) {
                    faults.add(new Disturbance(kind.get(), new Span(from, at)));
                }
            }
        }
        open.forEach((kind, from) -> faults.add(new Disturbance(kind, new Span(from, end(state, from)))));
        return List.copyOf(faults);
    }

    private static long end(RunState state, long moment) {
        return state.stretches().stream()
                .filter(each -> each.holds(moment))
                .mapToLong(Stretch::until)
                .findFirst()
                .orElse(moment);
    }

    private static List<Span> speech(RunState state, List<JsonNode> lines) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode line : lines) {
            if (Part.Kind.valueOf(line.path("kind").asString()).clear()) {
                long from = line.path("from").asLong();
                long until = line.path("until").asLong();
                for (Stretch each : state.stretches()) {
                    Span held = new Span(Math.max(from, each.from()), Math.min(until, each.until()));
                    if (held.length() > 0) {
                        spans.add(held);
                    }
                }
            }
        }
        return spans;
    }

    /// The times in which the program starts.
    List<Span> starts() {
        return state.stretches().stream()
                .map(each -> new Span(each.from(), each.from() + START))
                .toList();
    }

    /// Resident megabytes of a stretch over milliseconds from its begin.
    List<Slope.Point> memory(Stretch stretch) {
        return samples.stream()
                .filter(each -> stretch.holds(each.path("at").asLong()))
                .map(each -> new Slope.Point(
                        each.path("at").asLong() - stretch.from(),
                        each.path("resident").asLong() / MEGABYTE))
                .toList();
    }

    /// The same of what the heap held behind each collection.
    List<Slope.Point> heap(Stretch stretch) {
        return jvm.stream()
                .filter(each -> stretch.holds(each.path("at").asLong()))
                .filter(each -> each.path("after").asBoolean(false))
                .map(each -> new Slope.Point(
                        each.path("at").asLong() - stretch.from(),
                        each.path("used").asLong() / MEGABYTE))
                .toList();
    }

    /// What was allocated a second, in megabytes.
    double allocation() {
        double bytes = 0;
        double millis = 0;
        for (Stretch stretch : state.stretches()) {
            long filled = -1;
            for (JsonNode each : jvm) {
                boolean heap = each.path("kind").asString().equals("heap");
                if (heap && stretch.holds(each.path("at").asLong())) {
                    long used = each.path("used").asLong();
                    if (each.path("after").asBoolean()) {
                        filled = used;
                    } else {
                        bytes += filled < 0 ? 0 : used - filled;
                    }
                }
            }
            millis += stretch.until() - stretch.from();
        }
        return bytes / MEGABYTE / Math.max(1, millis / 1000);
    }

    /// The longest pause of the whole program, but beside faults, in milliseconds.
    double longestPause(List<Span> excused) {
        return jvm.stream()
                .filter(each -> each.path("kind").asString().equals("pause"))
                .filter(each -> excused.stream()
                        .noneMatch(span -> span.holds(each.path("at").asLong())))
                .mapToDouble(each -> each.path("ms").asDouble())
                .max()
                .orElse(0);
    }

    /// What share of the machine's processors was used, as medians.
    ///
    /// @param who `program`, or `machine` for all of it
    double processors(String who) {
        return Quantile.median(jvm.stream()
                        .filter(each -> each.path("kind").asString().equals("cpu"))
                        .map(each -> each.path(who).asDouble())
                        .toList())
                .orElse(0);
    }

    /// How many requests the server answered.
    static long answers(RunFolder folder) throws IOException {
        Path log = folder.path().resolve(AccountServer.LOG);
        if (!Files.exists(log)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("operations.AccessLog")).count();
        }
    }

    /// How often a window was not there in two looks on end, though no fault explains it.
    ///
    /// @param window `operator` or `projector`
    int lost(String window) {
        return gone(look -> look.has(window) && look.path(window).asInt() == 0);
    }

    /// How often no window had the keyboard in two looks on end, though no fault explains it.
    int keyboardLost() {
        return gone(look -> look.path("keyboard").asString("none asked for").isEmpty());
    }

    private int gone(Predicate<JsonNode> what) {
        List<Span> explained = faults.stream()
                .map(each -> new Span(
                        each.span().from(),
                        each.span().until() + (each.kind().excuses() ? LagVerdict.GRACE : KEYS_GRACE)))
                .toList();
        int lost = 0;
        boolean before = false;
        for (JsonNode each : samples) {
            long at = each.path("at").asLong();
            boolean starting = starts().stream().anyMatch(span -> span.holds(at));
            boolean gone = what.test(each) && !starting && explained.stream().noneMatch(span -> span.holds(at));
            lost += gone && before ? 1 : 0;
            before = gone;
        }
        return lost;
    }
}
