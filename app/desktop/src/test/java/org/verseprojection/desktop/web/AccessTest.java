package org.verseprojection.desktop.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who may see the pages.
class AccessTest {
    private final PageClient client = new PageClient();

    @AfterEach
    void hangUp() throws IOException {
        client.close();
    }

    @Test
    void aForeignHostIsRefusedOnLoopback() throws Exception {
        try (WebOutput web = WebOutput.start(0, false, "", Looks.standard(), Locale.ENGLISH)) {
            assertEquals("HTTP/1.1 200 OK", client.ask(web, "GET /full HTTP/1.1\r\nHost: localhost:" + web.port()));
            assertEquals("HTTP/1.1 200 OK", client.ask(web, "GET /full HTTP/1.1\r\nHost: 127.0.0.1"));
            for (String host : List.of("evil.example", "evil.example:" + web.port(), "localhost.evil.example", "")) {
                assertEquals("HTTP/1.1 403 Forbidden", client.ask(web, "GET /full HTTP/1.1\r\nHost: " + host));
                assertEquals("HTTP/1.1 403 Forbidden", client.ask(web, "GET /events/full HTTP/1.1\r\nHost: " + host));
            }
            assertEquals("HTTP/1.1 405 Method Not Allowed", client.ask(web, "POST /full HTTP/1.1\r\nHost: localhost"));
            assertEquals("HTTP/1.1 404 Not Found", client.ask(web, "GET /../pom.xml HTTP/1.1\r\nHost: localhost"));
            assertEquals(
                    "HTTP/1.1 414 Request-URI Too Large",
                    client.ask(web, "GET /" + "x".repeat(600) + " HTTP/1.1\r\nHost: localhost"));
        }
    }

    @Test
    void onTheLanNothingIsSeenWithoutTheToken() throws Exception {
        try (WebOutput web = WebOutput.start(0, true, "short", Looks.standard(), Locale.ENGLISH)) {
            String token = web.token();
            assertTrue(token.length() >= 22, "128 bits: " + token);
            String base = "http://127.0.0.1:" + web.port();
            assertEquals(
                    200, client.get(URI.create(base + "/full?token=" + token)).statusCode());
            assertEquals(
                    200,
                    client.get(URI.create(base + "/output.js?token=" + token)).statusCode());
            for (String path : List.of("/full", "/output.js", "/events/full", "/background/full", "/nowhere")) {
                for (String query : List.of("", "?token=", "?token=" + token + "x", "?token=" + token.substring(1))) {
                    assertEquals(
                            403, client.get(URI.create(base + path + query)).statusCode(), path + query);
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
}
