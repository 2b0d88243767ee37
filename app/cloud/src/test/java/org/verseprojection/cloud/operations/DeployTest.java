package org.verseprojection.cloud.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.bertramlabs.plugins.hcl4j.HCLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Whether what is deployed with can be read, and says what was asked for.
class DeployTest {
    private static final Path DEPLOY = Path.of(System.getProperty("verse.home", "../.."), "app", "cloud", "deploy");

    /// All resources of all files by type and name.
    private static Map<String, JsonNode> resources() throws Exception {
        Map<String, JsonNode> found = new HashMap<>();
        JsonMapper mapper = new JsonMapper();
        try (Stream<Path> files = Files.list(DEPLOY.resolve("terraform"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".tf")).toList()) {
                JsonNode tree = mapper.valueToTree(plain(new HCLParser().parse(Files.readString(file))));
                tree.path("resource")
                        .properties()
                        .forEach(type -> type.getValue()
                                .properties()
                                .forEach(each -> found.put(type.getKey() + "." + each.getKey(), each.getValue())));
            }
        }
        return found;
    }

    /// Only what was written down: the parser's own nodes, which stand for references, become their names.
    private static Object plain(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> plain = new HashMap<>();
                map.forEach((key, each) -> plain.put(String.valueOf(key), plain(each)));
                yield plain;
            }
            case List<?> list -> list.stream().map(DeployTest::plain).toList();
            case Number number -> number;
            case Boolean flag -> flag;
            case null -> "";
            default -> value.toString();
        };
    }

    private static JsonNode resource(String name) throws Exception {
        JsonNode found = resources().get(name);
        if (found == null) {
            throw new AssertionError("there is no " + name);
        }
        return found;
    }

    @Test
    void theDatabaseIsEncryptedAndBackedUpForAWeek() throws Exception {
        JsonNode database = resource("aws_db_instance.this");
        assertTrue(database.path("storage_encrypted").asBoolean());
        assertEquals(7, database.path("backup_retention_period").asInt());
        assertFalse(database.path("publicly_accessible").asBoolean());
        assertTrue(database.path("deletion_protection").asBoolean());
        JsonNode cache = resource("aws_elasticache_replication_group.this");
        assertTrue(cache.path("transit_encryption_enabled").asBoolean());
    }

    @Test
    void nodesGrowWithTheirLoad() throws Exception {
        JsonNode policy = resource("aws_appautoscaling_policy.cpu");
        assertEquals(
                70,
                policy.path("target_tracking_scaling_policy_configuration")
                        .path("target_value")
                        .asInt());
        assertEquals(
                "/api/v1/health/ready",
                resource("aws_lb_target_group.this")
                        .path("health_check")
                        .path("path")
                        .asString());
        assertEquals("HTTPS", resource("aws_lb_listener.https").path("protocol").asString());
    }

    @Test
    void theAlarmsAreThoseOfTheRequirements() throws Exception {
        assertEquals(
                1,
                resource("aws_cloudwatch_metric_alarm.errors").path("threshold").asInt());
        JsonNode latency = resource("aws_cloudwatch_metric_alarm.latency");
        assertEquals(0.2, latency.path("threshold").asDouble());
        assertEquals(300, latency.path("period").asInt());
        assertEquals(
                80,
                resource("aws_cloudwatch_metric_alarm.cpu").path("threshold").asInt());
        assertEquals(
                "USD", resource("aws_budgets_budget.this").path("limit_unit").asString());
        assertTrue(resources().containsKey("aws_cloudwatch_metric_alarm.stream"));
        assertTrue(resources().containsKey("aws_cloudwatch_log_group.this"));
        assertTrue(resources().containsKey("aws_s3_bucket_lifecycle_configuration.logs"));
        assertTrue(resources().containsKey("aws_secretsmanager_secret.this"));
        assertTrue(resources().containsKey("aws_secretsmanager_secret_version.key_encryption_key"));
    }

    /// A name that no block declares is a mistake that no parser sees.
    @Test
    void everyResourceThatIsNamedExists() throws Exception {
        Map<String, JsonNode> resources = resources();
        List<String> missing = new ArrayList<>();
        Pattern name = Pattern.compile("(?<![.\\w])(?:aws|random)_[a-z0-9_]+\\.[a-z0-9_]+");
        try (Stream<Path> files = Files.list(DEPLOY.resolve("terraform"))) {
            for (Path file : files.toList()) {
                Matcher named = name.matcher(Files.readString(file).replaceAll("data\\.\\w+\\.\\w+", ""));
                while (named.find()) {
                    if (!resources.containsKey(named.group())) {
                        missing.add(named.group());
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void composeHasTwoNodesAndWhatTheyNeed() throws IOException {
        JsonNode compose = new YAMLMapper().readTree(Files.readString(DEPLOY.resolve("compose.yaml")));
        JsonNode services = compose.path("services");
        assertEquals(
                new TreeSet<>(List.of("node1", "node2", "postgres", "proxy", "redis")),
                new TreeSet<>(services.propertyNames()));
        assertTrue(services.at("/postgres/image").asString().startsWith("pgvector/pgvector:"));
        JsonNode node = compose.path("x-node");
        assertTrue(node.path("read_only").asBoolean());
        assertEquals("ALL", node.at("/cap_drop/0").asString());
        assertEquals("true", compose.at("/x-environment/BEHIND_PROXY").asString());
        // two nodes that seal the keys of tokens each with a key of its own do not start
        assertEquals(
                "/run/secrets/key_encryption_key",
                compose.at("/x-environment/KEY_ENCRYPTION_KEY_FILE").asString());
        for (String name : List.of("postgres", "redis", "node1", "node2")) {
            assertTrue(services.path(name).path("ports").isMissingNode(), name + " is not reached from outside");
        }
        node.path("secrets")
                .forEach(secret -> assertTrue(compose.path("secrets").has(secret.asString()), secret.asString()));
        assertTrue(Files.exists(DEPLOY.resolve(node.at("/build/context").asString())
                .resolve(node.at("/build/dockerfile").asString())));
        assertTrue(Files.readString(DEPLOY.resolve("Caddyfile")).contains("reverse_proxy node1:8080 node2:8080"));
    }

    @Test
    void theImageRunsAsNobodySpecialAndSaysHowItIs() throws IOException {
        List<String> lines = Files.readAllLines(DEPLOY.resolve("Dockerfile")).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        List<String> instructions = new ArrayList<>();
        boolean goesOn = false;
        for (String line : lines) {
            if (goesOn) {
                instructions.set(instructions.size() - 1, instructions.getLast() + " " + line);
            } else {
                instructions.add(line);
            }
            goesOn = line.endsWith("\\");
        }
        Pattern known = Pattern.compile(
                "(FROM|RUN|WORKDIR|COPY|USER|ENV|VOLUME|EXPOSE|HEALTHCHECK|STOPSIGNAL|ENTRYPOINT|CMD) .+");
        instructions.forEach(each -> assertTrue(known.matcher(each).matches(), each));
        assertEquals(
                2,
                instructions.stream().filter(each -> each.startsWith("FROM ")).count());
        assertTrue(instructions.stream().anyMatch(each -> each.matches("USER [1-9]\\d+:[1-9]\\d+")));
        for (String start : List.of("ENTRYPOINT ", "CMD ", "HEALTHCHECK ")) {
            String list = instructions.stream()
                    .filter(each -> each.startsWith(start))
                    .findFirst()
                    .map(each -> each.substring(each.indexOf('[')))
                    .orElseThrow();
            assertTrue(new JsonMapper().readTree(list).isArray(), list);
        }
    }

    @Test
    void theWorkflowCanBeRead() throws IOException {
        JsonNode workflow = new YAMLMapper().readTree(Files.readString(DEPLOY.resolve("workflows/deploy.yml")));
        assertEquals("write", workflow.at("/permissions/id-token").asString());
        assertTrue(workflow.at("/jobs/deploy/steps").size() >= 5);
    }
}
