package org.verseprojection.desktop.preferences;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Preferences one by one, each by its name and as JSON.
public final class PreferenceFields {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PreferenceFields() {}

    /// What differs, with the new value; `null` as JSON where it has none any more.
    public static Map<String, String> changed(Preferences before, Preferences after) {
        ObjectNode old = PreferencesJson.write(before);
        ObjectNode now = PreferencesJson.write(after);
        Set<String> names = new TreeSet<>(old.propertyNames());
        names.addAll(now.propertyNames());
        Map<String, String> changed = new TreeMap<>();
        for (String name : names) {
            JsonNode value = value(now, name);
            if (!value.equals(value(old, name))) {
                changed.put(name, JSON.writeValueAsString(value));
            }
        }
        return changed;
    }

    /// With that field changed; empty where there is no such field, or it cannot have that value.
    public static Optional<Preferences> with(Preferences preferences, String name, String json) {
        try {
            JsonNode wanted = JSON.readTree(json);
            ObjectNode tree = PreferencesJson.write(preferences);
            tree.set(name, wanted);
            Preferences read = PreferencesJson.read(tree);
            return Optional.of(read)
                    .filter(changed ->
                            value(PreferencesJson.write(changed), name).equals(wanted));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private static JsonNode value(ObjectNode tree, String name) {
        JsonNode value = tree.get(name);
        return value == null ? JsonNodeFactory.instance.nullNode() : value;
    }
}
