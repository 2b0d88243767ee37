package org.verseprojection.cloud.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes values that keep to a schema, and values that are likely not to. The same seed makes the same values.
final class Instances {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final int MOST_ITEMS = 4;

    private final JsonNode document;
    private final Random random;

    Instances(JsonNode document, long seed) {
        this.document = document;
        this.random = new Random(seed);
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }

    /// One that keeps to it.
    JsonNode valid(JsonNode given) {
        JsonNode schema = resolved(given);
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "integer" -> MAKE.numberNode(between(schema));
            case "number" ->
                MAKE.numberNode(schema.path("minimum").asDouble(0)
                        + random.nextDouble()
                                * (schema.path("maximum").asDouble(1)
                                        - schema.path("minimum").asDouble(0)));
            case "boolean" -> MAKE.booleanNode(random.nextBoolean());
            default -> MAKE.stringNode(text(schema));
        };
    }

    private int between(JsonNode schema) {
        int least = schema.path("minimum").asInt(0);
        return least + random.nextInt(schema.path("maximum").asInt(least + 100) - least + 1);
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode made = MAKE.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(each -> required.add(each.asString()));
        List<String> names = new ArrayList<>(schema.path("properties").propertyNames());
        int most = schema.path("maxProperties").asInt(names.size());
        for (String name : names) {
            boolean needed = required.contains(name)
                    || made.size() < schema.path("minProperties").asInt(0);
            if (made.size() < most && (needed || random.nextBoolean())) {
                made.set(name, valid(schema.path("properties").path(name)));
            }
        }
        return made;
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode made = MAKE.arrayNode();
        int count = random.nextInt(Math.min(MOST_ITEMS, schema.path("maxItems").asInt(MOST_ITEMS)) + 1);
        for (int i = 0; i < Math.max(count, schema.path("minItems").asInt(0)); i++) {
            made.add(valid(schema.path("items")));
        }
        return made;
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "date-time" ->
                Instant.ofEpochSecond(1_700_000_000L + random.nextInt(50_000_000))
                        .toString();
            case "uri-reference" -> "/api/v1/somewhere?cursor=" + random.nextInt(1000);
            case "email" -> "a" + random.nextInt(1_000_000) + "@example.org";
            case "uri" -> "http://127.0.0.1:" + (1024 + random.nextInt(60_000)) + "/back";
            default -> byPattern(schema);
        };
    }

    private String byPattern(JsonNode schema) {
        String pattern = schema.path("pattern").asString("");
        if (pattern.startsWith("^#")) {
            return "#%06X".formatted(random.nextInt(1 << 24));
        }
        if (pattern.contains("\\.")) {
            return List.of("John.3.16", "Phil.4.6-Phil.4.7", "Gen.1.1", "1John.1.9", "Zzz.999.999")
                    .get(random.nextInt(5));
        }
        if (schema.path("contentEncoding").asString("").equals("base64")) {
            return java.util.Base64.getEncoder().encodeToString(new byte[3 * (1 + random.nextInt(40))]);
        }
        int least = Math.max(1, schema.path("minLength").asInt(1));
        int most = Math.min(schema.path("maxLength").asInt(60), least + 60);
        String letters =
                pattern.isEmpty() || pattern.equals("\\S") ? "abc äö😀%'\"<>\\_;-" : "abcdefghijklmnop0123456789";
        int[] points = letters.codePoints().toArray();
        StringBuilder made = new StringBuilder("x");
        while (made.codePointCount(0, made.length()) < least + random.nextInt(most - least + 1)) {
            made.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return made.toString();
    }

    /// One that was made from a valid one by a change; whether it still keeps to the schema is for the schema to say.
    JsonNode changed(JsonNode valid) {
        JsonNode copy = valid.deepCopy();
        if (copy.isEmpty() || random.nextInt(4) == 0) {
            return strange();
        }
        return switch (copy) {
            case ObjectNode object -> changed(object);
            case ArrayNode array -> changed(array);
            default -> strange();
        };
    }

    private JsonNode changed(ObjectNode object) {
        List<String> names = new ArrayList<>(object.propertyNames());
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set("unknown", strange());
            case 2 -> object.set(name, changed(object.get(name)));
            default -> object.set(name, strange());
        }
        return object;
    }

    private JsonNode changed(ArrayNode array) {
        int at = random.nextInt(array.size());
        if (random.nextInt(3) > 0) {
            array.set(at, changed(array.get(at)));
        } else {
            for (int i = 0; i < 12; i++) {
                array.add(array.get(0).deepCopy());
            }
        }
        return array;
    }

    private JsonNode strange() {
        return switch (random.nextInt(14)) {
            case 0 -> MAKE.nullNode();
            case 1 -> MAKE.booleanNode(true);
            case 2 -> MAKE.numberNode(-1);
            case 3 -> MAKE.numberNode(1e308);
            case 4 -> MAKE.numberNode(Long.MAX_VALUE);
            case 5 -> MAKE.numberNode(new java.math.BigDecimal("1e400"));
            case 6 -> MAKE.stringNode("");
            case 7 -> MAKE.stringNode(" \t\n");
            case 8 -> MAKE.stringNode("nul\0here");
            case 9 -> MAKE.stringNode("x".repeat(5000));
            case 10 -> MAKE.stringNode("' OR 1=1; --");
            case 11 -> MAKE.arrayNode();
            case 12 -> MAKE.objectNode().set("$ref", MAKE.stringNode("#"));
            default -> MAKE.stringNode("\ud800");
        };
    }
}
