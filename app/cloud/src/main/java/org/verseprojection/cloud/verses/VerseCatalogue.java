package org.verseprojection.cloud.verses;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.verseprojection.cloud.http.Json;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseIds;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.Scripture;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The verses as the API knows them: by id, and as the rows that are answered. Immutable.
public final class VerseCatalogue {
    private final Scripture scripture;
    private final Map<Translation, UUID[]> ids = new EnumMap<>(Translation.class);
    private final Set<UUID> known = HashSet.newHashSet(1 << 16);

    public VerseCatalogue(Scripture scripture) {
        this.scripture = scripture;
        int size = scripture.versification().size();
        for (Translation version : Translation.values()) {
            UUID[] all = new UUID[size];
            for (int ordinal = 0; ordinal < size; ordinal++) {
                all[ordinal] = VerseIds.of(version, scripture.versification().at(ordinal));
            }
            ids.put(version, all);
            known.addAll(List.of(all));
        }
    }

    /// The texts.
    public Scripture scripture() {
        return scripture;
    }

    /// Whether there is a place of that id, whether its version prints anything there or not.
    public boolean exists(UUID id) {
        return known.contains(id);
    }

    /// The id of the verse at that place in canonical order.
    public UUID id(Translation version, int ordinal) {
        return Objects.requireNonNull(ids.get(version))[ordinal];
    }

    /// Whether the version prints anything there.
    boolean printed(Translation version, int ordinal) {
        return !scripture.text(version).text(ordinal).isEmpty();
    }

    /// A page of verses: `{"data", "meta", "links"}`. Places at which the version prints nothing are left out.
    ObjectNode page(Translation version, List<Integer> ordinals, String self) {
        ObjectNode page = Json.mapper().createObjectNode();
        ArrayNode data = page.putArray("data");
        for (int ordinal : ordinals) {
            if (printed(version, ordinal)) {
                row(data.addObject(), version, ordinal);
            }
        }
        page.putObject("meta").put("count", data.size());
        page.putObject("links").put("self", self);
        return page;
    }

    private void row(ObjectNode row, Translation version, int ordinal) {
        VerseRef verse = scripture.versification().at(ordinal);
        row.put("verse_id", id(version, ordinal).toString());
        row.put("reference", verse.reference());
        row.put("text", scripture.text(version).text(ordinal));
        row.put("version", version.name());
    }
}
