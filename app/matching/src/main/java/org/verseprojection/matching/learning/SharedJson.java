package org.verseprojection.matching.learning;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes and reads [Shared] as JSON. What is read is checked, whoever signed it: nothing in it can go beyond the
/// bounds of what one laptop may learn.
public final class SharedJson {
    /// The longest that is read, in bytes.
    public static final int LONGEST = 700_000;

    private static final String FORMAT = "verseprojection-shared";
    private static final int VERSION = 1;
    private static final int LONGEST_WORDS = 80;

    private final JsonMapper mapper = new JsonMapper();
    private final int verses;
    private final IntFunction<float[]> vectors;

    /// @param verses that there are
    /// @param vectors each verse's own vector, which a moved one must be near to; an empty one where there is none,
    ///     and then no meaning is read
    public SharedJson(int verses, IntFunction<float[]> vectors) {
        this.verses = verses;
        this.vectors = vectors;
    }

    /// As UTF-8.
    public byte[] write(Shared shared) {
        ObjectNode root = mapper.createObjectNode();
        root.put("format", FORMAT).put("format_version", VERSION);
        root.put("version", shared.version()).put("made", shared.made().toString());
        ObjectNode popularity = root.putObject("popularity");
        shared.popularity().forEach((ordinal, more) -> popularity.put(ordinal.toString(), more));
        ObjectNode weights = root.putObject("weights");
        shared.weights().forEach(weights::put);
        var names = root.putArray("names");
        for (Mishearing each : shared.names()) {
            names.addArray().add(each.heard()).add(each.said()).add(each.days());
        }
        root.put("sharpness", shared.sharpness());
        ObjectNode meanings = root.putObject("meanings");
        shared.meanings()
                .forEach((ordinal, moved) ->
                        meanings.put(ordinal.toString(), Base64.getEncoder().encodeToString(moved.bytes())));
        return mapper.writeValueAsBytes(root);
    }

    /// Reads it again.
    ///
    /// @throws DamagedLearning where it is not what [#write] writes, or lies beyond the bounds
    public Shared read(byte[] json) throws DamagedLearning {
        if (json.length > LONGEST) {
            throw new DamagedLearning("What was learned together is too long: " + json.length + " bytes.");
        }
        try {
            return read(mapper.readTree(json));
        } catch (JacksonException | IllegalArgumentException | DateTimeException broken) {
            throw new DamagedLearning("What was learned together cannot be read: " + broken.getMessage(), broken);
        }
    }

    private Shared read(JsonNode root) throws DamagedLearning {
        if (!root.isObject() || !root.path("format").asString("").equals(FORMAT)) {
            throw new DamagedLearning("This is no file of what was learned together.");
        }
        if (root.path("format_version").asInt(0) != VERSION) {
            throw new DamagedLearning("What was learned together was written by another version of this program.");
        }
        SortedMap<Integer, Double> popularity = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : root.path("popularity").properties()) {
            popularity.put(ordinal(each.getKey()), number(each.getValue(), 0, Shared.MOST_POPULAR));
        }
        SortedMap<String, Double> weights = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : root.path("weights").properties()) {
            weights.put(each.getKey(), number(each.getValue(), -WeightsFit.MOST_EACH, WeightsFit.MOST_EACH));
        }
        return new Shared(
                (long) number(root.path("version"), 0, Long.MAX_VALUE),
                Instant.parse(root.path("made").asString("")),
                popularity,
                weights,
                names(root.path("names")),
                number(root.path("sharpness"), Confidence.LEAST_SHARPNESS, Confidence.MOST_SHARPNESS),
                meanings(root.path("meanings")));
    }

    private static List<Mishearing> names(JsonNode node) throws DamagedLearning {
        List<Mishearing> names = new ArrayList<>();
        for (JsonNode each : node) {
            int churches = (int) number(each.path(2), Shared.LEAST_CHURCHES, Integer.MAX_VALUE);
            names.add(new Mishearing(words(each.path(0)), words(each.path(1)), true, churches, churches, 1));
        }
        return names;
    }

    private SortedMap<Integer, MovedVector> meanings(JsonNode node) throws DamagedLearning {
        SortedMap<Integer, MovedVector> meanings = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            int ordinal = ordinal(each.getKey());
            byte[] numbers = Base64.getDecoder().decode(each.getValue().asString(""));
            float[] own = vectors.apply(ordinal);
            if (own.length > 0) {
                MovedVector moved = MovedVector.ofBytes(numbers);
                if (numbers.length != own.length || cosine(moved.vector(), own) < Shared.LEAST_NEAR) {
                    throw new DamagedLearning(
                            "What was learned together is damaged: a meaning far from its verse " + ordinal + ".");
                }
                meanings.put(ordinal, moved);
            }
        }
        return meanings;
    }

    static double cosine(float[] one, float[] other) {
        double product = 0;
        double length = 0;
        double otherLength = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            length += one[i] * one[i];
            otherLength += other[i] * other[i];
        }
        return product / Math.sqrt(Math.max(1e-12, length * otherLength));
    }

    private int ordinal(String text) throws DamagedLearning {
        int ordinal = Integer.parseInt(text);
        if (ordinal < 0 || ordinal >= verses) {
            throw new DamagedLearning("What was learned together is damaged: there is no verse " + ordinal + ".");
        }
        return ordinal;
    }

    private static String words(JsonNode node) throws DamagedLearning {
        String words = node.asString("");
        if (words.isEmpty() || words.length() > LONGEST_WORDS) {
            throw new DamagedLearning(
                    "What was learned together is damaged: words of " + words.length() + " characters.");
        }
        return words;
    }

    private static double number(JsonNode node, double least, double most) throws DamagedLearning {
        if (!node.isNumber() || !(node.asDouble() >= least && node.asDouble() <= most)) {
            throw new DamagedLearning("What was learned together is damaged: " + node + " is no number from " + least
                    + " to " + most + ".");
        }
        return node.asDouble();
    }
}
