package org.verseprojection.cli.bench.endurance;

import java.io.IOException;
import java.util.EnumMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.verseprojection.cli.bench.endurance.faults.FaultKind;
import org.verseprojection.cli.bench.endurance.judge.Disturbance;
import org.verseprojection.cli.bench.endurance.judge.GapVerdict;
import org.verseprojection.cli.bench.endurance.judge.LagVerdict;
import org.verseprojection.cli.bench.endurance.judge.MemoryVerdict;
import org.verseprojection.cli.bench.endurance.judge.Slope;
import org.verseprojection.cli.bench.endurance.judge.Span;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Table;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What became of a run so far.
///
/// @param lag as the operator sees it, or, without windows, as it is handed on
/// @param answers of the server
/// @param memory of each start of the program that lasted long enough
record Outcome(
        Evidence evidence,
        LagVerdict lag,
        GapVerdict gaps,
        List<MemoryOf> memory,
        Traces traces,
        Map<FaultKind, Integer> faults,
        long answers) {
    /// @param heap by how many megabytes what is behind collections grew an hour
    /// @param most the largest resident memory, in megabytes
    record MemoryOf(double minutes, double most, double heap, Optional<MemoryVerdict> verdict) {}

    static Outcome of(RunState state, RunFolder folder) throws IOException {
        Evidence evidence = Evidence.of(state, folder);
        List<Span> excused = LagVerdict.excused(evidence.faults());
        Map<FaultKind, Integer> faults = new EnumMap<>(FaultKind.class);
        for (Disturbance each : evidence.faults()) {
            faults.merge(each.kind(), 1, Integer::sum);
        }
        return new Outcome(
                evidence,
                LagVerdict.of(state.windows() ? evidence.screen() : evidence.session(), evidence.faults()),
                GapVerdict.of(
                        state.windows() ? evidence.screen() : evidence.session(),
                        evidence.speech(),
                        Stream.concat(excused.stream(), evidence.starts().stream())
                                .toList()),
                state.stretches().stream().map(each -> memory(evidence, each)).toList(),
                Traces.of(folder),
                faults,
                Evidence.answers(folder));
    }

    private static MemoryOf memory(Evidence evidence, Stretch stretch) {
        List<Slope.Point> points = evidence.memory(stretch);
        List<Slope.Point> heap = evidence.heap(stretch).stream()
                .filter(each -> each.x() >= MemoryVerdict.SETTLED)
                .toList();
        return new MemoryOf(
                (stretch.until() - stretch.from()) / 60_000.0,
                points.stream().mapToDouble(Slope.Point::y).max().orElse(0),
                Slope.of(heap).orElse(0) * 3_600_000,
                MemoryVerdict.of(points));
    }

    private RunState state() {
        return evidence.state();
    }

    private int crashes() {
        return (int) state().stretches().stream()
                .filter(each -> each.end() == Stretch.End.CRASHED)
                .count();
    }

    private int lost() {
        return evidence.lost("operator") + evidence.lost("projector");
    }

    private boolean flat() {
        return memory.stream().flatMap(each -> each.verdict().stream()).allMatch(MemoryVerdict::flat);
    }

    /// Whether the run is complete, and all that is judged went well.
    boolean good() {
        return state().complete()
                && crashes() == 0
                && traces.count() + traces.dumps() == 0
                && lost() == 0
                && evidence.keyboardLost() == 0
                && lag.over() == 0
                && lag.ahead() == 0
                && lag.rankings() > 0
                && gaps.deaf() == 0
                && flat();
    }

    private IntSummaryStatistics spread(String member) {
        return evidence.samples().stream()
                .mapToInt(each -> each.path(member).asInt())
                .summaryStatistics();
    }

    private double pause() {
        return evidence.longestPause(LagVerdict.excused(evidence.faults()));
    }

    /// The figures as JSON.
    ObjectNode fill(ObjectNode object) {
        object.put("good", good())
                .put("seed", state().seed())
                .put("minutes", Numbers.rounded(state().reached().toMillis() / 60_000.0, 1))
                .put("of_minutes", state().length().toMinutes())
                .put("starts", state().stretches().size())
                .put("crashes", crashes())
                .put("stack_traces", traces.count())
                .put("jvm_crashes", traces.dumps())
                .put("windows_lost", lost())
                .put("keyboard_lost", evidence.keyboardLost());
        ObjectNode lags = object.putObject("lag_ms");
        lags.put("rankings", lag.rankings())
                .put("apart_from_faults", lag.apart())
                .put("over_2_s", lag.over())
                .put("ahead_of_the_sound", lag.ahead())
                .put("median", lag.median())
                .put("p95", lag.p95())
                .put("p99", lag.p99())
                .put("worst", lag.worst())
                .put("slowest_return", lag.slowest());
        ObjectNode beside = lags.putObject("worst_beside");
        lag.worstBeside().forEach((kind, worst) -> beside.put(kind.word(), worst));
        object.putObject("speech")
                .put("minutes", Numbers.rounded(gaps.spoken() / 60_000.0, 1))
                .put("longest_gap_ms", gaps.longest())
                .put("gaps_over_10_s", gaps.deaf());
        ArrayNode each = object.putArray("memory");
        for (MemoryOf one : memory) {
            ObjectNode node = each.addObject()
                    .put("minutes", Numbers.rounded(one.minutes(), 1))
                    .put("most_mb", Math.round(one.most()))
                    .put("heap_mb_per_hour", Numbers.rounded(one.heap(), 1));
            one.verdict()
                    .ifPresent(verdict -> node.put("mb_per_hour", Numbers.rounded(verdict.perHour(), 1))
                            .put("first_third_mb", Numbers.rounded(verdict.first(), 1))
                            .put("last_third_mb", Numbers.rounded(verdict.last(), 1))
                            .put("flat", verdict.flat()));
        }
        object.put("longest_pause_ms", Numbers.rounded(pause(), 1))
                .put("allocated_mb_per_s", Numbers.rounded(evidence.allocation(), 2))
                .put("most_threads", spread("threads").getMax())
                .put("most_files", spread("files").getMax());
        object.putObject("processors")
                .put("program", Numbers.rounded(evidence.processors("program"), 3))
                .put("machine", Numbers.rounded(evidence.processors("machine"), 3));
        object.put("server_answers", answers);
        ObjectNode counts = object.putObject("faults");
        faults.forEach((kind, count) -> counts.put(kind.word(), count));
        return object;
    }

    /// The figures for people.
    Table table() {
        Table table = new Table("", "measured", "bar");
        table.row(
                "minutes; starts of the program",
                Numbers.fixed(state().reached().toMillis() / 60_000.0, 1) + "; "
                        + state().stretches().size(),
                state().length().toMinutes());
        table.row(
                "crashes; stack traces; windows lost; keyboard lost",
                crashes() + traces.dumps() + "; " + traces.count() + "; " + lost() + "; " + evidence.keyboardLost(),
                "0; 0; 0; 0");
        if (traces.count() > 0) {
            table.row("the first stack trace", traces.first(), "");
        }
        table.row("rankings; of these beside no fault", lag.rankings() + "; " + lag.apart(), "");
        table.row(
                "lag, median / 95th / 99th",
                millis(lag.median()) + " / " + millis(lag.p95()) + " / " + millis(lag.p99()) + " ms",
                "");
        table.row("worst lag; rankings over 2 s", lag.worst() + " ms; " + lag.over(), "2000 ms; 0");
        table.row("rankings ahead of their sound", String.valueOf(lag.ahead()), "0");
        table.row("slowest return under 2 s behind a fault", lag.slowest() + " ms", LagVerdict.GRACE + " ms");
        lag.worstBeside()
                .forEach((kind, worst) -> table.row(
                        "worst lag beside " + kind.word() + ", of " + faults.getOrDefault(kind, 0), worst + " ms", ""));
        table.row(
                "longest time without a ranking in " + Numbers.fixed(gaps.spoken() / 60_000.0, 0)
                        + " min of speech; over 10 s",
                gaps.longest() + " ms; " + gaps.deaf(),
                GapVerdict.MOST + " ms; 0");
        for (MemoryOf one : memory) {
            table.row(
                    "memory in " + Numbers.fixed(one.minutes(), 0) + " min, at most",
                    Math.round(one.most()) + " MB",
                    "");
            one.verdict().ifPresent(verdict -> {
                table.row(
                        "– growth an hour, of the heap's",
                        Numbers.fixed(verdict.perHour(), 1) + ", " + Numbers.fixed(one.heap(), 1) + " MB",
                        MemoryVerdict.MOST + " MB");
                table.row(
                        "– first third, last third",
                        Numbers.fixed(verdict.first(), 0) + ", " + Numbers.fixed(verdict.last(), 0) + " MB",
                        "+" + MemoryVerdict.MOST + " MB");
            });
        }
        table.row("longest pause", Numbers.fixed(pause(), 0) + " ms", "");
        table.row("allocated a second", Numbers.fixed(evidence.allocation(), 1) + " MB", "");
        table.row(
                "threads; open files, at most",
                spread("threads").getMax() + "; " + spread("files").getMax(),
                "");
        table.row(
                "share of the processors, program; whole machine",
                Numbers.fixed(100 * evidence.processors("program"), 0) + " %; "
                        + Numbers.fixed(100 * evidence.processors("machine"), 0) + " %",
                "");
        table.row("answers of the server", answers, "");
        return table;
    }

    private static long millis(double value) {
        return Math.round(value);
    }
}
