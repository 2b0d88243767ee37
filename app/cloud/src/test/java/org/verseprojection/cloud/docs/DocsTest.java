package org.verseprojection.cloud.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.Chromium;
import org.verseprojection.cloud.http.Access;
import org.verseprojection.cloud.http.Admission;
import org.verseprojection.cloud.http.Contract;
import org.verseprojection.cloud.http.ContractCheck;
import org.verseprojection.cloud.http.Endpoint;
import org.verseprojection.cloud.http.Guards;
import org.verseprojection.cloud.http.Json;
import org.verseprojection.cloud.http.Principal;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.cloud.http.Reply;
import org.verseprojection.cloud.http.Role;
import org.verseprojection.cloud.http.WebServer;

/// The page, in a real browser.
class DocsTest {
    private static final List<String> WANTED = new ArrayList<>();
    private static WebServer web;
    private static URI base;

    @BeforeAll
    static void start() throws Exception {
        Contract contract = Contract.load();
        List<Endpoint> endpoints = new ArrayList<>(new Docs(contract).endpoints());
        endpoints.add(new Endpoint("POST", "/verses/search", Access.ACCOUNT, call -> {
            WANTED.add(call.body().path("query").asString());
            return new Reply.Json(Map.of(
                    "data", List.of(), "meta", Map.of("count", 0), "links", Map.of("self", "/api/v1/verses/search")));
        }));
        Guards guards = new Guards(
                token -> {
                    if (!token.equals("good-token")) {
                        throw Problem.unauthorized();
                    }
                    return new Principal(UUID.randomUUID(), Role.OPERATOR);
                },
                (_, _) -> false,
                Admission.OPEN,
                (_, _, _, _, _) -> {});
        web = WebServer.start(
                new WebServer.Options("127.0.0.1", 0, Optional.empty(), false, Duration.ofSeconds(1)),
                contract,
                guards,
                endpoints,
                List.of());
        base = URI.create("http://127.0.0.1:" + web.address().getPort() + WebServer.BASE);
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @Test
    void everyPartIsServedAndKeepsToTheContract() throws Exception {
        ContractCheck check = new ContractCheck();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : List.of(
                    "/docs",
                    "/docs/swagger-ui.css",
                    "/docs/swagger-ui-bundle.js",
                    "/docs/start.js",
                    "/docs/favicon-32x32.png",
                    "/docs/other",
                    "/openapi.json")) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
                check.check(answer);
                assertEquals(path.endsWith("other") ? 422 : 200, answer.statusCode(), path);
                assertFalse(answer.headers()
                        .firstValue("Content-Security-Policy")
                        .orElse("unsafe")
                        .contains("unsafe"));
            }
            HttpResponse<String> contract = client.send(
                    HttpRequest.newBuilder(URI.create(base + "/openapi.json")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(
                    "/api/v1",
                    Json.mapper().readTree(contract.body()).at("/servers/0/url").asString());
        }
    }

    /// A newcomer signs in on the page and calls an operation that needs it.
    @Test
    void operationsCanBeCalledFromThePage(@TempDir Path folder) throws Exception {
        Optional<Path> chromium = Chromium.installed();
        assumeTrue(chromium.isPresent(), "not installed: Chromium");
        try (Chromium browser = new Chromium(chromium.get(), folder)) {
            browser.open(URI.create(base + "/docs"));
            browser.await("document.querySelectorAll('.opblock').length > 20", "true");
            assertEquals("VerseProjection cloud API", browser.value("document.title"));
            assertEquals("0", browser.value("document.querySelectorAll('.errors-wrapper').length"));
            Files.createDirectories(Path.of("target"));
            Files.write(Path.of("target", "docs.png"), browser.picture());
            browser.value("document.querySelector('.btn.authorize').click()");
            browser.await("document.querySelectorAll('.auth-container input').length > 0", "true");
            browser.value("""
                    (() => {
                      const field = document.querySelector('.auth-container input');
                      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
                      set.call(field, 'good-token');
                      field.dispatchEvent(new Event('input', { bubbles: true }));
                      document.querySelector('.auth-btn-wrapper .authorize').click();
                      document.querySelector('.auth-btn-wrapper .btn-done').click();
                    })()""");
            browser.value("document.querySelector('#operations-verses-searchVerses .opblock-summary-control').click()");
            browser.await("document.querySelectorAll('#operations-verses-searchVerses .execute').length", "1");
            // The page fills in the example after the button is there; until then the button does nothing.
            browser.await("""
                    (() => {
                      const cell = document.querySelector('#operations-verses-searchVerses .live-responses-table'
                          + ' tr.response .response-col_status');
                      if (!cell) {
                        document.querySelector('#operations-verses-searchVerses .execute').click();
                      }
                      return cell?.textContent.trim().slice(0, 3);
                    })()""", "200");
            Files.write(Path.of("target", "docs-answer.png"), browser.picture());
            assertTrue(WANTED.contains("John 3:16"), WANTED.toString());
        }
    }
}
