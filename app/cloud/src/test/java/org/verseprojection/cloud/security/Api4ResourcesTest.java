package org.verseprojection.cloud.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// API4:2023, unrestricted resource consumption. Bodies and times: `ErrorAnswersTest`, `ConnectionsTest`; statements:
/// `OwnershipTest`; sound: `OpusSoundTest`, `SoundBudgetTest`, `StreamTest`; passwords: `PasswordsTest`.
class Api4ResourcesTest {
    private static final Target TARGET = Target.shared();
    private static final int MEBIBYTE = 1 << 20;

    /// Each of these is a body of the allowed length that would take seconds and half a gigabyte to find all faults of.
    @Test
    void aBodyOfManyFaultsCostsLittle() throws Exception {
        String token = TARGET.person().token();
        List<String> bodies = List.of(
                "[" + "{},".repeat((MEBIBYTE - 10) / 3) + "{}]",
                "[" + "1,".repeat((MEBIBYTE - 10) / 2) + "1]",
                "[" + ("{\"top_matches\":[" + "{},".repeat(998) + "{}]},").repeat(340) + "{}]");
        for (String body : bodies) {
            HttpResponse<String> answer = TARGET.with("POST", "/sync/feedback", token, body);
            assertEquals(422, answer.statusCode());
            JsonNode details = Target.json(answer).path("error").path("details");
            assertEquals(1, details.size());
            assertEquals(
                    "There are too many values.", details.get(0).path("problem").asString());
        }
        StringBuilder members = new StringBuilder("{\"query\":\"x\"");
        for (int i = 0; i < 70_000; i++) {
            members.append(",\"_").append(Integer.toString(i, 36)).append("\":1");
        }
        HttpResponse<String> answer = TARGET.with("POST", "/verses/search", token, members + "}");
        assertEquals(422, answer.statusCode());
        assertTrue(
                answer.body().length() < 1000, "an answer of " + answer.body().length());
    }

    @Test
    void whatUnfoldsIsNotUnfolded() throws Exception {
        String token = TARGET.person().token();
        for (String body : List.of(
                "[".repeat(100_000) + "]".repeat(100_000),
                "{\"query\":".repeat(20) + "1" + "}".repeat(20),
                "{\"font_size\":1e999999999}",
                "{\"font_size\":" + "9".repeat(100_000) + "}",
                "{\"confidence_threshold\":1E-999999999}",
                "{\"query\":\"x\",\"query\":\"y\"}")) {
            HttpResponse<String> answer = TARGET.with("PUT", "/settings", token, body);
            assertTrue(Set.of(400, 422).contains(answer.statusCode()), answer.body());
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
            zip.write(("{\"query\":\"" + " ".repeat(10 * MEBIBYTE) + "\"}").getBytes(StandardCharsets.US_ASCII));
        }
        HttpResponse<String> zipped = Target.send(TARGET.request("/verses/search")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(bomb.toByteArray())));
        assertEquals(400, zipped.statusCode());
        String upgraded = handshake(token, "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits|");
        assertTrue(upgraded.startsWith("HTTP/1.1 101"), upgraded);
        assertFalse(upgraded.toLowerCase(java.util.Locale.ROOT).contains("permessage-deflate"), upgraded);
    }

    /// The answer's headers.
    private static String handshake(String token, String more) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), TARGET.port())) {
            socket.setSoTimeout(20_000);
            String request = "GET /api/v1/stream HTTP/1.1|Host: x|Upgrade: websocket|Connection: Upgrade|"
                    + "Sec-WebSocket-Version: 13|Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==|Authorization: Bearer "
                    + token + "|" + more + "|";
            socket.getOutputStream().write(request.replace("|", "\r\n").getBytes(StandardCharsets.US_ASCII));
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int read = socket.getInputStream().read();
                if (read < 0) {
                    break;
                }
                head.append((char) read);
            }
            return head.toString();
        }
    }

    @Test
    void longHeadsAreRefused() throws Exception {
        String end = "|Host: x|Connection: close||";
        assertEquals(
                414, Raw.status(Raw.exchange(TARGET.port(), "GET /api/v1/" + "a".repeat(20_000) + " HTTP/1.1" + end)));
        String headers = "X-Filler: " + "a".repeat(1000) + "|";
        assertEquals(
                431,
                Raw.status(Raw.exchange(
                        TARGET.port(), "GET /api/v1/docs HTTP/1.1|" + headers.repeat(20) + end.substring(1))));
    }

    /// A hundred sign-ins at once take no more than two cores' worth of hashing; others are served meanwhile.
    @Test
    void aFloodOfPasswordsHoldsUpNobodyElse() throws Exception {
        String token = TARGET.person().token();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> flood = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                flood.add(threads.submit(() -> TARGET.post(
                                "/auth/login",
                                Target.credentials(UUID.randomUUID() + "@example.org", "wrong horse battery"))
                        .statusCode()));
            }
            assertEquals(200, TARGET.get("/settings", token).statusCode());
            assertEquals(200, Target.send(TARGET.request("/health/ready")).statusCode());
            for (Future<Integer> each : flood) {
                assertTrue(Set.of(401, 503).contains(each.get()), "status " + each.get());
            }
        }
    }

    /// One account cannot fill the disk.
    @Test
    void anAccountHasSoManyRowsAndNoMore() throws Exception {
        String token = TARGET.person().token();
        String batch = "[" + (Target.row("x", "") + ",").repeat(998) + Target.row("x", "") + "]";
        assertEquals(200, TARGET.with("POST", "/sync/feedback", token, batch).statusCode());
        assertEquals(200, TARGET.with("POST", "/sync/feedback", token, batch).statusCode());
        HttpResponse<String> refused = TARGET.with("POST", "/sync/feedback", token, batch);
        assertEquals(429, refused.statusCode());
        assertEquals("86400", refused.headers().firstValue("Retry-After").orElse(""));
        String another = TARGET.person().token();
        assertEquals(200, TARGET.with("POST", "/sync/feedback", another, batch).statusCode());
    }

    /// An export that nobody reads holds a connection to the database: there are two at a time.
    @Test
    void exportsThatAreNotReadDoNotTakeAllConnections() throws Exception {
        Target.Person admin = TARGET.admin();
        TARGET.sql(
                "INSERT INTO feedback SELECT gen_random_uuid(), ?, timestamptz '2001-01-01Z' + i * interval '1 second',"
                        + " repeat('x', 900), '56e9a4a2-c16c-5c02-a118-151ce87f7fa6', '[]'"
                        + " FROM generate_series(1, 20000) i",
                UUID.fromString(admin.id()));
        String path = "/feedback/export?from=2001-01-01T00:00:00Z&until=2002-01-01T00:00:00Z";
        String request = "GET /api/v1" + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + admin.token()
                + "\r\nConnection: close\r\n\r\n";
        List<Socket> idle = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(4096);
            socket.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), TARGET.port()));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertEquals('H', socket.getInputStream().read());
            idle.add(socket);
        }
        assertEquals(429, TARGET.get(path, admin.token()).statusCode());
        assertEquals(200, TARGET.get("/settings", admin.token()).statusCode());
        for (Socket socket : idle) {
            socket.close();
        }
        long until = System.nanoTime() + Target.PATIENCE.toNanos();
        HttpResponse<String> read = TARGET.get(path, admin.token());
        while (read.statusCode() == 429 && System.nanoTime() < until) {
            Thread.sleep(100);
            read = TARGET.get(path, admin.token());
        }
        assertEquals(200, read.statusCode());
        assertEquals(20_000, read.body().lines().count());
        TARGET.sql("DELETE FROM feedback WHERE \"timestamp\" < '2002-01-01Z'");
    }
}
