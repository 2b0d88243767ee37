package org.verseprojection.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.config.Environment;
import org.verseprojection.scripture.Scripture;

class CloudServerTest {
    @Test
    void answersWithADatabaseOfItsOwn(@TempDir Path folder) throws Exception {
        PostgresFolder.in(folder);
        CloudConfig config = CloudConfig.from(new Environment(Map.of()), "127.0.0.1", 0, folder);
        try (CloudServer server = CloudServer.start(config, new CloudParts(Scripture.load()));
                HttpClient client = HttpClient.newHttpClient()) {
            String base = "http://127.0.0.1:" + server.address().getPort() + "/api/v1";
            HttpResponse<String> ready = client.send(
                    HttpRequest.newBuilder(URI.create(base + "/health/ready")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(200, ready.statusCode());
            assertEquals("{\"status\":\"up\"}", ready.body());
            assertTrue(ready.headers().firstValue("X-Request-Id").isPresent());
            HttpResponse<String> nothing = client.send(
                    HttpRequest.newBuilder(URI.create(base + "/no/such")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(404, nothing.statusCode());
            assertTrue(nothing.body().startsWith("{\"error\":{\"code\":\"not_found\""), nothing.body());
        }
    }
}
