package org.verseprojection.cli.hearing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What was measured, in a small file; one that cannot be read is as good as none.
final class ChoiceFile {
    private static final int FORMAT = 1;
    private static final int LARGEST = 64 * 1024;
    private static final int MOST_TRIALS = 64;
    private static final int MOST_STEPS = 32;
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    ChoiceFile(Path file) {
        this.file = file;
    }

    /// What is in it; empty where it is missing, damaged or of another format.
    Optional<Remembered> read() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? Optional.empty() : remembered(JSON.readTree(bytes));
        } catch (IOException | JacksonException | IllegalArgumentException | DateTimeException damaged) {
            return Optional.empty();
        }
    }

    /// Writes it whole or not at all.
    void write(Remembered remembered) throws IOException {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        Files.createDirectories(folder);
        Path made = Files.createTempFile(folder, ".hearing-", ".tmp");
        try {
            Files.writeString(made, json(remembered).toPrettyString() + "\n");
            try {
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static ObjectNode json(Remembered remembered) {
        ObjectNode all = JSON.createObjectNode().put("format", FORMAT);
        Machine machine = remembered.machine();
        ObjectNode on = all.putObject("machine")
                .put("processor", machine.processor())
                .put("cores", machine.cores())
                .put("program", machine.program());
        ObjectNode models = on.putObject("models");
        new TreeMap<>(machine.models()).forEach(models::put);
        for (HearingTrial trial : remembered.trials()) {
            all.withArray("trials")
                    .addObject()
                    .put("model", trial.model())
                    .put("bytes", trial.bytes())
                    .put("threads", trial.threads())
                    .put("factor", trial.factor())
                    .put("longest_ms", trial.longest().toMillis())
                    .put("words", trial.words());
        }
        return all.put("settled", remembered.settled())
                .put("again", remembered.again())
                .put("lowered", remembered.lowered())
                .put("clean", remembered.clean())
                .put("patience", remembered.patience())
                .put("raised", remembered.raised())
                .put("at", remembered.at().toString());
    }

    private static Optional<Remembered> remembered(JsonNode all) {
        if (all.path("format").asInt(0) != FORMAT) {
            return Optional.empty();
        }
        JsonNode on = all.path("machine");
        Map<String, String> models = new TreeMap<>();
        on.path("models").propertyStream().forEach(each -> models.put(each.getKey(), text(each.getValue())));
        Machine machine = new Machine(
                text(on.path("processor")), within(on.path("cores"), 1, 4096), text(on.path("program")), models);
        List<HearingTrial> trials = new ArrayList<>();
        for (JsonNode each : all.path("trials")) {
            trials.add(trial(each));
        }
        if (trials.size() > MOST_TRIALS || !trials.stream().allMatch(trial -> models.containsKey(trial.model()))) {
            return Optional.empty();
        }
        return Optional.of(new Remembered(
                machine,
                trials,
                all.path("settled").asBoolean(false),
                all.path("again").asBoolean(true),
                within(all.path("lowered"), 0, MOST_STEPS),
                within(all.path("clean"), 0, MOST_STEPS),
                within(all.path("patience"), 1, MOST_STEPS),
                all.path("raised").asBoolean(false),
                Instant.parse(text(all.path("at")))));
    }

    private static HearingTrial trial(JsonNode each) {
        double factor = each.path("factor").asDouble(Double.NaN);
        if (!(factor > 0 && factor < 1000)) {
            throw new IllegalArgumentException("factor " + factor);
        }
        return new HearingTrial(
                text(each.path("model")),
                Math.max(1, each.path("bytes").asLong(1)),
                within(each.path("threads"), 1, 1024),
                factor,
                Duration.ofMillis(within(each.path("longest_ms"), 0, Integer.MAX_VALUE)),
                within(each.path("words"), 0, Integer.MAX_VALUE));
    }

    private static String text(JsonNode node) {
        if (!node.isString()) {
            throw new IllegalArgumentException("a text is missing");
        }
        return node.stringValue();
    }

    private static int within(JsonNode node, int least, int most) {
        if (!node.isInt() || node.intValue() < least || node.intValue() > most) {
            throw new IllegalArgumentException("a whole number from " + least + " to " + most + ": " + node);
        }
        return node.intValue();
    }
}
