package org.verseprojection.cli.bench.endurance.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GapVerdictTest {
    private static final List<Span> SPEECH = List.of(new Span(100_000, 160_000));

    private static List<Lagged> each(long from, long until) {
        return LongStream.iterate(from, at -> at < until, at -> at + 500)
                .mapToObj(at -> new Lagged(at, 300))
                .toList();
    }

    @Test
    void rankingsAllTheTimeLeaveNoGap() {
        GapVerdict verdict = GapVerdict.of(each(0, 300_000), SPEECH, List.of());
        assertEquals(new GapVerdict(57_000, 500, 0), verdict);
    }

    @Test
    void aDeafProgramIsNoticed() {
        GapVerdict verdict = GapVerdict.of(each(0, 130_000), SPEECH, List.of());
        assertEquals(30_500, verdict.longest());
        assertEquals(1, verdict.deaf());
    }

    @Test
    void noSpeechAndFaultsExplainSilence() {
        assertEquals(new GapVerdict(0, 0, 0), GapVerdict.of(List.of(), List.of(), List.of()));
        GapVerdict verdict = GapVerdict.of(each(0, 130_000), SPEECH, List.of(new Span(130_000, 170_000)));
        assertEquals(new GapVerdict(27_000, 500, 0), verdict);
    }
}
