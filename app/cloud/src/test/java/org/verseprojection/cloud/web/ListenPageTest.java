package org.verseprojection.cloud.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.Chromium;
import org.verseprojection.cloud.http.Access;
import org.verseprojection.cloud.http.Endpoint;
import org.verseprojection.cloud.http.ErrorCode;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.cloud.http.Reply;
import org.verseprojection.cloud.recognition.HearingParts;
import org.verseprojection.cloud.stream.Node;
import org.verseprojection.cloud.stream.RealParts;

/// The page, served, and in a real browser that has the sample service for a microphone.
@Timeout(240)
class ListenPageTest {
    /// Signs in who knows the password.
    private static List<Endpoint> endpoints(String token) {
        List<Endpoint> all = new ArrayList<>(new ListenPage().endpoints());
        all.add(new Endpoint("POST", "/auth/login", Access.SIGN_IN, call -> {
            if (!call.body().path("password").asString().equals("the right one")) {
                throw new Problem(ErrorCode.UNAUTHORIZED, "E-mail or password is wrong.");
            }
            return new Reply.Json(Map.of("token", token, "refresh_token", "r1.8f0c2b7a4d"));
        }));
        all.add(new Endpoint(
                "POST",
                "/auth/refresh",
                Access.SIGN_IN,
                _ -> new Reply.Json(Map.of("token", token + "-newer", "refresh_token", "r1.8f0c2b7a4d"))));
        return all;
    }

    @Test
    void runsNothingButItsOwnFiles() throws Exception {
        try (Node node = new Node(new CompletableFuture<HearingParts>(), endpoints("t"));
                HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> page = get(http, node, "/listen");
            assertEquals(200, page.statusCode());
            assertEquals(
                    "text/html; charset=utf-8",
                    page.headers().firstValue("Content-Type").orElse(""));
            String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("script-src 'self'") && !policy.contains("unsafe"), policy);
            assertFalse(page.body().matches("(?s).*(<script>|\\son[a-z]+=|style=).*"), "nothing inline");
            for (String file : List.of("listen.js", "microphone.js", "listen.css")) {
                assertEquals(200, get(http, node, "/listen/" + file).statusCode(), file);
            }
            assertEquals(422, get(http, node, "/listen/passwd").statusCode());
        }
    }

    private static HttpResponse<String> get(HttpClient http, Node node, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(node.address("http", path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aMicrophoneIsHeardAndVersesAppear(@TempDir Path folder) throws Exception {
        Optional<Path> chromium = Chromium.installed();
        assumeTrue(chromium.isPresent(), "not installed: Chromium");
        String token = "token";
        Path profile = Files.createDirectories(folder.resolve("profile"));
        try (Node node = new Node(CompletableFuture.completedFuture(RealParts.shared()), endpoints(token))) {
            UUID account = UUID.randomUUID();
            node.tokens.put(token, account);
            node.tokens.put(token + "-newer", account);
            Path sound = RealParts.file(folder, 13, 27);
            try (Chromium browser = new Chromium(
                    chromium.get(),
                    profile,
                    "--use-fake-device-for-media-stream",
                    "--use-fake-ui-for-media-stream",
                    "--use-file-for-fake-audio-capture=" + sound,
                    "--autoplay-policy=no-user-gesture-required")) {
                browser.open(node.address("http", "/listen"));
                browser.await("document.readyState", "complete");
                signIn(browser, "a wrong one");
                browser.await("document.getElementById('problem').textContent", "E-mail or password is wrong.");
                signIn(browser, "the right one");
                browser.await("document.getElementById('state').textContent", "Listening");
                browser.await("/Psalms? 23:[123]/.test(document.getElementById('matches').textContent)", "true");
                browser.await(
                        "/maketh|restoreth|shepherd/.test(document.getElementById('matches').textContent)", "true");
                assertEquals("", browser.value("document.getElementById('problem').textContent"));
                assertEquals(1, node.opened());
                node.tokens.remove(token);
                long until = System.nanoTime() + 40_000_000_000L;
                while (node.opened() < 2) {
                    assertTrue(
                            System.nanoTime() < until,
                            () -> "connects again with a newer token: " + browser.text("state")
                                    + browser.text("problem"));
                    Thread.sleep(20);
                }
                browser.await("document.getElementById('state').textContent", "Listening");
                browser.await("document.getElementById('problem').textContent", "");
                browser.value("document.getElementById('matches').replaceChildren()");
                browser.await("/Psalms? 23:[1234]/.test(document.getElementById('matches').textContent)", "true");
            }
        }
    }

    private static void signIn(Chromium browser, String password) throws InterruptedException {
        browser.value("document.getElementById('email').value = 'booth@example.org'");
        browser.value("document.getElementById('password').value = '" + password + "'");
        browser.value("document.getElementById('sign-in').requestSubmit()");
    }
}
