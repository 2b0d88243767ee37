package org.verseprojection.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verseprojection.live.cloud.CloudStatus.Phase;
import org.verseprojection.live.memory.Feedback;

/// A hundred decisions made without a network, and kept on the disk, arrive at the real server exactly once, however
/// often the connection is cut: before the front, so that the laptop sees half an answer, or behind it, so that the
/// server sees half a request.
class CutTest {
    private static final int ROWS = 100;
    private static final String WORDS = "for god so loved the world that he gave his only begotten son ";

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
            int most = 1 + run % 6;
            Random random = new Random(run);
            if (run % 2 == 0) {
                try (Booth booth = new Booth(new TestTime(1_000));
                        CuttingProxy proxy = new CuttingProxy(booth.front.port(), random, most)) {
                    arrivesExactlyOnce(booth, proxy.port(), run);
                    cuts += proxy.cuts();
                    requests += booth.front.batches.size();
                }
            } else {
                try (CuttingProxy proxy =
                                new CuttingProxy(RealServer.shared().cloud.port(), random, most);
                        Booth booth = new Booth(new TestTime(1_000), proxy.port())) {
                    arrivesExactlyOnce(booth, booth.front.port(), run);
                    cuts += proxy.cuts();
                    requests += booth.front.batches.size();
                }
            }
        }
        assertTrue(cuts > runs, "only " + cuts + " cuts");
        assertTrue(requests > runs, "nothing was ever sent twice");
        System.out.printf(
                Locale.ROOT, "{\"runs\":%d,\"cuts\":%d,\"batches\":%d,\"exactly_once\":true}%n", runs, cuts, requests);
    }

    private static void arrivesExactlyOnce(Booth booth, int port, int run) throws Exception {
        booth.signedInBefore(URI.create("https://localhost:" + port));
        Feedback[] rows = Rows.many(ROWS, WORDS);
        booth.keep(rows);
        booth.start();
        booth.until(s -> s.phase() == Phase.DONE || s.phase() == Phase.ASKS);
        String where = "run " + run + ": " + booth.seen + booth.front.requests;
        assertEquals(Phase.DONE, booth.client().status().phase(), where);
        Set<String> words = Arrays.stream(rows).map(Feedback::transcription).collect(Collectors.toSet());
        List<String> stored = booth.stored();
        assertEquals(ROWS, stored.size(), where);
        assertEquals(words, Set.copyOf(stored), where);
        Set<String> ids = Arrays.stream(rows).map(row -> row.id().toString()).collect(Collectors.toSet());
        assertEquals(ids, new HashSet<>(booth.front.ids()), where);
        assertEquals(0, booth.memory.waiting(), where);
        assertEquals(ROWS, booth.memory.sent().size(), where);
    }

    @Test
    void withoutACutItTakesMuchLessThanASecond() throws Exception {
        long[] millis = new long[20];
        for (int run = 0; run < millis.length; run++) {
            try (Booth booth = new Booth()) {
                booth.signedInBefore(booth.front.uri());
                booth.keep(Rows.many(ROWS, WORDS));
                long begin = System.nanoTime();
                booth.start();
                booth.until(s -> s.phase() == Phase.DONE);
                millis[run] = (System.nanoTime() - begin) / 1_000_000;
                assertEquals(ROWS, booth.rows().size());
                assertEquals(1, booth.front.batches.size());
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
}
