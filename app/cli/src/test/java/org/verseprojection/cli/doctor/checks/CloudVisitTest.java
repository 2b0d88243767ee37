package org.verseprojection.cli.doctor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.sync.api.Server;

/// Network and clock, by what a socket answers.
@Timeout(60)
class CloudVisitTest {
    private static final String JSON = "application/json";

    @TempDir
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void whoIsNotSignedInHasNothingToCheckAndNothingIsMade() throws Exception {
        CloudVisit cloud = new CloudVisit(folder.resolve("data"));
        Finding found = new NetworkCheck(cloud).look();
        assertInstanceOf(Finding.Ok.class, found);
        assertEquals("Not signed in: there is nothing to check.", found.notes().found());
        assertInstanceOf(Finding.Ok.class, new ClockCheck(cloud, InstantSource.system()).look());
        assertEquals(false, Files.exists(folder.resolve("data")));
    }

    @Test
    void aServerThatAnswersIsAskedOnceForBothAndItsClockCounts() throws Exception {
        try (ServerSocket socket = serving("200 OK", JSON, "{\"status\":\"ok\"}", Duration.ofHours(3))) {
            CloudVisit cloud = visit(socket.getLocalPort());
            Finding network = new NetworkCheck(cloud).look();
            assertInstanceOf(Finding.Ok.class, network, network.notes().found());
            assertTrue(network.notes().personal().contains("127.0.0.1"), network.toString());
            Finding clock = new ClockCheck(cloud, InstantSource.system()).look();
            assertInstanceOf(Finding.Advice.class, clock);
            assertEquals(3 * 3600, clock.notes().figures().getOrDefault("server_ahead_s", 0.0), 30);
            assertEquals(1, asked.get());
        }
    }

    @Test
    void aNetworkThatWantsItsPageLookedAtIsToldFromAnErrorAndFromNone() throws Exception {
        try (ServerSocket socket = serving("302 Found", "text/html", "<p>Welcome", Duration.ZERO)) {
            assertTrue(todo(socket.getLocalPort()).contains("browser"));
        }
        try (ServerSocket socket = serving("503 Service Unavailable", JSON, "{}", Duration.ZERO)) {
            assertTrue(todo(socket.getLocalPort()).contains("later"));
        }
        int free;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = gone.getLocalPort();
        }
        assertTrue(todo(free).contains("needs no network"));
    }

    private static String todo(int port) throws Exception {
        return assertInstanceOf(Finding.Advice.class, new NetworkCheck(visit(port)).look())
                .todo();
    }

    private static CloudVisit visit(int port) {
        return new CloudVisit(() -> Server.of(URI.create("http://127.0.0.1:" + port)));
    }

    /// Gives every request that answer.
    private ServerSocket serving(String status, String type, String body, Duration ahead) throws IOException {
        ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(() -> {
            try {
                while (true) {
                    answer(socket.accept(), status, type, body, ahead);
                }
            } catch (IOException closed) {
                // the test is over
            }
        });
        return socket;
    }

    private void answer(Socket asking, String status, String type, String body, Duration ahead) throws IOException {
        try (asking) {
            byte[] request = new byte[4096];
            int read = asking.getInputStream().read(request);
            asked.incrementAndGet();
            assertTrue(
                    new String(request, 0, read, StandardCharsets.ISO_8859_1).startsWith("GET /api/v1/health/live "));
            String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    Instant.now().plus(ahead).atOffset(ZoneOffset.UTC));
            String answer = "HTTP/1.1 " + status + "\r\nDate: " + date + "\r\nContent-Type: " + type
                    + "\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body;
            asking.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
