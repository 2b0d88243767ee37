package org.verseprojection.cloud.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.verseprojection.cloud.http.Contract;
import tools.jackson.databind.JsonNode;

/// API5:2023, broken function level authorization.
class Api5FunctionLevelTest {
    private static final Target TARGET = Target.shared();

    private record Operation(String method, String path, String security) {}

    /// Each operation of the contract, with what it says must be shown: `bearer`, `internalKey`, or nothing.
    private static List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path :
                Contract.load().document().path("paths").properties()) {
            for (Map.Entry<String, JsonNode> each : path.getValue().properties()) {
                JsonNode security = each.getValue().path("security");
                String shown = security.isMissingNode()
                        ? "bearer"
                        : security.isEmpty()
                                ? ""
                                : security.get(0).propertyNames().iterator().next();
                all.add(new Operation(each.getKey().toUpperCase(Locale.ROOT), path.getKey(), shown));
            }
        }
        return all;
    }

    private static int ask(Operation operation, String... headers) throws Exception {
        HttpRequest.Builder request = TARGET.request(operation.path().replaceAll("\\{.*}", "John.3.16"))
                .method(operation.method(), BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json");
        return Target.send(headers.length == 0 ? request : request.headers(headers))
                .statusCode();
    }

    @Test
    void nobodyIsLetIntoWhatTheContractCloses() throws Exception {
        Target.Person person = TARGET.person();
        Target.Person admin = TARGET.admin();
        int closed = 0;
        for (Operation each : operations()) {
            if (Set.of("/models/latest").contains(each.path()) && ask(each) == 404) {
                continue; // not served yet
            }
            if (each.security().equals("bearer") && !each.path().equals("/stream")) {
                closed++;
                assertEquals(401, ask(each), each.toString());
                assertEquals(401, ask(each, "X-Internal-Key", Target.KEY), each.toString());
                assertEquals(401, ask(each, "Authorization", "Basic YWRtaW46YWRtaW4="), each.toString());
            }
            if (each.security().equals("internalKey")) {
                closed++;
                // From outside, whatever is shown; and by accounts of whatever role.
                assertEquals(403, ask(each), each.toString());
                assertEquals(403, ask(each, "X-Internal-Key", Target.KEY), each.toString());
                assertEquals(403, ask(each, "Authorization", "Bearer " + person.token()), each.toString());
                assertEquals(403, ask(each, "Authorization", "Bearer " + admin.token()), each.toString());
            }
        }
        assertTrue(closed >= 9, closed + " are closed");
    }

    @Test
    void theInternalKeyIsForTheInternalNetwork() throws Exception {
        for (String address : List.of("203.0.113.9", "2001:db8::1", "10.0.0.1, 203.0.113.9", "localhost", "")) {
            HttpRequest.Builder request = HttpRequest.newBuilder(TARGET.address("/metrics"))
                    .header("X-Internal-Key", Target.KEY)
                    .header("X-Forwarded-For", address);
            int expected = address.equals("localhost") || address.isEmpty() ? 200 : 403;
            assertEquals(expected, Target.send(request).statusCode(), address);
        }
        for (String key : List.of("", Target.KEY + "0", Target.KEY.substring(1), "0".repeat(20))) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(TARGET.address("/metrics")).header("X-Internal-Key", key);
            assertEquals(403, Target.send(request).statusCode(), key);
        }
    }

    @Test
    void onlyAnAdministratorExports() throws Exception {
        assertEquals(
                403, TARGET.get("/feedback/export", TARGET.person().token()).statusCode());
        assertEquals(200, TARGET.get("/feedback/export", TARGET.admin().token()).statusCode());
        // Administrators have no right over others' settings: there is no such operation.
        assertEquals(
                405,
                TARGET.with("PUT", "/feedback/export", TARGET.admin().token(), "{}")
                        .statusCode());
    }

    /// A method is the request's own, and no header's.
    @Test
    void methodsAreNotOverridden() throws Exception {
        Target.Person person = TARGET.person();
        for (String header : List.of("X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method")) {
            Target.send(TARGET.request("/settings?_method=PUT")
                    .header("Authorization", "Bearer " + person.token())
                    .header("Content-Type", "application/json")
                    .header(header, "PUT")
                    .method("GET", BodyPublishers.ofString("{\"font_size\":48}")));
        }
        assertEquals(
                24,
                Target.json(TARGET.get("/settings", person.token()))
                        .path("font_size")
                        .asInt());
    }
}
