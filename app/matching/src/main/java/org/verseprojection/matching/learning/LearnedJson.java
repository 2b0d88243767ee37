package org.verseprojection.matching.learning;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.verseprojection.domain.Translation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes and reads [Learned] as JSON: to be kept, and to be carried to another laptop. What is read is checked:
/// nothing from a file can go beyond the bounds that hold for what was learned here.
public final class LearnedJson {
    private static final String FORMAT = "verseprojection-learned";
    private static final int VERSION = 1;

    /// The longest that is read, in bytes; what is written stays far below it.
    public static final int LONGEST = 8_000_000;

    private static final int LONGEST_WORDS = 80;

    private final JsonMapper mapper = new JsonMapper();
    private final int verses;

    /// @param verses that there are; no ordinal may lie beyond them
    public LearnedJson(int verses) {
        this.verses = verses;
    }

    /// As UTF-8.
    public byte[] write(Learned learned) {
        ObjectNode root = mapper.createObjectNode();
        root.put("format", FORMAT).put("version", VERSION).put("lessons", learned.lessons());
        root.put("until", learned.until().toString());
        write(learned.habits().church(), root.putObject("church"));
        ObjectNode speakers = root.putObject("speakers");
        learned.habits().speakers().forEach((speaker, one) -> write(one, speakers.putObject(speaker)));
        ArrayNode phrases = root.putArray("phrases");
        for (Phrase each : learned.phrases()) {
            phrases.addArray()
                    .add(each.words())
                    .add(each.times())
                    .add(each.days())
                    .add(each.share());
        }
        ObjectNode weights = root.putObject("weights");
        learned.weights().forEach(weights::put);
        ArrayNode mishearings = root.putArray("mishearings");
        for (Mishearing each : learned.mishearings()) {
            mishearings
                    .addArray()
                    .add(each.heard())
                    .add(each.said())
                    .add(each.name())
                    .add(each.times())
                    .add(each.days())
                    .add(each.share());
        }
        root.putArray("confidence")
                .add(learned.confidence().offset())
                .add(learned.confidence().sharpness());
        ObjectNode meanings = root.putObject("meanings");
        learned.meanings()
                .forEach((ordinal, moved) ->
                        meanings.put(ordinal.toString(), Base64.getEncoder().encodeToString(moved.bytes())));
        return mapper.writeValueAsBytes(root);
    }

    private static void write(Habits.One one, ObjectNode into) {
        into.put("at", one.verses().at().toString());
        ObjectNode counts = into.putObject("verses");
        one.verses()
                .verses()
                .forEach((ordinal, count) ->
                        counts.putArray(ordinal.toString()).add(count.lasting()).add(count.recent()));
        ObjectNode translations = into.putObject("translations");
        one.translations().forEach((translation, count) -> translations.put(translation.name(), count));
    }

    /// Reads it again.
    ///
    /// @throws DamagedLearning where it is not what [#write] writes
    public Learned read(byte[] json) throws DamagedLearning {
        if (json.length > LONGEST) {
            throw new DamagedLearning("What was learned is too long: " + json.length + " bytes.");
        }
        try {
            return read(mapper.readTree(json));
        } catch (JacksonException | IllegalArgumentException | DateTimeException broken) {
            throw new DamagedLearning("What was learned cannot be read: " + broken.getMessage(), broken);
        }
    }

    private Learned read(JsonNode root) throws DamagedLearning {
        if (!root.isObject() || !root.path("format").asString("").equals(FORMAT)) {
            throw new DamagedLearning("This is no file of what was learned.");
        }
        if (root.path("version").asInt(0) != VERSION) {
            throw new DamagedLearning("What was learned was written by another version of this program.");
        }
        SortedMap<String, Habits.One> speakers = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : object(root, "speakers").properties()) {
            speakers.put(each.getKey(), one(each.getValue()));
        }
        most(speakers.size(), Habits.MOST_SPEAKERS, "speakers");
        SortedMap<String, Double> weights = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : object(root, "weights").properties()) {
            weights.put(each.getKey(), number(each.getValue(), -WeightsFit.MOST_EACH, WeightsFit.MOST_EACH));
        }
        most(weights.size(), 200, "weights");
        JsonNode confidence = array(root, "confidence");
        return new Learned(
                (long) number(root.path("lessons"), 0, Long.MAX_VALUE),
                time(root.path("until")),
                new Habits(one(object(root, "church")), speakers),
                phrases(array(root, "phrases")),
                weights,
                mishearings(array(root, "mishearings")),
                new Confidence(
                        number(confidence.path(0), Confidence.LEAST_OFFSET, 0),
                        number(confidence.path(1), Confidence.LEAST_SHARPNESS, Confidence.MOST_SHARPNESS)),
                meanings(object(root, "meanings")));
    }

    private Habits.One one(JsonNode node) throws DamagedLearning {
        SortedMap<Integer, VerseCounts.Count> counts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : object(node, "verses").properties()) {
            JsonNode two = each.getValue();
            counts.put(
                    ordinal(each.getKey()),
                    new VerseCounts.Count(number(two.path(0), 0, 1e6), number(two.path(1), 0, 1e6)));
        }
        most(counts.size(), VerseCounts.MOST, "verses");
        Map<Translation, Double> translations = new EnumMap<>(Translation.class);
        for (Map.Entry<String, JsonNode> each : object(node, "translations").properties()) {
            translations.put(Translation.valueOf(each.getKey()), number(each.getValue(), 0, 1e6));
        }
        return new Habits.One(new VerseCounts(time(node.path("at")), counts), translations);
    }

    private static List<Phrase> phrases(JsonNode node) throws DamagedLearning {
        List<Phrase> phrases = new ArrayList<>();
        for (JsonNode each : node) {
            phrases.add(new Phrase(
                    words(each.path(0)), count(each.path(1)), count(each.path(2)), number(each.path(3), 0, 1)));
        }
        most(phrases.size(), Phrase.MOST, "phrases");
        return phrases;
    }

    private static List<Mishearing> mishearings(JsonNode node) throws DamagedLearning {
        List<Mishearing> mishearings = new ArrayList<>();
        for (JsonNode each : node) {
            mishearings.add(new Mishearing(
                    words(each.path(0)),
                    words(each.path(1)),
                    each.path(2).asBoolean(),
                    count(each.path(3)),
                    count(each.path(4)),
                    number(each.path(5), 0, 1)));
        }
        most(mishearings.size(), Mishearing.MOST, "mishearings");
        return mishearings;
    }

    private SortedMap<Integer, MovedVector> meanings(JsonNode node) throws DamagedLearning {
        SortedMap<Integer, MovedVector> meanings = new TreeMap<>();
        int length = -1;
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            byte[] numbers = Base64.getDecoder().decode(each.getValue().asString(""));
            if (numbers.length == 0 || (length >= 0 && numbers.length != length)) {
                throw new DamagedLearning("What was learned is damaged: a meaning of " + numbers.length + " numbers.");
            }
            length = numbers.length;
            meanings.put(ordinal(each.getKey()), MovedVector.ofBytes(numbers));
        }
        most(meanings.size(), MovedVector.MOST, "meanings");
        return meanings;
    }

    private int ordinal(String text) throws DamagedLearning {
        int ordinal = Integer.parseInt(text);
        if (ordinal < 0 || ordinal >= verses) {
            throw new DamagedLearning("What was learned is damaged: there is no verse " + ordinal + ".");
        }
        return ordinal;
    }

    private static JsonNode object(JsonNode node, String name) throws DamagedLearning {
        JsonNode found = node.path(name);
        if (!found.isObject()) {
            throw new DamagedLearning("What was learned is damaged: " + name + " is missing.");
        }
        return found;
    }

    private static JsonNode array(JsonNode node, String name) throws DamagedLearning {
        JsonNode found = node.path(name);
        if (!found.isArray()) {
            throw new DamagedLearning("What was learned is damaged: " + name + " is missing.");
        }
        return found;
    }

    private static Instant time(JsonNode node) {
        return Instant.parse(node.asString(""));
    }

    private static String words(JsonNode node) throws DamagedLearning {
        String words = node.asString("");
        if (words.isEmpty() || words.length() > LONGEST_WORDS) {
            throw new DamagedLearning("What was learned is damaged: words of " + words.length() + " characters.");
        }
        return words;
    }

    private static int count(JsonNode node) throws DamagedLearning {
        return (int) number(node, 1, Integer.MAX_VALUE);
    }

    private static double number(JsonNode node, double least, double most) throws DamagedLearning {
        if (!node.isNumber() || !(node.asDouble() >= least && node.asDouble() <= most)) {
            throw new DamagedLearning(
                    "What was learned is damaged: " + node + " is no number from " + least + " to " + most + ".");
        }
        return node.asDouble();
    }

    private static void most(int size, int most, String what) throws DamagedLearning {
        if (size > most) {
            throw new DamagedLearning("What was learned is damaged: " + size + " " + what + ".");
        }
    }
}
