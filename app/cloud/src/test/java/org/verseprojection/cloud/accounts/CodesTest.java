package org.verseprojection.cloud.accounts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.database.DatabaseConfig;
import org.verseprojection.cloud.database.OneServer;

class CodesTest {
    @Test
    void twoWhoWriteDownAndAskAtTheSameTimeDoNotWaitForEachOther(@TempDir Path folder) throws Exception {
        var codes = new Codes();
        var audit = new Audit();
        try (Database database = Database.open(
                        new DatabaseConfig(Optional.of(OneServer.freshDatabase()), Optional.empty(), folder, 4));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            UUID account = UUID.randomUUID();
            database.shared(
                    handle -> handle.execute("INSERT INTO users (id, email) VALUES (?, 'two@example.org')", account));
            var bothWritten = new CyclicBarrier(2);
            Callable<Optional<String>> ask = () -> database.shared(handle -> {
                audit.write(handle, Audit.Event.RESET_ASKED, account);
                bothWritten.await();
                return codes.make(handle, account, Codes.Purpose.RESET);
            });
            for (Future<Optional<String>> asked : threads.invokeAll(List.of(ask, ask))) {
                assertTrue(asked.get().isPresent());
            }
        }
    }
}
