package org.verseprojection.cli.bench.endurance.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {
    @Test
    void whatIsLeftWithoutOthers() {
        Span whole = new Span(100, 200);
        assertEquals(List.of(whole), whole.without(List.of()));
        assertEquals(List.of(whole), whole.without(List.of(new Span(0, 50), new Span(300, 400))));
        assertEquals(
                List.of(new Span(110, 120), new Span(150, 160)),
                whole.without(List.of(new Span(160, 250), new Span(50, 110), new Span(120, 140), new Span(130, 150))));
        assertEquals(List.of(), whole.without(List.of(new Span(100, 200))));
    }
}
