package org.verseprojection.cloud.settings;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verseprojection.cloud.http.Detail;
import org.verseprojection.cloud.http.Json;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.domain.Translation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An account's settings, and when each was changed. Immutable.
public final class Settings {
    private static final String CHANGED = "changed";

    private final Map<Field, JsonNode> values;
    private final Map<Field, Instant> changed;

    private Settings(Map<Field, JsonNode> values, Map<Field, Instant> changed) {
        this.values = values;
        this.changed = changed;
    }

    /// Reads what `users.settings` holds; `{}` for an account that never changed any.
    public static Settings of(String stored) {
        JsonNode node = Json.mapper().readTree(stored);
        Map<Field, JsonNode> values = new EnumMap<>(Field.class);
        Map<Field, Instant> changed = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            Optional.ofNullable(node.get(field.text())).ifPresent(value -> values.put(field, value));
            Optional.ofNullable(node.path(CHANGED).get(field.text()))
                    .ifPresent(time -> changed.put(field, Instant.parse(time.asString())));
        }
        return new Settings(values, changed);
    }

    /// As the contract has them, and as `users.settings` keeps them.
    public ObjectNode json() {
        ObjectNode node = Json.mapper().createObjectNode();
        for (Field field : Field.values()) {
            node.set(field.text(), values.getOrDefault(field, field.standard()));
        }
        ObjectNode times = node.putObject(CHANGED);
        changed.forEach((field, time) -> times.put(field.text(), time.toString()));
        return node;
    }

    /// The version that verses are shown in where a request names none.
    public Translation version() {
        return Translation.valueOf(value(Field.BIBLE_VERSION).asString());
    }

    /// How sure a match must be to be sent, 0.7 to 0.9.
    public double confidenceThreshold() {
        return value(Field.CONFIDENCE_THRESHOLD).asDouble();
    }

    private JsonNode value(Field field) {
        return values.getOrDefault(field, field.standard());
    }

    /// What holds after a change: field by field the newest wins, what is here where both are as old. A change without
    /// a time was made now, and one from the future counts as made now.
    ///
    /// @param change a body that keeps to the contract
    /// @throws Problem where a time cannot be read
    Settings with(JsonNode change, Instant now) throws Problem {
        Map<Field, JsonNode> newValues = new EnumMap<>(Field.class);
        newValues.putAll(values);
        Map<Field, Instant> newTimes = new EnumMap<>(Field.class);
        newTimes.putAll(changed);
        List<Detail> wrong = new ArrayList<>();
        for (Field field : Field.values()) {
            JsonNode value = change.get(field.text());
            Optional<JsonNode> said = Optional.ofNullable(change.path(CHANGED).get(field.text()));
            Optional<Instant> time = Optional.empty();
            try {
                time = said.map(each -> OffsetDateTime.parse(each.asString()).toInstant());
            } catch (DateTimeParseException unreadable) {
                wrong.add(Detail.of(CHANGED + "." + field.text(), "It is no time."));
            }
            if (value == null) {
                continue;
            }
            Instant mine = changed.getOrDefault(field, Instant.MIN);
            // Whoever says no time changes what is here, which the row's lock puts before it, whatever the clocks say.
            Instant theirs = time.map(each -> each.isAfter(now) ? now : each)
                    .orElse(mine.isBefore(now) ? now : mine.plusMillis(1));
            if (theirs.isAfter(mine)) {
                newValues.put(field, field.plain(value));
                newTimes.put(field, theirs);
            }
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new Settings(newValues, newTimes);
    }
}
