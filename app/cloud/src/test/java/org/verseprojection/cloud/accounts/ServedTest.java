package org.verseprojection.cloud.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.CloudConfig;
import org.verseprojection.cloud.CloudParts;
import org.verseprojection.cloud.CloudServer;
import org.verseprojection.cloud.config.Environment;
import org.verseprojection.cloud.database.OneServer;
import org.verseprojection.scripture.Scripture;

/// The server as a whole has accounts, and says no secret about itself.
class ServedTest {
    @Test
    void theServerHasAccounts(@TempDir Path folder) throws Exception {
        Environment environment = new Environment(Map.of(
                "DATABASE_URL",
                OneServer.freshDatabase(),
                "SMTP_URL",
                "smtp://me:hidden-word@localhost?starttls=never"));
        CloudConfig config = CloudConfig.from(environment, "127.0.0.1", 0, folder);
        assertFalse(config.toString().contains("hidden-word"), config.toString());
        assertFalse(environment.summary().toString().contains("hidden-word"));
        try (CloudServer server = CloudServer.start(config, new CloudParts(Scripture.load()));
                HttpClient client = HttpClient.newHttpClient()) {
            String base = "http://127.0.0.1:" + server.address().getPort() + "/api/v1/auth/";
            HttpResponse<String> made = client.send(
                    HttpRequest.newBuilder(URI.create(base + "register"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "{\"email\":\"a@example.org\",\"password\":\"correct horse battery\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(201, made.statusCode(), made.body());
            HttpResponse<String> keys = client.send(
                    HttpRequest.newBuilder(URI.create(base + "jwks.json")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertTrue(keys.body().contains("\"alg\":\"RS256\""), keys.body());
            assertFalse(keys.body().contains("\"d\":"), keys.body());
            HttpResponse<String> sso = client.send(
                    HttpRequest.newBuilder(URI.create(base + "sso")).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(404, sso.statusCode());
        }
        assertTrue(Files.exists(folder.resolve("keys/master.key")));
    }
}
