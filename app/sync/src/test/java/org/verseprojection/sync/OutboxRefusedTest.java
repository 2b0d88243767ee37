package org.verseprojection.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verseprojection.live.cloud.CloudStatus.Phase;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.How;

/// What the server does not take, and what it takes in another way than was asked. It refuses a row whose
/// verse does not exist.
class OutboxRefusedTest {
    private static final String SYNC = "/sync/feedback";
    private static final int INVALID = 422;
    private static final int TOO_LARGE = 413;

    private final Booth booth = new Booth();

    @AfterEach
    void close() {
        booth.close();
    }

    /// The server's own 422.
    @Test
    void rowsThatTheServerNamesAreSetAsideAndTheRestGoesOn() throws Exception {
        booth.signedIn();
        booth.front.expect(INVALID);
        Feedback[] rows = rows(20, Set.of(3, 17));
        booth.sync(rows);
        var done = booth.until(Phase.DONE);
        assertEquals(
                Set.of(rows[3].id(), rows[17].id()), booth.memory.setAside().keySet());
        assertEquals(
                "422 selected_verse_id There is no such verse.",
                booth.memory.setAside().get(rows[3].id()));
        assertEquals(18, booth.rows().size());
        assertEquals(18, Set.copyOf(booth.stored()).size());
        assertEquals("The server refused 2 decisions; they were set aside here.", done.words());
        assertEquals(2, booth.front.batches.size());
        booth.sync(Rows.row(How.PICKED, "no such verse", "John.3.99", List.of()));
        assertEquals(
                "The server refused 3 decisions; they were set aside here.",
                booth.until(Phase.DONE).words());
    }

    /// The server's own 422.
    @Test
    void oneThatIsRefusedIsSaidAsSuch() throws Exception {
        booth.signedIn();
        booth.front.expect(INVALID);
        var done = booth.sync(rows(2, Set.of(1)));
        assertEquals("The server refused one decision; it was set aside here.", done.words());
        assertEquals(List.of("row 0"), booth.stored());
    }

    /// The server's own 422, without its details: older servers may have none.
    @Test
    void rowsThatTheServerDoesNotNameAreFoundByHalving() throws Exception {
        booth.signedIn();
        booth.front.expect(INVALID);
        booth.front.always(SYNC, Trouble.unnamed());
        Feedback[] rows = rows(100, Set.of(0, 63, 99));
        booth.sync(rows);
        booth.until(Phase.DONE);
        assertEquals(
                Set.of(rows[0].id(), rows[63].id(), rows[99].id()),
                booth.memory.setAside().keySet());
        assertEquals(97, booth.rows().size());
        assertEquals(97, Set.copyOf(booth.stored()).size());
        assertTrue(booth.front.batches.size() < 50, booth.front.batches.size() + " requests");
    }

    /// The server's own 422, without its details.
    @Test
    void aServerThatRefusesEverythingIsInTroubleAndTheRowsAreNot() throws Exception {
        booth.signedIn();
        booth.front.expect(INVALID);
        booth.front.always(SYNC, Trouble.unnamed());
        Feedback[] rows = new Feedback[100];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = bad(i);
        }
        booth.sync(rows);
        var trouble = booth.until(Phase.TROUBLE);
        assertTrue(trouble.words().contains("422"), trouble.words());
        assertEquals(90, booth.memory.waiting());
        assertEquals(List.of(), booth.stored());
    }

    /// The server's own 413, since what goes to it is blown up on the way.
    @Test
    void aBatchThatIsTooLargeIsHalvedUntilItFits() throws Exception {
        booth.signedIn();
        booth.front.expect(TOO_LARGE);
        booth.front.always(SYNC, Trouble.blownUp(5_000));
        booth.sync(rows(100, Set.of()));
        assertEquals(100, booth.rows().size());
        assertEquals(100, Set.copyOf(booth.stored()).size());
        assertEquals(Map.of(), booth.memory.setAside());
        int requests = booth.front.requests.size();
        assertTrue(requests > 10 && requests < 60, requests + " requests");
    }

    /// By a script: a proxy's 413, which is no JSON.
    @Test
    void oneRowThatIsTooLargeIsSetAside() throws Exception {
        booth.signedIn();
        booth.front.always(SYNC, Trouble.narrow(1_500));
        Feedback large = Rows.picked("\u20ac".repeat(900));
        booth.sync(Rows.picked("one"), large, Rows.picked("two"));
        assertEquals(Set.of(large.id()), booth.memory.setAside().keySet());
        assertEquals(List.of("one", "two"), booth.stored());
    }

    /// By a script: the server never answers 409 here, though the contract allows it.
    @Test
    void whatIsThereAlreadyCountsAsSent() throws Exception {
        booth.signedIn();
        Feedback known = Rows.picked("known");
        String details = "[{\"id\":\"" + known.id() + "\",\"problem\":\"known\"}]";
        booth.front.next(SYNC, conflict(details));
        Feedback fresh = Rows.picked("new");
        booth.sync(known, fresh);
        booth.until(Phase.DONE);
        assertEquals(List.of(fresh.id().toString()), booth.front.ids());
        assertEquals(List.of("new"), booth.stored());
        assertEquals(Set.of(known.id(), fresh.id()), Set.copyOf(booth.memory.sent()));
    }

    /// By a script, as well.
    @Test
    void aConflictThatNamesNothingIsHalvedBeforeItIsBelieved() throws Exception {
        booth.signedIn();
        booth.front.next(SYNC, conflict("[]"), conflict("[]"));
        Feedback known = Rows.picked("known");
        Feedback fresh = Rows.picked("new");
        booth.sync(known, fresh);
        booth.until(Phase.DONE);
        assertEquals(List.of(fresh.id().toString()), booth.front.ids());
        assertEquals(List.of("new"), booth.stored());
        assertEquals(0, booth.memory.waiting());
    }

    /// By a script: no server of ours answers like that.
    @Test
    void aSuccessForAnotherNumberOfRowsIsNotBelieved() throws Exception {
        booth.signedIn();
        for (String body : List.of("{\"status\":\"success\",\"synced\":1}", "{\"status\":\"success\"}", "{}")) {
            booth.front.next(SYNC, Trouble.reply(200, "application/json", body, Map.of()));
        }
        booth.time.allow(3);
        booth.keep(Rows.picked("one"), Rows.picked("two"));
        int mark = booth.mark();
        booth.client().synchronise();
        booth.after(mark, s -> s.phase() == Phase.TROUBLE);
        booth.after(mark, s -> s.phase() == Phase.DONE);
        assertEquals(
                4,
                booth.front.requests.stream().filter(("POST " + SYNC)::equals).count());
        assertEquals(List.of("one", "two"), booth.stored());
        assertEquals(2, booth.memory.sent().size(), "none counted as sent before");
    }

    private static Trouble conflict(String details) {
        return Trouble.reply(409, "application/json", Trouble.errorBody("conflict", details), Map.of());
    }

    private static Feedback bad(int number) {
        return Rows.row(How.PICKED, "row " + number, "John.3.99", List.of());
    }

    private static Feedback[] rows(int count, Set<Integer> bad) {
        Feedback[] rows = Rows.many(count, "row ");
        bad.forEach(each -> rows[each] = bad(each));
        return rows;
    }
}
