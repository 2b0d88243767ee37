package org.verseprojection.sync;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseIds;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.sync.api.ServerClock;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A decision as the cloud is told it, and which of them it is told at all.
final class RowJson {
    /// The cloud drops what was chosen with less.
    private static final double SURE_ENOUGH = 0.5;

    private final JsonMapper json;
    private final UUID device;
    private final ServerClock clock;

    RowJson(JsonMapper json, UUID device, ServerClock clock) {
        this.json = json;
        this.device = device;
        this.clock = clock;
    }

    /// Whether the cloud is told: a verse that was shown, with words that were heard, and not one that was offered with
    /// a confidence below 0.5. What was searched without anybody speaking, dismissed or marked as wrong stays here.
    static boolean told(Feedback row) {
        if (!row.how().shows() || speakable(row.transcription()).isBlank()) {
            return false;
        }
        return row.matches().stream()
                        .filter(m -> m.passage().first().equals(row.passage().first()))
                        .mapToDouble(Feedback.Match::confidence)
                        .max()
                        .orElse(1)
                >= SURE_ENOUGH;
    }

    /// A row; a passage of several verses goes by its first.
    ObjectNode of(Feedback row) {
        ObjectNode node = json.createObjectNode();
        node.put("transcription", speakable(row.transcription()));
        node.put("selected_verse_id", id(row.translation(), row.passage()).toString());
        ArrayNode matches = node.putArray("top_matches");
        Set<UUID> named = new HashSet<>();
        for (Feedback.Match match : row.matches()) {
            UUID verse = id(row.translation(), match.passage());
            if (named.add(verse)) {
                matches.addObject().put("verse_id", verse.toString()).put("confidence", match.confidence());
            }
        }
        node.put("timestamp", clock.there(row.at()).toString());
        node.put("id", row.id().toString());
        node.put("device", device.toString());
        return node;
    }

    private static UUID id(Translation translation, Passage passage) {
        return VerseIds.of(translation, passage.first());
    }

    /// Without what no text should have in it: half characters and control characters become spaces.
    private static String speakable(String text) {
        return text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE || Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
