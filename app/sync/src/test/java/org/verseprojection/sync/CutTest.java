package org.verseprojection.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verseprojection.live.cloud.CloudStatus.Phase;
import org.verseprojection.live.memory.Feedback;

/// A hundred decisions made without a network, and kept on the disk, arrive exactly once, however often the connection
/// is cut.
class CutTest {
    private static final int ROWS = 100;

    @Test
    void aHundredDecisionsArriveExactlyOnceInTwentyCutRuns() throws Exception {
        arriveExactlyOnce(20);
    }

    @Test
    @Tag("slow")
    void aHundredDecisionsArriveExactlyOnceInTwoHundredCutRuns() throws Exception {
        arriveExactlyOnce(200);
    }

    private static void arriveExactlyOnce(int runs) throws Exception {
        int cuts = 0;
        int requests = 0;
        for (int run = 0; run < runs; run++) {
            try (Booth booth = new Booth(new TestTime(1_000));
                    CuttingProxy proxy = new CuttingProxy(booth.server.port(), new Random(run), 1 + run % 6)) {
                booth.signedInBefore(proxy.port());
                Set<String> ids = keep(booth);
                booth.start();
                booth.until(s -> s.phase() == Phase.DONE || s.phase() == Phase.ASKS);
                String where = "run " + run + ": " + booth.seen + booth.server.requests;
                assertEquals(Phase.DONE, booth.client().status().phase(), where);
                assertEquals(ROWS, booth.server.state.stored().size(), where);
                assertEquals(ids, new HashSet<>(booth.server.ids()), where);
                assertEquals(0, booth.memory.waiting(), where);
                assertEquals(ROWS, booth.memory.sent().size(), where);
                assertEquals(List.of(), booth.server.violations, where);
                cuts += proxy.cuts();
                requests += booth.server.batches.size();
            }
        }
        assertTrue(cuts > runs, "only " + cuts + " cuts");
        assertTrue(requests > runs, "nothing was ever sent twice");
        System.out.printf(
                Locale.ROOT, "{\"runs\":%d,\"cuts\":%d,\"batches\":%d,\"exactly_once\":true}%n", runs, cuts, requests);
    }

    @Test
    void withoutACutItTakesMuchLessThanASecond() throws Exception {
        long[] millis = new long[20];
        for (int run = 0; run < millis.length; run++) {
            try (Booth booth = new Booth()) {
                booth.signedInBefore(booth.server.port());
                keep(booth);
                long begin = System.nanoTime();
                booth.start();
                booth.until(s -> s.phase() == Phase.DONE);
                millis[run] = (System.nanoTime() - begin) / 1_000_000;
                assertEquals(ROWS, booth.server.state.stored().size());
                assertEquals(1, booth.server.batches.size());
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "{\"rows\":%d,\"median_ms\":%d,\"worst_ms\":%d}%n",
                ROWS,
                millis[millis.length / 2],
                millis[millis.length - 1]);
        assertTrue(millis[millis.length / 2] < 5_000, "median of " + Arrays.toString(millis));
    }

    private static Set<String> keep(Booth booth) {
        List<Feedback> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < ROWS; i++) {
            Feedback row = Rows.picked("for god so loved the world that he gave his only begotten son " + i);
            rows.add(row);
            ids.add(row.id().toString());
        }
        booth.keep(rows.toArray(Feedback[]::new));
        return ids;
    }
}
