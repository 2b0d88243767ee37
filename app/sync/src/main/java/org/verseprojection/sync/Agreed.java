package org.verseprojection.sync;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verseprojection.live.cloud.Conflict;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.live.memory.Setting;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What this device and the account last agreed on, so that a conflict can be told from a change; and the last conflict
/// of each field, for as long as what won it holds.
final class Agreed {
    private static final String NAME = "cloud.agreed";

    private final ObjectNode fields;
    private final ObjectNode conflicts;
    private final String before;
    private final Instant changed;
    private final UUID user;
    private final JsonMapper json;

    private Agreed(JsonNode kept, String before, Instant changed, UUID user, JsonMapper json) {
        this.fields = object(kept.path("fields"), json);
        this.conflicts = object(kept.path("conflicts"), json);
        this.before = before;
        this.changed = changed;
        this.user = user;
        this.json = json;
    }

    /// What was agreed on with that account; nothing where it was another.
    static Agreed read(Memory memory, JsonMapper json, UUID user) {
        Setting kept = memory.settings().get(NAME);
        JsonNode node = tree(kept, json);
        boolean same = node.path("user").asString("").equals(user.toString());
        return new Agreed(
                same ? node : json.createObjectNode(),
                kept == null ? "" : kept.value(),
                kept == null ? Instant.EPOCH : kept.changed(),
                user,
                json);
    }

    /// The last conflict of each field with whatever account was signed in last, the newest first.
    static List<Conflict> conflicts(Memory memory, JsonMapper json) {
        List<Conflict> found = new ArrayList<>();
        JsonNode kept = tree(memory.settings().get(NAME), json).path("conflicts");
        for (String name : kept.propertyNames()) {
            conflict(name, kept.path(name)).ifPresent(found::add);
        }
        found.sort(Comparator.comparing(Conflict::at).reversed());
        return List.copyOf(found);
    }

    private static Optional<Conflict> conflict(String name, JsonNode node) {
        try {
            return Optional.of(new Conflict(
                    name,
                    node.path("here").asString(""),
                    node.path("there").asString(""),
                    node.path("hereWon").asBoolean(false),
                    Instant.parse(node.path("at").asString(""))));
        } catch (DateTimeException broken) {
            return Optional.empty();
        }
    }

    private static JsonNode tree(@Nullable Setting kept, JsonMapper json) {
        try {
            return kept == null ? json.createObjectNode() : json.readTree(kept.value());
        } catch (JacksonException broken) {
            return json.createObjectNode(); // then nothing was agreed on
        }
    }

    private static ObjectNode object(JsonNode node, JsonMapper json) {
        return node instanceof ObjectNode there ? there : json.createObjectNode();
    }

    /// Who has another value than what was agreed on.
    enum Changed {
        HERE,
        THERE,
        BOTH
    }

    /// Which side changed it since; where nothing was agreed on, both did.
    ///
    /// @param there another value than here
    Changed changed(SharedSetting setting, String here, String there) {
        String last = fields.path(setting.field()).asString("");
        if (last.equals(here)) {
            return Changed.THERE;
        }
        return last.equals(there) ? Changed.HERE : Changed.BOTH;
    }

    /// Notes it instead of the one before of that field.
    void add(Conflict conflict) {
        conflicts
                .putObject(conflict.name())
                .put("here", conflict.here())
                .put("there", conflict.there())
                .put("hereWon", conflict.hereWon())
                .put("at", conflict.at().toString());
    }

    /// Both have that value now; a conflict that another value won is over.
    void put(SharedSetting setting, String value) {
        fields.put(setting.field(), value);
        conflict(setting.field(), conflicts.path(setting.field()))
                .filter(last -> !last.winner().equals(value))
                .ifPresent(last -> conflicts.remove(last.name()));
    }

    /// Keeps it, where it is new.
    void keep(Memory memory) {
        ObjectNode node = json.createObjectNode();
        node.put("user", user.toString());
        node.set("fields", fields);
        node.set("conflicts", conflicts);
        String text = node.toString();
        if (!text.equals(before)) {
            // later than the one before whatever the clock says
            memory.keep(new Setting(NAME, text, changed.plusMillis(1)));
        }
    }
}
