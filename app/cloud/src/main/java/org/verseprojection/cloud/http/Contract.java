package org.verseprojection.cloud.http;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The contract, `openapi.yaml`: requests are checked against the very file that clients read. Immutable.
public final class Contract {
    private static final String HERE = "https://verseprojection.org/openapi.json";
    private static final int MOST_ERRORS = 1000;

    private final JsonNode document;
    private final SchemaRegistry registry;

    private Contract(JsonNode document) {
        this.document = document;
        SchemaRegistryConfig strict = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .build();
        registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                b -> b.schemas(Map.of(HERE, document.toString())).schemaRegistryConfig(strict));
    }

    /// Reads the contract that the program brings along.
    public static Contract load() {
        try (InputStream in = Contract.class.getResourceAsStream("openapi.yaml")) {
            if (in == null) {
                throw new IllegalStateException("openapi.yaml is missing");
            }
            return new Contract(new YAMLMapper().readTree(in));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /// The whole document.
    public JsonNode document() {
        return document;
    }

    /// What an operation takes.
    ///
    /// @throws IllegalArgumentException where the contract has no such operation
    Operation operation(String method, String path) {
        String pointer = "/paths/" + path.replace("/", "~1") + "/" + method.toLowerCase(Locale.ROOT);
        JsonNode node = document.at(pointer);
        if (node.isMissingNode()) {
            throw new IllegalArgumentException("the contract has no " + method + " " + path);
        }
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < node.path("parameters").size(); i++) {
            JsonNode parameter = node.path("parameters").get(i);
            parameters.add(new Parameter(
                    parameter.path("name").asString(),
                    parameter.path("in").asString(),
                    parameter.path("required").asBoolean(false),
                    schema(pointer + "/parameters/" + i + "/schema")));
        }
        boolean hasBody = node.has("requestBody");
        return new Operation(
                parameters,
                hasBody
                        ? Optional.of(schema(pointer + "/requestBody/content/application~1json/schema"))
                        : Optional.empty());
    }

    /// What stands at a JSON pointer of the document, as a schema.
    Schema schema(String pointer) {
        if (document.at(pointer).isMissingNode()) {
            throw new IllegalArgumentException("the contract has no " + pointer);
        }
        return registry.getSchema(SchemaLocation.of(HERE + "#" + pointer));
    }

    /// What an operation takes.
    record Operation(List<Parameter> parameters, Optional<Schema> body) {
        /// What is wrong with a body; nothing where it keeps to the contract.
        List<Detail> wrong(JsonNode given) {
            if (Soundness.hasTooMany(given)) {
                return List.of(detail("", null, "There are too many values.", given));
            }
            List<String> unsound = Soundness.unsound(given);
            Stream<Detail> broken = unsound.isEmpty()
                    ? body.stream()
                            .flatMap(schema -> schema.validate(given).stream())
                            .map(error -> detail(
                                    error.getInstanceLocation().toString(),
                                    error.getProperty(),
                                    sentence(error),
                                    given))
                    : unsound.stream().map(place -> detail(place, null, Soundness.PROBLEM, given));
            return broken.limit(MOST_ERRORS).toList();
        }
    }

    /// A parameter in the path, the query or a header.
    record Parameter(String name, String in, boolean required, Schema schema) {
        /// What is wrong with its value.
        Optional<Detail> wrong(Optional<String> given) {
            if (given.isEmpty()) {
                return required ? Optional.of(Detail.of(name, "It is missing.")) : Optional.empty();
            }
            return schema.validate(StringNode.valueOf(given.get())).stream()
                    .findFirst()
                    .map(error -> Detail.of(name, sentence(error)));
        }
    }

    /// In an array of rows the first step of an error's place is the row.
    private static Detail detail(String place, @Nullable String property, String problem, JsonNode body) {
        String[] steps = place.isEmpty() ? new String[0] : place.substring(1).split("/", -1);
        String last = property == null ? "" : property;
        if (!body.isArray() || steps.length == 0) {
            return new Detail(OptionalInt.empty(), Optional.empty(), field(steps, 0, last), problem);
        }
        int index = Integer.parseInt(steps[0]);
        return new Detail(OptionalInt.of(index), rowId(body.path(index)), field(steps, 1, last), problem);
    }

    private static Optional<String> field(String[] steps, int from, String last) {
        List<String> names = new ArrayList<>(List.of(steps).subList(from, steps.length));
        if (!last.isEmpty()) {
            names.add(last);
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(".", names));
    }

    private static Optional<UUID> rowId(JsonNode row) {
        try {
            return Optional.ofNullable(row.path("id").stringValue(null)).map(UUID::fromString);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String sentence(Error error) {
        return Optional.ofNullable(error.getMessage()).orElse("It is not allowed.");
    }
}
