package org.verseprojection.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verseprojection.live.cloud.CloudStatus.Phase;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.MemoryState;

/// The client with a memory that cannot write, and with one that forgets.
class DiskTroubleTest {
    private final Booth booth = new Booth();

    @AfterEach
    void close() {
        booth.close();
    }

    @Test
    void whatArrivedIsNotSentAgainThoughTheDiskDidNotTakeThatDown() throws Exception {
        booth.signedIn();
        Feedback row = Rows.picked("god so loved the world");
        booth.keep(row);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + booth.memory.file())) {
            run(other, "BEGIN IMMEDIATE");
            synchronise();
            assertInstanceOf(MemoryState.Held.class, booth.memory.state());
            assertEquals(List.of(row.id().toString()), booth.front.ids());
            assertEquals(List.of("god so loved the world"), booth.stored());
            synchronise();
            assertEquals(1, booth.front.batches.size(), "it is known in memory that it is there");
            run(other, "ROLLBACK");
        }
        booth.client().close();
        booth.memory.again();
        assertEquals(0, booth.memory.waiting(), "and on the disk when that works again");
        booth.start();
        booth.until(Phase.DONE);
        assertEquals(1, booth.front.batches.size());
    }

    @Test
    void whatWaitsIsNotForgottenBeforeItWasSent() throws Exception {
        booth.signedIn();
        booth.keep(Rows.picked("god so loved the world"));
        booth.memory.forgetBefore(Rows.AT.plus(Duration.ofDays(1)));
        synchronise();
        assertEquals(List.of("god so loved the world"), booth.stored());
        booth.memory.forgetBefore(Rows.AT.plus(Duration.ofDays(1)));
        assertEquals(0, booth.memory.waiting());
    }

    private void synchronise() throws InterruptedException {
        int mark = booth.mark();
        booth.client().synchronise();
        booth.after(mark, s -> s.phase() == Phase.DONE);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
