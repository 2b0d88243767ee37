package org.verseprojection.cloud.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.verseprojection.cloud.http.Contract;
import tools.jackson.databind.JsonNode;

/// API9:2023, improper inventory management: what is served is what `openapi.yaml` says, and nothing else.
class Api9InventoryTest {
    private static final Target TARGET = Target.shared();

    /// In the contract, and not served yet. `/stream` is served to whoever asks for a WebSocket.
    private static final Set<String> ELSEWHERE = Set.of("/stream");

    /// A method that nobody has is answered with those that there are.
    @Test
    void everyPathHasTheMethodsOfTheContractAndNoOthers() throws Exception {
        Map<String, Set<String>> contract = new TreeMap<>();
        Map<String, Set<String>> served = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path :
                Contract.load().document().path("paths").properties()) {
            if (ELSEWHERE.contains(path.getKey())) {
                continue;
            }
            Set<String> methods = new TreeSet<>();
            path.getValue().propertyNames().forEach(each -> methods.add(each.toUpperCase(Locale.ROOT)));
            contract.put(path.getKey(), methods);
            HttpResponse<String> answer =
                    Target.send(TARGET.request(path.getKey().replaceAll("\\{.*}", "John.3.16"))
                            .method("BREW", BodyPublishers.noBody()));
            String allowed = answer.headers().firstValue("Allow").orElse("status " + answer.statusCode());
            served.put(path.getKey(), new TreeSet<>(Arrays.asList(allowed.split(", ", -1))));
        }
        // GET /docs is not PUT /docs/{file}: paths of the same length as a fixed one are found apart from it.
        assertEquals(contract, served);
    }

    /// The other way round, a server does not start that serves what the contract does not have.
    @Test
    void thereIsNothingBesides() throws Exception {
        for (String path : List.of(
                "/",
                "/admin",
                "/users",
                "/users/1",
                "/account",
                "/auth",
                "/auth/admin",
                "/debug",
                "/actuator",
                "/actuator/env",
                "/env",
                "/h2-console",
                "/console",
                "/graphql",
                "/swagger-ui.html",
                "/swagger.json",
                "/openapi.yaml",
                "/v1",
                "/v2/settings",
                "/health",
                "/status",
                "/info",
                "/trace",
                "/heapdump",
                "/logs",
                "/backup",
                "/.env",
                "/.git/config",
                "/models",
                "/feedback/1",
                "/settings/1",
                "/metrics/")) {
            assertEquals(404, Target.send(TARGET.request(path)).statusCode(), path);
        }
        for (String path : List.of(
                "/",
                "/index.html",
                "/api",
                "/api/",
                "/api/v0/settings",
                "/api/v2/settings",
                "/settings",
                "/metrics",
                "/robots.txt",
                "/META-INF/MANIFEST.MF")) {
            String answer = Raw.exchange(TARGET.port(), "GET " + path + " HTTP/1.1|Host: x|Connection: close||");
            assertEquals(404, Raw.status(answer), path);
        }
    }

    @Test
    void thePageShowsTheVeryContractThatIsChecked() throws Exception {
        JsonNode shown = Target.json(Target.send(TARGET.request("/openapi.json")));
        assertEquals(Contract.load().document().path("paths"), shown.path("paths"));
    }
}
