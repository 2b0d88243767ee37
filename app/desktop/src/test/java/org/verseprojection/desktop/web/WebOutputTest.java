package org.verseprojection.desktop.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verseprojection.live.show.Output;

class WebOutputTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        http.shutdownNow();
    }

    @Test
    void eachPageIsToldWhatItShowsAndNoMore() throws Exception {
        try (WebOutput web = WebOutput.start(0, false, "", Locale.ENGLISH)) {
            web.publish(state("In the beginning", Output.LIVE));
            assertEquals(
                    "{\"text\":\"In the beginning\",\"reference\":\"ref\",\"page\":0,\"pages\":1}", first(web, "full"));
            assertEquals("{\"text\":\"\",\"reference\":\"ref\",\"page\":0,\"pages\":1}", first(web, "reference"));
            assertEquals("{\"text\":\"\",\"reference\":\"\",\"page\":0,\"pages\":1}", first(web, "blank"));
            for (URI address : web.addresses()) {
                HttpResponse<String> page = get(address);
                assertEquals(200, page.statusCode());
                String policy =
                        page.headers().firstValue("Content-Security-Policy").orElseThrow();
                assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), policy);
                assertEquals(
                        address.getPath().equals("/full") || address.getPath().equals("/lower-third"),
                        page.body().contains("In the beginning"));
            }
        }
    }

    @Test
    void freezingKeepsAndCoversTakeAway() throws Exception {
        WebState shown = state("shown", Output.LIVE);
        assertEquals(shown, state("other", Output.FROZEN).after(shown));
        for (Output cover : List.of(Output.BLACK, Output.CLEAR, Output.LOGO, Output.HIDDEN)) {
            assertEquals(WebState.NOTHING, state("other", cover).after(shown));
        }
    }

    @Test
    void controlCharactersDoNotReachThePages() {
        String json = Payload.json(state("a\u0000\u0007\u202eb\nc\u2028", Output.LIVE));
        assertTrue(json.startsWith("{\"text\":\"ab\\nc\","), json);
        assertFalse(Payload.attribute(state("\"><script>", Output.LIVE)).matches(".*[\"<>].*"));
    }

    @Test
    void aForeignHostIsRefusedOnLoopback() throws Exception {
        try (WebOutput web = WebOutput.start(0, false, "", Locale.ENGLISH)) {
            assertEquals("HTTP/1.1 200 OK", ask(web, "GET /full HTTP/1.1\r\nHost: localhost:" + web.port()));
            assertEquals("HTTP/1.1 200 OK", ask(web, "GET /full HTTP/1.1\r\nHost: 127.0.0.1"));
            for (String host : List.of("evil.example", "evil.example:" + web.port(), "localhost.evil.example", "")) {
                assertEquals("HTTP/1.1 403 Forbidden", ask(web, "GET /full HTTP/1.1\r\nHost: " + host));
                assertEquals("HTTP/1.1 403 Forbidden", ask(web, "GET /events/full HTTP/1.1\r\nHost: " + host));
            }
            assertEquals("HTTP/1.1 405 Method Not Allowed", ask(web, "POST /full HTTP/1.1\r\nHost: localhost"));
            assertEquals("HTTP/1.1 404 Not Found", ask(web, "GET /../pom.xml HTTP/1.1\r\nHost: localhost"));
            assertEquals(
                    "HTTP/1.1 414 Request-URI Too Large",
                    ask(web, "GET /" + "x".repeat(600) + " HTTP/1.1\r\nHost: localhost"));
        }
    }

    @Test
    void onTheLanNothingIsSeenWithoutTheToken() throws Exception {
        try (WebOutput web = WebOutput.start(0, true, "short", Locale.ENGLISH)) {
            String token = web.token();
            assertTrue(token.length() >= 22, "128 bits: " + token);
            String base = "http://127.0.0.1:" + web.port();
            assertEquals(200, get(URI.create(base + "/full?token=" + token)).statusCode());
            assertEquals(
                    200, get(URI.create(base + "/output.js?token=" + token)).statusCode());
            for (String path : List.of("/full", "/output.js", "/events/full", "/nowhere")) {
                for (String query : List.of("", "?token=", "?token=" + token + "x", "?token=" + token.substring(1))) {
                    assertEquals(403, get(URI.create(base + path + query)).statusCode(), path + query);
                }
            }
            assertTrue(web.address(WebPage.FULL).toString().endsWith("/full?token=" + token));
            try (WebOutput again = WebOutput.start(0, true, token, Locale.ENGLISH)) {
                assertEquals(token, again.token());
            }
            try (WebOutput other = WebOutput.start(0, true, "", Locale.ENGLISH)) {
                assertNotEquals(token, other.token());
            }
        }
    }

    @Test
    void aPortInUseGivesWayToTheNextAndSaysSo() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
                WebOutput web = WebOutput.start(taken.getLocalPort(), false, "", Locale.ENGLISH)) {
            assertNotEquals(taken.getLocalPort(), web.port());
            String notice = web.notice().orElseThrow();
            assertTrue(notice.startsWith("Port " + taken.getLocalPort() + " is in use"), notice);
            assertTrue(notice.contains("at port " + web.port() + "."), notice);
        }
    }

    @Test
    void noMoreThan32BrowsersAndASlowOneHoldsNobodyUp() throws Exception {
        try (WebOutput web = WebOutput.start(0, false, "", Locale.ENGLISH, Duration.ofMillis(300))) {
            for (int i = 0; i < WebOutput.MOST_WATCHERS; i++) {
                assertEquals("HTTP/1.1 200 OK", ask(web, "GET /events/full HTTP/1.1\r\nHost: localhost"));
            }
            assertEquals(WebOutput.MOST_WATCHERS, web.watchers());
            assertEquals("HTTP/1.1 503 Service Unavailable", ask(web, "GET /events/full HTTP/1.1\r\nHost: localhost"));
            // Nobody reads: after a few megabytes each, writing to all of them stands still.
            String megabyte = "x".repeat(1 << 20);
            long start = System.nanoTime();
            for (int i = 0; i < 40; i++) {
                web.publish(state(i + megabyte, Output.LIVE));
            }
            assertTrue(System.nanoTime() - start < 2_000_000_000L, "publishing waited");
            long until = System.nanoTime() + 20_000_000_000L;
            for (int i = 0; web.watchers() > 0 && System.nanoTime() < until; i++) {
                web.publish(state(i + megabyte, Output.LIVE));
                Thread.sleep(20);
            }
            assertEquals(0, web.watchers(), "those who read nothing are sent away");
            assertEquals("HTTP/1.1 200 OK", ask(web, "GET /events/full HTTP/1.1\r\nHost: localhost"));
        }
    }

    @Test
    void closingSendsBrowsersAwayAndFreesThePort() throws Exception {
        WebOutput web = WebOutput.start(0, false, "", Locale.ENGLISH);
        var socket = new Socket();
        sockets.add(socket);
        ask(web, "GET /events/full HTTP/1.1\r\nHost: localhost", socket);
        web.close();
        socket.setSoTimeout(10_000);
        while (socket.getInputStream().read() >= 0) {}
        int port = web.port();
        assertThrows(IOException.class, () -> new Socket(InetAddress.ofLiteral("127.0.0.1"), port).close());
    }

    private static WebState state(String text, Output output) {
        return new WebState(text, "ref", 0, 1, output);
    }

    private String first(WebOutput web, String page) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + "/events/" + page))
                .timeout(Duration.ofSeconds(10))
                .build();
        InputStream stream =
                http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("data: ")) {
                    return line.substring("data: ".length());
                }
            }
        }
        return "";
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String ask(WebOutput web, String head) throws IOException {
        var socket = new Socket();
        sockets.add(socket);
        return ask(web, head, socket);
    }

    /// The first line of the answer to bytes as they are.
    private static String ask(WebOutput web, String head, Socket socket) throws IOException {
        socket.setReceiveBufferSize(8192);
        socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), web.port()), 5000);
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        var line = new StringBuilder();
        for (int c = socket.getInputStream().read();
                c >= 0 && c != '\r';
                c = socket.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}
