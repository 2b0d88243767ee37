package org.verseprojection.cloud.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Whether what stands before operations lets through all requests that keep to the contract and no others. Behind it
/// each operation answers with something that keeps to the contract, so that only this is tried.
class ContractFuzzTest {
    private static final int TIMES = 30;
    private static final long SEED = 20261122;

    private final ContractCheck check = new ContractCheck();
    private final AtomicInteger reached = new AtomicInteger();

    private List<Endpoint> all() {
        Instances instances = new Instances(check.document(), SEED);
        List<Endpoint> endpoints = new ArrayList<>();
        for (String operation : check.operations()) {
            String[] parts = operation.split(" ", 2);
            JsonNode responses = check.document()
                    .at("/paths/" + parts[1].replace("/", "~1") + "/" + parts[0].toLowerCase(java.util.Locale.ROOT))
                    .path("responses");
            String status = responses.propertyNames().iterator().next();
            if (status.equals("101")) {
                continue;
            }
            endpoints.add(new Endpoint(parts[0], parts[1], Access.ACCOUNT, 2 << 20, _ -> {
                reached.incrementAndGet();
                return reply(Integer.parseInt(status), responses.path(status), instances);
            }));
        }
        return endpoints;
    }

    private Reply reply(int status, JsonNode given, Instances instances) {
        String reference = given.path("$ref").asString("");
        JsonNode response = reference.isEmpty() ? given : check.document().at(reference.substring(1));
        JsonNode content = response.path("content");
        if (status == 302) {
            return new Reply.Redirect("/somewhere");
        }
        if (content.isEmpty()) {
            return new Reply.Empty(status, Map.of());
        }
        String type = content.propertyNames().iterator().next();
        return type.equals("application/json")
                ? new Reply.Json(status, instances.valid(content.path(type).path("schema")), Map.of())
                : new Reply.Bytes(status, type, new byte[] {'x'}, Map.of());
    }

    @Test
    void everyOperation() throws Exception {
        try (Served served = Served.of(all())) {
            URI base = URI.create("http://127.0.0.1:" + served.port() + WebServer.BASE);
            ContractFuzz fuzz = new ContractFuzz(served.client, base, Map.of("Authorization", "Bearer good"), SEED);
            List<String> operations = new ArrayList<>(check.operations());
            operations.remove("GET /stream");
            for (String operation : operations) {
                fuzz.ask(operation, TIMES);
            }
            assertEquals(List.of(), fuzz.wrong());
            assertEquals(new TreeSet<>(operations), fuzz.statuses().keySet());
            assertTrue(reached.get() >= operations.size() * TIMES, reached + " were let through");
            fuzz.statuses().forEach((operation, statuses) -> {
                int taken = statuses.entrySet().stream()
                        .filter(each -> each.getKey() < 400)
                        .mapToInt(Map.Entry::getValue)
                        .sum();
                assertTrue(taken >= TIMES, operation + " " + statuses);
                boolean refuses = operation.startsWith("P");
                assertTrue(!refuses || statuses.getOrDefault(422, 0) > TIMES / 2, operation + " " + statuses);
            });
        }
    }

    /// The check itself finds what it is for.
    @Test
    void answersThatDoNotKeepToTheContractAreFound() throws Exception {
        Endpoint wrong = new Endpoint("GET", "/settings", Access.ACCOUNT, _ -> new Reply.Json(Map.of("font_size", 99)));
        Endpoint type = new Endpoint(
                "GET", "/health/live", Access.PUBLIC, _ -> new Reply.Bytes(200, "text/plain", new byte[0], Map.of()));
        Endpoint status =
                new Endpoint("GET", "/health/ready", Access.PUBLIC, _ -> new Reply.Json(201, Map.of(), Map.of()));
        try (Served served = Served.of(List.of(wrong, type, status))) {
            HttpResponse<String> settings =
                    served.send(served.request("/settings").header("Authorization", "Bearer good"));
            List<String> found = check.wrong("GET", "/api/v1/settings", settings);
            assertTrue(found.size() >= 5, found.toString());
            for (String path : List.of("/health/live", "/health/ready")) {
                var answer = served.send(served.request(path));
                assertTrue(!check.wrong("GET", "/api/v1" + path, answer).isEmpty(), path);
            }
            check.check(served.send(served.request("/settings")));
            check.check(served.send(served.request("/none")));
        }
    }
}
