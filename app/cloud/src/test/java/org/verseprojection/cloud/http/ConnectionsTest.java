package org.verseprojection.cloud.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.OwnCertificate;

/// How connections begin, dawdle and end.
class ConnectionsTest {
    private static final Endpoint LIVE =
            new Endpoint("GET", "/health/live", Access.PUBLIC, _ -> new Reply.Json(Map.of("status", "up")));
    private static final Endpoint WHERE = new Endpoint(
            "GET",
            "/health/ready",
            Access.PUBLIC,
            call -> new Reply.Json(Map.of("status", "up", "from", call.address())));

    @Test
    void whoTricklesHeadersIsCutOff() throws Exception {
        var impatient = new WebServer.Options(
                "127.0.0.1", 0, Optional.empty(), false, Duration.ofSeconds(1), Duration.ofSeconds(3));
        try (Served served = Served.of(impatient, Served.guards(Admission.OPEN), List.of(LIVE), List.of());
                RawConnection slow = new RawConnection(served.port())) {
            assertThrows(SocketException.class, () -> {
                slow.send("GET /api/v1/health/live HTTP/1.1|");
                for (int i = 0; i < 400; i++) {
                    slow.send("X-" + i + ": x|");
                    Thread.sleep(50);
                }
            });
            assertEquals(200, served.send(served.request("/health/live")).statusCode());
        }
    }

    @Test
    void whoTricklesABodyIsCutOff() throws Exception {
        var served = Served.of(List.of(
                new Endpoint("POST", "/feedback", Access.ACCOUNT, _ -> new Reply.Json(Map.of("status", "success")))));
        try (served;
                RawConnection slow = new RawConnection(served.port())) {
            slow.send("POST /api/v1/feedback HTTP/1.1|Host: a|Authorization: Bearer good|"
                    + "Content-Type: application/json|Content-Length: 10000||");
            Thread trickle = Thread.ofVirtual().start(() -> {
                try {
                    for (int i = 0; i < 400; i++) {
                        slow.send(" ");
                        Thread.sleep(50);
                    }
                } catch (IOException | InterruptedException cut) {
                    Thread.currentThread().interrupt();
                }
            });
            String answer = slow.readToEnd();
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            trickle.join();
        }
    }

    @Test
    void speaksTls(@TempDir Path folder) throws Exception {
        OwnCertificate certificate = OwnCertificate.make(folder, "dns:localhost,ip:127.0.0.1");
        Path file = certificate.file();
        SSLContext context = certificate.trusting();
        var options = new WebServer.Options(
                "127.0.0.1",
                0,
                Optional.of(new WebServer.Tls(file, OwnCertificate.PASSWORD)),
                false,
                Duration.ofSeconds(1));
        try (Served served = Served.of(options, Served.guards(Admission.OPEN), List.of(LIVE), List.of());
                HttpClient client = HttpClient.newBuilder().sslContext(context).build()) {
            var request = java.net.http.HttpRequest.newBuilder(
                            java.net.URI.create("https://localhost:" + served.port() + "/api/v1/health/live"))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode());
            assertTrue(answer.sslSession().orElseThrow().getProtocol().startsWith("TLSv1."));
            assertTrue(answer.headers().firstValue("Strict-Transport-Security").isPresent());
        }
        var wrong = new WebServer.Options(
                "127.0.0.1", 0, Optional.of(new WebServer.Tls(file, "wrong")), false, Duration.ZERO);
        assertThrows(IOException.class, () -> Served.of(wrong, Served.guards(Admission.OPEN), List.of(), List.of()));
    }

    @Test
    void onlyAProxyIsBelievedAndOnlyItsOwnWord() throws Exception {
        try (Served served = Served.of(List.of(WHERE))) {
            var answer = served.send(served.request("/health/ready").header("X-Forwarded-For", "203.0.113.7"));
            assertTrue(answer.body().contains("127.0.0.1"), answer.body());
        }
        var proxied = new WebServer.Options("127.0.0.1", 0, Optional.empty(), true, Duration.ZERO);
        try (Served served = Served.of(proxied, Served.guards(Admission.OPEN), List.of(WHERE), List.of())) {
            var request = served.request("/health/ready")
                    .header("X-Forwarded-For", "10.0.0.1, 198.51.100.4")
                    .header("X-Forwarded-For", "203.0.113.7")
                    .header("X-Forwarded-Proto", "https")
                    .header("Forwarded", "for=192.0.2.1");
            var answer = served.send(request);
            assertTrue(answer.body().contains("203.0.113.7"), answer.body());
            assertTrue(answer.headers().firstValue("Strict-Transport-Security").isPresent());
            var name = served.send(served.request("/health/ready").header("X-Forwarded-For", "localhost"));
            assertTrue(name.body().contains("127.0.0.1"), name.body());
            var six = served.send(served.request("/health/ready").header("X-Forwarded-For", "2001:db8::1"));
            assertTrue(six.body().contains("2001:db8:0:0:0:0:0:1"), six.body());
        }
    }

    @Test
    void requestsEndBeforeTheServerDoes() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Endpoint slow = new Endpoint("GET", "/health/live", Access.PUBLIC, _ -> {
            begun.countDown();
            try {
                assertTrue(go.await(60, TimeUnit.SECONDS));
            } catch (InterruptedException cut) {
                Thread.currentThread().interrupt();
            }
            return new Reply.Json(Map.of("status", "up"));
        });
        var unhurried = new WebServer.Options("127.0.0.1", 0, Optional.empty(), false, Duration.ofMinutes(1));
        Served served = Served.of(unhurried, Served.guards(Admission.OPEN), List.of(slow), List.of());
        CompletableFuture<HttpResponse<String>> running =
                served.client.sendAsync(served.request("/health/live").build(), HttpResponse.BodyHandlers.ofString());
        assertTrue(begun.await(60, TimeUnit.SECONDS));
        Thread closing = Thread.ofVirtual().start(served.web::close);
        Thread.sleep(200);
        assertTrue(closing.isAlive());
        go.countDown();
        assertEquals(200, running.get(60, TimeUnit.SECONDS).statusCode());
        assertTrue(closing.join(Duration.ofMinutes(1)));
        served.client.shutdownNow();
    }

    @Test
    void socketsAreToldThatTheServerGoesAway() throws Exception {
        SocketEndpoint echo =
                new SocketEndpoint("/stream", 1 << 20, Duration.ofMinutes(1), (_, peer) -> new Echo(peer));
        var impatient = new WebServer.Options(
                "127.0.0.1", 0, Optional.empty(), false, Duration.ofSeconds(5), Duration.ofSeconds(3));
        Served served = Served.of(impatient, Served.guards(Admission.OPEN), List.of(LIVE), List.of(echo));
        Ear ear = new Ear();
        WebSocket socket = served.client
                .newWebSocketBuilder()
                .subprotocols("bearer.good")
                .buildAsync(java.net.URI.create("ws://127.0.0.1:" + served.port() + "/api/v1/stream"), ear)
                .get(10, TimeUnit.SECONDS);
        Thread.sleep(5000); // longer than a request may take
        socket.sendText("hello", true).get(10, TimeUnit.SECONDS);
        assertEquals("hello", ear.heard.get(10, TimeUnit.SECONDS));
        Thread closing = Thread.ofVirtual().start(served.web::close);
        assertEquals(1001, ear.closed.get(10, TimeUnit.SECONDS));
        assertTrue(closing.join(Duration.ofSeconds(10)));
        served.client.shutdownNow();
    }

    private record Echo(SocketEndpoint.Peer peer) implements SocketEndpoint.Connection {
        @Override
        public void opened() {}

        @Override
        public CompletionStage<Void> text(String frame) {
            return peer.send(frame);
        }

        @Override
        public void closed(int code) {}
    }

    private static final class Ear implements WebSocket.Listener {
        final CompletableFuture<String> heard = new CompletableFuture<>();
        final CompletableFuture<Integer> closed = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            heard.complete(data.toString());
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return CompletableFuture.completedFuture(null);
        }
    }
}
