package org.verseprojection.live.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.show.Content;

class ServiceQueueTest {
    private static final Content A = content("Gen.1.1");
    private static final Content B = content("John.3.16");
    private static final Content C = content("Rev.22.21");

    private final ServiceQueue queue = new ServiceQueue();

    private static Content content(String osis) {
        return new Content(Passage.ofOsis(osis), Translation.WEB);
    }

    @Test
    void itKeepsItsOrder() {
        queue.add(B);
        queue.addAll(List.of(C, B));
        assertEquals(List.of(B, C, B), queue.items());
        queue.remove(0);
        assertEquals(List.of(C, B), queue.items());
        queue.clear();
        assertEquals(List.of(), queue.items());
    }

    @Test
    void movingTellsTheIndexAfterwards() {
        queue.addAll(List.of(A, B, C));
        queue.move(0, 2);
        assertEquals(List.of(B, C, A), queue.items());
        queue.move(2, 1);
        assertEquals(List.of(B, A, C), queue.items());
        assertThrows(IndexOutOfBoundsException.class, () -> queue.move(0, 3));
        assertThrows(IndexOutOfBoundsException.class, () -> queue.move(-1, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> queue.remove(3));
        assertEquals(List.of(B, A, C), queue.items());
    }

    @Test
    void listenersAreToldEachChangeAndNothingElse() {
        List<List<Content>> told = new ArrayList<>();
        queue.listen(told::add);
        queue.clear();
        queue.addAll(List.of());
        queue.addAll(List.of(A, B));
        queue.move(1, 1);
        queue.move(0, 1);
        queue.remove(0);
        queue.clear();
        assertEquals(List.of(List.of(A, B), List.of(B, A), List.of(A), List.of()), told);
    }
}
