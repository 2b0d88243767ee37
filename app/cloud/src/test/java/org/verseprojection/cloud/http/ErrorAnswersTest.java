package org.verseprojection.cloud.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Whatever is sent, the answer is an error of the contract and never a failure of the server.
class ErrorAnswersTest {
    private static final String ROW = """
            {"transcription":"God so loved","selected_verse_id":"56e9a4a2-c16c-5c02-a118-151ce87f7fa6","top_matches":[]%s}
            """;
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.of(List.of(
                new Endpoint("POST", "/feedback", Access.ACCOUNT, _ -> new Reply.Json(Map.of("status", "success"))),
                new Endpoint(
                        "POST",
                        "/sync/feedback",
                        Access.ACCOUNT,
                        call -> new Reply.Json(Map.of(
                                "status", "success", "synced", call.body().size()))),
                new Endpoint("PUT", "/settings", Access.ACCOUNT, call -> new Reply.Json(call.body())),
                new Endpoint("GET", "/settings", Access.ACCOUNT, _ -> {
                    throw new IllegalStateException("secret detail");
                }),
                new Endpoint(
                        "GET",
                        "/verses/{osis}",
                        Access.ACCOUNT,
                        call -> new Reply.Json(Map.of("osis", call.path("osis")))),
                new Endpoint("GET", "/feedback/export", Access.ADMIN, _ -> new Reply.Empty(204, Map.of())),
                new Endpoint("GET", "/metrics", Access.INTERNAL, _ -> new Reply.Empty(204, Map.of()))));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    static JsonNode error(HttpResponse<String> answer, int status, String code) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElse(""));
        JsonNode error = Json.mapper().readTree(answer.body()).path("error");
        assertEquals(code, error.path("code").asString());
        assertEquals(
                answer.headers().firstValue("X-Request-Id").orElse(""),
                error.path("requestId").asString());
        assertTrue(error.path("details").isArray());
        return error;
    }

    static Stream<String> unreadable() {
        return Stream.of(
                "",
                "{",
                "nul",
                "{} {}",
                "{\"a\":1,\"a\":2}",
                "[".repeat(5000),
                "{\"a\":".repeat(17) + "1" + "}".repeat(17),
                "{\"font_size\":" + "9".repeat(60) + "}",
                "\u0000",
                "{\"a\":\"\t\"}",
                "NaN");
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void bodiesThatAreNoJson(String body) throws Exception {
        error(served.post("/feedback", body), 400, "bad_request");
    }

    @Test
    void bytesThatAreNoUtf8() throws Exception {
        byte[] bytes = ROW.formatted("").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        bytes[20] = (byte) 0xff;
        var answer = served.send(served.request("/feedback")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer good")
                .POST(BodyPublishers.ofByteArray(bytes)));
        error(answer, 400, "bad_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"text\"", "[]", "{}", "{\"top_matches\":{}}"})
    void bodiesOfAnotherShape(String body) throws Exception {
        error(served.post("/feedback", body), 422, "invalid");
    }

    @Test
    void membersThatTheContractDoesNotKnow() throws Exception {
        JsonNode error = error(served.post("/feedback", ROW.formatted(",\"church\":\"x\"")), 422, "invalid");
        assertEquals("church", error.at("/details/0/field").asString(), error.toString());
    }

    @Test
    void textsThatCannotBeStored() throws Exception {
        String nul = ROW.formatted("").replace("God", "God\\u0000");
        JsonNode error = error(served.post("/feedback", nul), 422, "invalid");
        assertEquals("transcription", error.at("/details/0/field").asString());
        String half = ROW.formatted("").replace("God", "God\\ud800");
        error(served.post("/feedback", half), 422, "invalid");
        String row = "[" + ROW.formatted("") + "," + nul + "]";
        JsonNode second = error(served.post("/sync/feedback", row), 422, "invalid");
        assertEquals(1, second.at("/details/0/index").asInt());
        assertEquals(
                200,
                served.post("/feedback", ROW.formatted("").replace("God", "God \\ud83d\\ude00"))
                        .statusCode());
    }

    @Test
    void typesThatAreNotJson() throws Exception {
        for (String type : List.of("text/plain", "application/jsonp", "application/x-www-form-urlencoded")) {
            var answer = served.send(served.request("/feedback")
                    .header("Content-Type", type)
                    .header("Authorization", "Bearer good")
                    .POST(BodyPublishers.ofString("{}")));
            error(answer, 415, "wrong_type");
        }
        var charset = served.send(served.request("/feedback")
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer good")
                .POST(BodyPublishers.ofString(ROW.formatted(""))));
        assertEquals(200, charset.statusCode());
    }

    @Test
    void bodiesThatAreTooLong() throws Exception {
        String body = "[" + " ".repeat(Endpoint.MEBIBYTE) + "]";
        error(served.post("/feedback", body), 413, "too_large");
        var chunked = served.send(served.request("/feedback")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer good")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)))));
        error(chunked, 413, "too_large");
    }

    /// Whoever is not signed in may not even make the server read.
    @Test
    void bodiesAreNotReadOfThoseWhoMayNotAsk() throws Exception {
        String answer = served.raw("POST /api/v1/feedback HTTP/1.1|Host: a|Content-Length: 900000|"
                + "Content-Type: application/json|Connection: close||");
        assertTrue(answer.startsWith("HTTP/1.1 401 "), answer);
        assertTrue(answer.contains("WWW-Authenticate: Bearer"), answer);
    }

    static Stream<String> rubbish() {
        return Stream.of(
                "rubbish||",
                "GET /api/v1/settings HTTP/9.9|Host: a||",
                "GET /api/v1/settings HTTP/1.1||",
                "GET /api/v1/%zz HTTP/1.1|Host: a||",
                "GET /api/v1/../../etc/passwd HTTP/1.1|Host: a|Connection: close||",
                "GET /api/v1/verses/%2e%2e%2fx HTTP/1.1|Host: a|Connection: close||",
                "GET /api/v1/verses/a%00b HTTP/1.1|Host: a|Connection: close||",
                "GET /api/v1/settings;a=b HTTP/1.1|Host: a|Connection: close||",
                "GET /api/v1/settings HTTP/1.1|Host: a|X: " + "x".repeat(20_000) + "||",
                "GET /api/v1/" + "x".repeat(20_000) + " HTTP/1.1|Host: a||",
                "POST /api/v1/feedback HTTP/1.1|Host: a|Authorization: Bearer good|"
                        + "Content-Type: application/json|Transfer-Encoding: chunked||ZZZ|",
                "POST /api/v1/feedback HTTP/1.1|Host: a|Content-Length: 5|Content-Length: 6||12345",
                "POST /api/v1/feedback HTTP/1.1|Host: a|Content-Length: 5|Transfer-Encoding: chunked||" + "0||",
                "POST /api/v1/feedback HTTP/1.1|Host: a|Content-Length: -5||",
                "GET /api/v1/settings HTTP/1.1|Host: a|Bad Header: x||",
                "GET /api/v1/settings HTTP/1.1|Host: a| folded: x|Connection: close||");
    }

    @ParameterizedTest
    @MethodSource("rubbish")
    void requestsThatAreNoHttp(String request) throws Exception {
        String answer = served.raw(request);
        assertTrue(answer.matches("(?s)HTTP/1\\.1 (4\\d\\d|505) .*"), answer);
        assertTrue(answer.contains("{\"error\":{\"code\":\""), answer);
        assertTrue(answer.toLowerCase(java.util.Locale.ROOT).contains("x-request-id"), answer);
    }

    @Test
    void methodsThatAreNotServed() throws Exception {
        for (String method : List.of("DELETE", "PATCH", "OPTIONS", "HEAD", "BREW", "TRACE")) {
            String answer = served.raw(method + " /api/v1/settings HTTP/1.1|Host: a|Connection: close||");
            assertTrue(answer.startsWith("HTTP/1.1 405 "), answer);
            assertTrue(answer.contains("Allow: "), answer);
            assertEquals(method.equals("HEAD"), answer.endsWith("\r\n\r\n"), answer);
        }
    }

    @Test
    void failuresSayNothingOfTheInside() throws Exception {
        var answer = served.send(served.request("/settings").header("Authorization", "Bearer good"));
        error(answer, 500, "internal");
        assertTrue(!answer.body().contains("secret"), answer.body());
    }

    @Test
    void parametersOfAnotherForm() throws Exception {
        var verse = served.send(served.request("/verses/John.3").header("Authorization", "Bearer good"));
        assertEquals("osis", error(verse, 422, "invalid").at("/details/0/field").asString());
        var version =
                served.send(served.request("/verses/John.3.16?version=NIV").header("Authorization", "Bearer good"));
        assertEquals(
                "version", error(version, 422, "invalid").at("/details/0/field").asString());
        var query =
                served.send(served.request("/verses/John.3.16?version=%FF%00").header("Authorization", "Bearer x"));
        error(query, 401, "unauthorized");
    }

    @Test
    void whoMayNotAsk() throws Exception {
        error(served.send(served.request("/feedback/export")), 401, "unauthorized");
        error(served.send(served.request("/feedback/export").header("Authorization", "Bearer good")), 403, "forbidden");
        error(
                served.send(served.request("/feedback/export").header("Authorization", "Basic good")),
                401,
                "unauthorized");
        error(served.send(served.request("/metrics")), 403, "forbidden");
        assertEquals(
                204,
                served.send(served.request("/metrics").header("X-Internal-Key", "internal"))
                        .statusCode());
    }

    @Test
    void requestIdsAreKeptWhereTheyMayStandInALog() throws Exception {
        var kept = served.send(served.request("/none").header("X-Request-Id", "abcDEF-123_456"));
        assertEquals("abcDEF-123_456", kept.headers().firstValue("X-Request-Id").orElse(""));
        var replaced = served.send(served.request("/none").header("X-Request-Id", "a b\"c<script>"));
        assertTrue(replaced.headers().firstValue("X-Request-Id").orElse("").matches("[a-z0-9]{8,64}"));
    }

    @Test
    void everyAnswerHasTheHeadersOfSecurity() throws Exception {
        for (String path : List.of("/none", "/settings", "/verses/John.3.16")) {
            var headers = served.send(served.request(path)).headers();
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
            assertEquals("no-store", headers.firstValue("Cache-Control").orElse(""));
            assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElse(""));
            assertTrue(headers.firstValue("Content-Security-Policy").orElse("").contains("default-src 'none'"));
            assertTrue(headers.firstValue("Date").isPresent());
            assertTrue(headers.firstValue("Server").isEmpty());
        }
    }
}
