package org.verseprojection.sync;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.live.memory.Setting;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What this device and the account last agreed on, so that a conflict can be told from a change.
final class Agreed {
    private static final String NAME = "cloud.agreed";

    private final ObjectNode fields;
    private final String before;
    private final Instant changed;
    private final UUID user;
    private final JsonMapper json;

    private Agreed(ObjectNode fields, String before, Instant changed, UUID user, JsonMapper json) {
        this.fields = fields;
        this.before = before;
        this.changed = changed;
        this.user = user;
        this.json = json;
    }

    /// What was agreed on with that account; nothing where it was another.
    static Agreed read(Memory memory, JsonMapper json, UUID user) {
        Setting kept = memory.settings().get(NAME);
        String text = kept == null ? "" : kept.value();
        ObjectNode fields = json.createObjectNode();
        try {
            JsonNode node = text.isEmpty() ? fields : json.readTree(text);
            if (node.path("user").asString("").equals(user.toString())
                    && node.path("fields") instanceof ObjectNode same) {
                fields = same;
            }
        } catch (JacksonException broken) {
            // then nothing was agreed on
            fields.removeAll();
        }
        return new Agreed(fields, text, kept == null ? Instant.EPOCH : kept.changed(), user, json);
    }

    /// Whether neither side has what was agreed on; where nothing was, two different values are a conflict.
    boolean bothChanged(SharedSetting setting, String here, String there) {
        Optional<String> last = Optional.of(fields.path(setting.field()))
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
        return last.map(l -> !l.equals(here) && !l.equals(there)).orElse(true);
    }

    void put(SharedSetting setting, String value) {
        fields.put(setting.field(), value);
    }

    /// Keeps it, where it is new.
    void keep(Memory memory) {
        ObjectNode node = json.createObjectNode();
        node.put("user", user.toString());
        node.set("fields", fields);
        String text = node.toString();
        if (!text.equals(before)) {
            // later than the one before whatever the clock says
            memory.keep(new Setting(NAME, text, changed.plusMillis(1)));
        }
    }
}
