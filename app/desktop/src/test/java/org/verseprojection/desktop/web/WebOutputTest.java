package org.verseprojection.desktop.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.desktop.preferences.OutputPage.Content;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Theme.Background;
import org.verseprojection.live.show.Output;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
        try (WebOutput web = WebOutput.start(0, false, "", Looks.standard(), Locale.ENGLISH)) {
            web.publish(state("In the beginning", Output.LIVE));
            assertTrue(first(web, "full")
                    .startsWith("{\"text\":\"In the beginning\",\"reference\":\"ref\",\"page\":0,\"pages\":1,"));
            assertTrue(first(web, "lower-third").startsWith("{\"text\":\"In the beginning\",\"reference\":\"ref\","));
            assertTrue(first(web, "reference").startsWith("{\"text\":\"\",\"reference\":\"ref\","));
            web.pages(List.of(Looks.page("none", Content.NOTHING, Looks.theme("Dusk"), true)));
            assertTrue(first(web, "none").startsWith("{\"text\":\"\",\"reference\":\"\","));
            web.pages(Looks.standard());
            for (WebPage page : Looks.standard()) {
                HttpResponse<String> answer = get(web.address(page.name()));
                assertEquals(200, answer.statusCode());
                String policy =
                        answer.headers().firstValue("Content-Security-Policy").orElseThrow();
                assertEquals(
                        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none';"
                                + " form-action 'none'; frame-ancestors 'none'",
                        policy);
                assertEquals(
                        page.output().content() != Content.REFERENCE,
                        answer.body().contains("In the beginning"));
            }
        }
    }

    @Test
    void aNameThatNoPageHasShowsNothing() throws Exception {
        try (WebOutput web = WebOutput.start(0, false, "", Looks.standard(), Locale.ENGLISH)) {
            web.publish(state("In the beginning", Output.LIVE));
            HttpResponse<String> blank = get(web.address("blank"));
            assertEquals(404, blank.statusCode());
            assertTrue(blank.body().contains("output.js"), blank.body());
            assertFalse(blank.body().contains("In the beginning"));
            assertEquals("HTTP/1.1 404 Not Found", ask(web, "GET /events/blank HTTP/1.1\r\nHost: localhost"));
        }
    }

    @Test
    void aPageIsToldItsThemeAndNothingThatIsNoColourOrFont() {
        Theme odd = Looks.odd(new Background.Gradient("#010203", "#040506"));
        JsonNode look = look(Looks.page("a", Content.FULL, odd, true));
        assertTrue(look.get("font").asString().endsWith(", serif"), look::toString);
        assertEquals("left", look.get("alignment").asString());
        assertEquals("top", look.get("placement").asString());
        assertEquals("#ff0000", look.get("text").asString());
        assertEquals(36, look.get("largest").asDouble());
        assertEquals("#040506", look.path("background").get("bottom").asString());
        assertEquals(
                "none",
                look(Looks.page("a", Content.FULL, odd, false))
                        .path("background")
                        .get("kind")
                        .asString());
        assertEquals(
                "none",
                look(Looks.page("a", Content.NOTHING, odd, true))
                        .path("background")
                        .get("kind")
                        .asString());
        Theme dark = Looks.theme("Dark on light");
        assertEquals(
                "#ffffff",
                look(Looks.page("a", Content.FULL, dark, false)).get("halo").asString());
        assertEquals(
                "", look(Looks.page("a", Content.FULL, dark, true)).get("halo").asString());
        assertEquals(
                "",
                look(Looks.page("a", Content.LOWER_THIRD, dark, false))
                        .get("halo")
                        .asString());
    }

    @Test
    void onlyPicturesLeaveTheProgram(@TempDir Path folder) throws Exception {
        Path picture = folder.resolve("sky.png");
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        Path secret = Files.writeString(folder.resolve("secret.png"), "root:x:0:0");
        try (WebOutput web = WebOutput.start(0, false, "", List.of(), Locale.ENGLISH)) {
            web.pages(List.of(
                    pictured("sky", picture, true),
                    pictured("none", picture, false),
                    pictured("secret", secret, true),
                    pictured("gone", folder.resolve("gone.png"), true),
                    pictured("folder", folder, true)));
            HttpResponse<String> sky = get(web.address("background/sky"));
            assertEquals(200, sky.statusCode());
            assertEquals("image/png", sky.headers().firstValue("Content-Type").orElseThrow());
            for (String name : List.of("none", "secret", "gone", "folder", "nowhere")) {
                HttpResponse<String> refused = get(web.address("background/" + name));
                assertEquals(404, refused.statusCode(), name);
                assertEquals("", refused.body());
            }
            assertFalse(get(web.address("sky")).body().contains(folder.toString()), "no path leaves the program");
        }
    }

    private static WebPage pictured(String name, Path file, boolean background) {
        return Looks.page(name, Content.FULL, Looks.odd(new Background.Picture(file.toString(), 0.5)), background);
    }

    private static JsonNode look(WebPage page) {
        return new JsonMapper()
                .readTree(Payload.json(page, state("text", Output.LIVE)))
                .get("look");
    }

    @Test
    void freezingKeepsAndCoversTakeAway() throws Exception {
        WebState shown = state("shown", Output.LIVE);
        assertEquals(shown, state("other", Output.FROZEN).after(shown));
        for (Output cover : List.of(Output.CLEAR, Output.LOGO)) {
            assertEquals(WebState.NOTHING, state("other", cover).after(shown));
        }
        for (Output cover : List.of(Output.BLACK, Output.HIDDEN)) {
            WebState gone = state("other", cover).after(shown);
            assertEquals(WebState.GONE, gone);
            assertTrue(Payload.json(Looks.standard().getFirst(), gone).contains("\"cut\":true"));
        }
    }

    @Test
    void controlCharactersDoNotReachThePages() {
        String json = Payload.json(Looks.standard().getFirst(), state("a\u0000\u0007\u202eb\nc\u2028", Output.LIVE));
        assertTrue(json.startsWith("{\"text\":\"ab\\nc\","), json);
        assertFalse(Payload.attribute(Payload.json(Looks.standard().getFirst(), state("\"><script>", Output.LIVE)))
                .matches(".*[\"<>].*"));
    }

    @Test
    void aForeignHostIsRefusedOnLoopback() throws Exception {
        try (WebOutput web = WebOutput.start(0, false, "", Looks.standard(), Locale.ENGLISH)) {
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
        try (WebOutput web = WebOutput.start(0, true, "short", Looks.standard(), Locale.ENGLISH)) {
            String token = web.token();
            assertTrue(token.length() >= 22, "128 bits: " + token);
            String base = "http://127.0.0.1:" + web.port();
            assertEquals(200, get(URI.create(base + "/full?token=" + token)).statusCode());
            assertEquals(
                    200, get(URI.create(base + "/output.js?token=" + token)).statusCode());
            for (String path : List.of("/full", "/output.js", "/events/full", "/background/full", "/nowhere")) {
                for (String query : List.of("", "?token=", "?token=" + token + "x", "?token=" + token.substring(1))) {
                    assertEquals(403, get(URI.create(base + path + query)).statusCode(), path + query);
                }
            }
            assertTrue(web.address("full").toString().endsWith("/full?token=" + token));
            try (WebOutput again = WebOutput.start(0, true, token, Looks.standard(), Locale.ENGLISH)) {
                assertEquals(token, again.token());
            }
            try (WebOutput other = WebOutput.start(0, true, "", Looks.standard(), Locale.ENGLISH)) {
                assertNotEquals(token, other.token());
            }
        }
    }

    @Test
    void aPortInUseGivesWayToTheNextAndSaysSo() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
                WebOutput web = WebOutput.start(taken.getLocalPort(), false, "", Looks.standard(), Locale.ENGLISH)) {
            assertNotEquals(taken.getLocalPort(), web.port());
            String notice = web.notice().orElseThrow();
            assertTrue(notice.startsWith("Port " + taken.getLocalPort() + " is in use"), notice);
            assertTrue(notice.contains("at port " + web.port() + "."), notice);
        }
    }

    @Test
    void noMoreThan32BrowsersAndASlowOneHoldsNobodyUp() throws Exception {
        try (WebOutput web = WebOutput.start(0, false, "", Looks.standard(), Locale.ENGLISH, Duration.ofMillis(300))) {
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
        WebOutput web = WebOutput.start(0, false, "", Looks.standard(), Locale.ENGLISH);
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
