package org.verseprojection.desktop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnlyOneTest {
    @Test
    void theSecondIsRefusedUntilTheFirstEnds(@TempDir Path folder) {
        Path file = folder.resolve("data/running.lock");
        OnlyOne first = OnlyOne.claim(file).orElseThrow();
        assertTrue(OnlyOne.claim(file).isEmpty());
        first.close();
        OnlyOne.claim(file).orElseThrow().close();
    }

    @Test
    void whereNoLockCanBeMadeBothMayRun(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("no-folder")).resolve("running.lock");
        OnlyOne.claim(file).orElseThrow().close();
        OnlyOne.claim(file).orElseThrow().close();
    }
}
