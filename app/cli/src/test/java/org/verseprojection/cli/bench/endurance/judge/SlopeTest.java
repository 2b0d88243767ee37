package org.verseprojection.cli.bench.endurance.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlopeTest {
    @Test
    void aLineHasItsSlope() {
        List<Slope.Point> line = IntStream.range(0, 20)
                .mapToObj(x -> new Slope.Point(x, 3 - 0.5 * x))
                .toList();
        assertEquals(-0.5, Slope.of(line).orElseThrow(), 1e-9);
    }

    @Test
    void aFewOutliersDoNotMoveIt() {
        List<Slope.Point> points = new ArrayList<>(
                IntStream.range(0, 30).mapToObj(x -> new Slope.Point(x, 2 * x)).toList());
        points.set(3, new Slope.Point(3, 5_000));
        points.set(29, new Slope.Point(29, -900));
        assertEquals(2, Slope.of(points).orElseThrow(), 0.1);
    }

    @Test
    void onePlaceHasNone() {
        assertTrue(Slope.of(List.of()).isEmpty());
        assertTrue(
                Slope.of(List.of(new Slope.Point(1, 2), new Slope.Point(1, 3))).isEmpty());
    }
}
