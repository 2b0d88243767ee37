package org.verseprojection.sync;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `docs/api/openapi.yaml`, and what keeps to it.
final class Contract {
    private static final String HERE = "https://contract.test/openapi.json";

    private final JsonNode document;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    Contract() {
        document =
                new YAMLMapper().readTree(Path.of(System.getProperty("verse.home", "../.."), "docs/api/openapi.yaml"));
        SchemaRegistryConfig strict =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                b -> b.schemas(Map.of(HERE, document.toString())).schemaRegistryConfig(strict));
    }

    JsonNode document() {
        return document;
    }

    /// What is wrong with an answer; `status` must be one that the operation names.
    List<Error> answer(String method, String path, int status, JsonNode body) {
        String response = operation(method, path) + "/responses/" + status;
        JsonNode node = document.at(response);
        if (node.isMissingNode()) {
            response = operation(method, path) + "/responses/default";
            node = document.at(response);
        }
        if (node.isMissingNode()) {
            throw new IllegalStateException(method + " " + path + " never answers " + status);
        }
        String pointer = node.has("$ref") ? node.path("$ref").asString().substring(1) : response;
        return check(pointer + "/content/application~1json/schema", body);
    }

    /// Checks against the schema at a place in the document.
    List<Error> check(String pointer, JsonNode body) {
        if (document.at(pointer).isMissingNode()) {
            throw new IllegalStateException("the contract has no " + pointer);
        }
        return schemas.computeIfAbsent(pointer, p -> registry.getSchema(SchemaLocation.of(HERE + "#" + p)))
                .validate(body);
    }

    /// Whether there is such an operation.
    boolean knows(String method, String path) {
        return !document.at(operation(method, path)).isMissingNode();
    }

    private static String operation(String method, String path) {
        return "/paths/" + path.replace("/", "~1") + "/" + method.toLowerCase(java.util.Locale.ROOT);
    }
}
