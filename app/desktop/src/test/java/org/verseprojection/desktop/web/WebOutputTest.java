package org.verseprojection.desktop.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.desktop.preferences.OutputPage.Content;
import org.verseprojection.desktop.theme.Theme.Background;
import org.verseprojection.live.show.Output;

/// The pages over HTTP.
class WebOutputTest {
    private static final String MEGABYTE = "x".repeat(1 << 20);

    private final PageClient client = new PageClient();

    @AfterEach
    void hangUp() throws IOException {
        client.close();
    }

    @Test
    void eachPageIsToldWhatItShowsAndNoMore() throws Exception {
        try (WebOutput web = WebOutput.start(0, false, "", Looks.standard(), Locale.ENGLISH)) {
            web.publish(state("In the beginning", Output.LIVE));
            assertTrue(client.first(web, "full")
                    .startsWith("{\"text\":\"In the beginning\",\"reference\":\"ref\",\"page\":0,\"pages\":1,"));
            assertTrue(client.first(web, "lower-third")
                    .startsWith("{\"text\":\"In the beginning\",\"reference\":\"ref\","));
            assertTrue(client.first(web, "reference").startsWith("{\"text\":\"\",\"reference\":\"ref\","));
            web.pages(List.of(Looks.page("none", Content.NOTHING, Looks.theme("Dusk"), true)));
            assertTrue(client.first(web, "none").startsWith("{\"text\":\"\",\"reference\":\"\","));
            web.pages(Looks.standard());
            for (WebPage page : Looks.standard()) {
                HttpResponse<String> answer = client.get(web.address(page.name()));
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
            HttpResponse<String> blank = client.get(web.address("blank"));
            assertEquals(404, blank.statusCode());
            assertTrue(blank.body().contains("output.js"), blank.body());
            assertFalse(blank.body().contains("In the beginning"));
            assertEquals("HTTP/1.1 404 Not Found", client.ask(web, "GET /events/blank HTTP/1.1\r\nHost: localhost"));
        }
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
            HttpResponse<String> sky = client.get(web.address("background/sky"));
            assertEquals(200, sky.statusCode());
            assertEquals("image/png", sky.headers().firstValue("Content-Type").orElseThrow());
            for (String name : List.of("none", "secret", "gone", "folder", "nowhere")) {
                HttpResponse<String> refused = client.get(web.address("background/" + name));
                assertEquals(404, refused.statusCode(), name);
                assertEquals("", refused.body());
            }
            assertFalse(
                    client.get(web.address("sky")).body().contains(folder.toString()), "no path leaves the program");
        }
    }

    private static WebPage pictured(String name, Path file, boolean background) {
        return Looks.page(name, Content.FULL, Looks.odd(new Background.Picture(file.toString(), 0.5)), background);
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
        try (WebOutput web = WebOutput.start(0, false, "", Looks.standard(), Locale.ENGLISH, Duration.ofHours(1))) {
            for (int i = 0; i < WebOutput.MOST_WATCHERS; i++) {
                assertEquals("HTTP/1.1 200 OK", client.ask(web, "GET /events/full HTTP/1.1\r\nHost: localhost"));
            }
            assertEquals(WebOutput.MOST_WATCHERS, web.watchers());
            assertEquals(
                    "HTTP/1.1 503 Service Unavailable",
                    client.ask(web, "GET /events/full HTTP/1.1\r\nHost: localhost"));
            // Nobody reads: after a few megabytes each, writing to all of them stands still.
            assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
                for (int i = 0; i < 40; i++) {
                    web.publish(state(i + MEGABYTE, Output.LIVE));
                }
            });
        }
    }

    @Test
    void thoseWhoReadNothingAreSentAway() throws Exception {
        try (WebOutput web = WebOutput.start(0, false, "", Looks.standard(), Locale.ENGLISH, Duration.ofMillis(300))) {
            for (int i = 0; i < 4; i++) {
                assertEquals("HTTP/1.1 200 OK", client.ask(web, "GET /events/full HTTP/1.1\r\nHost: localhost"));
            }
            long until = System.nanoTime() + 60_000_000_000L;
            for (int i = 0; web.watchers() > 0 && System.nanoTime() < until; i++) {
                web.publish(state(i + MEGABYTE, Output.LIVE));
                Thread.sleep(20);
            }
            assertEquals(0, web.watchers());
            assertEquals("HTTP/1.1 200 OK", client.ask(web, "GET /events/full HTTP/1.1\r\nHost: localhost"));
        }
    }

    @Test
    void closingSendsBrowsersAwayAndFreesThePort() throws Exception {
        WebOutput web = WebOutput.start(0, false, "", Looks.standard(), Locale.ENGLISH);
        try (var socket = new Socket()) {
            PageClient.ask(web, "GET /events/full HTTP/1.1\r\nHost: localhost", socket);
            web.close();
            while (socket.getInputStream().read() >= 0) {}
        }
        int port = web.port();
        assertThrows(IOException.class, () -> new Socket(InetAddress.ofLiteral("127.0.0.1"), port).close());
    }

    private static WebState state(String text, Output output) {
        return new WebState(text, "ref", 0, 1, output);
    }
}
