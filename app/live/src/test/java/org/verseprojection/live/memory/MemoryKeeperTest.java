package org.verseprojection.live.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a memory says that cannot keep what it is given.
class MemoryKeeperTest {
    @Test
    void tooMuchIsSaid() {
        List<MemoryKeeper.Trouble> told = new ArrayList<>();
        MemoryKeeper small = new MemoryKeeper(3, told::add);
        IntStream.range(0, 6).forEach(_ -> small.later(_ -> {}));
        assertTrue(told.size() >= 2, "one may be in work");
        assertEquals(told.size(), told.getLast().lost());
        small.open(MapMemory::new);
        small.close();
    }

    @Test
    void aMemoryThatDoesNotOpenIsSaid() throws InterruptedException {
        CountDownLatch said = new CountDownLatch(1);
        List<MemoryKeeper.Trouble> told = Collections.synchronizedList(new ArrayList<>());
        MemoryKeeper broken = new MemoryKeeper(trouble -> {
            told.add(trouble);
            said.countDown();
        });
        broken.open(() -> {
            throw new IllegalStateException("no folder");
        });
        said.await();
        broken.close();
        assertEquals(new MemoryKeeper.Trouble("no folder", 0), told.getFirst());
    }
}
