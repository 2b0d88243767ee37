package org.verseprojection.cloud.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.database.DatabaseConfig;
import org.verseprojection.cloud.database.OneServer;
import org.verseprojection.cloud.http.Admission;
import org.verseprojection.cloud.http.Contract;
import org.verseprojection.cloud.http.Guards;
import org.verseprojection.cloud.http.Principal;
import org.verseprojection.cloud.http.Role;
import org.verseprojection.cloud.http.WebServer;
import org.verseprojection.matching.learning.Shared;
import org.verseprojection.matching.learning.SharedJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What laptops ask for.
class LatestModelTest {
    private static final Instant NOW = Instant.parse("2026-06-28T00:00:00Z");

    private final JsonMapper json = new JsonMapper();

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() throws Exception {
        database =
                Database.open(new DatabaseConfig(Optional.of(OneServer.freshDatabase()), Optional.empty(), folder, 4));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theLatestIsAnsweredOnceAndGoesBack() throws Exception {
        LearningKey key = LearningKey.made();
        for (long number = 1; number <= 2; number++) {
            long version = number;
            database.<Boolean, Exception>shared(handle -> {
                byte[] state = new SharedJson(31_102, _ -> new float[0])
                        .write(Shared.nothing().as(version, NOW));
                LearnedModels.publish(handle, version, NOW, state, key, 0.75, 0.8);
                return true;
            });
        }
        Guards guards = new Guards(
                _ -> new Principal(new UUID(1, 1), Role.OPERATOR),
                (_, _) -> false,
                Admission.OPEN,
                (_, _, _, _, _) -> {});
        WebServer.Options options =
                new WebServer.Options("127.0.0.1", 0, Optional.empty(), false, Duration.ofSeconds(1));
        try (WebServer web = WebServer.start(
                        options, Contract.load(), guards, new LatestModel(database).endpoints(), List.of());
                HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + web.address().getPort() + "/api/v1/models/latest");
            HttpRequest.Builder ask = HttpRequest.newBuilder(uri).header("Authorization", "Bearer x");
            HttpResponse<String> first = client.send(ask.build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(200, first.statusCode(), first.body());
            JsonNode body = json.readTree(first.body());
            assertEquals(2, body.path("version").asInt());
            assertEquals(key.id(), body.path("key_id").asString());
            assertEquals(0.8, body.path("evaluation").path("after").asDouble());
            assertTrue(Base64.getDecoder().decode(body.path("state").asString()).length > 10);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertTrue(first.headers().firstValue("Cache-Control").orElseThrow().startsWith("private"));
            HttpRequest again = ask.copy().header("If-None-Match", tag).build();
            HttpResponse<String> second = client.send(again, HttpResponse.BodyHandlers.ofString());
            assertEquals(304, second.statusCode());
            assertEquals("", second.body());

            assertEquals(1L, back(1));
            HttpResponse<String> third = client.send(again, HttpResponse.BodyHandlers.ofString());
            assertEquals(200, third.statusCode());
            assertEquals(1, json.readTree(third.body()).path("version").asInt());
            assertEquals(3L, database.shared(LearnedModels::next), "no number comes twice");

            assertEquals(0L, back(0));
            assertEquals(
                    404,
                    client.send(again, HttpResponse.BodyHandlers.ofString()).statusCode());
        }
    }

    private long back(long kept) {
        return database.shared(handle -> handle.createQuery("SELECT learned_models_back_to(:kept)")
                .bind("kept", kept)
                .mapTo(Long.class)
                .one());
    }
}
