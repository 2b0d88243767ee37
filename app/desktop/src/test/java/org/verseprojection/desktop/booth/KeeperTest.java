package org.verseprojection.desktop.booth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

final class KeeperTest {
    @Test
    void whyItFailsIsSaidInPlainWordsAndTakenBackWhenItWorksAgain() {
        List<String> told = new CopyOnWriteArrayList<>();
        try (Keeper keeper = new Keeper(told::add)) {
            keeper.keep(() -> {
                throw new FileSystemException("/data/on-air.json", null, "No space left on device");
            });
            keeper.keep(() -> {
                throw new IOException("broken");
            });
            keeper.keep(() -> {});
            keeper.keep(() -> {});
        }
        assertEquals(List.of("No space left on device", "broken", ""), told);
    }
}
