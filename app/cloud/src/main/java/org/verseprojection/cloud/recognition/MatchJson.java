package org.verseprojection.cloud.recognition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.verseprojection.cloud.http.Json;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseIds;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.Scripture;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Candidates as the contract has them: `{verse_id, reference, text, version, confidence}`. A passage is called by its
/// first verse, and no verse is offered twice.
public final class MatchJson {
    private static final int LONGEST_TEXT = 2000;

    private final Scripture scripture;

    public MatchJson(Scripture scripture) {
        this.scripture = scripture;
    }

    /// Those that are sure enough.
    ///
    /// @param version which wording is shown; empty for the one that is nearest to what was said. Where it prints
    ///     nothing at a place, the other does
    public ArrayNode of(List<Candidate> candidates, Optional<Translation> version, double threshold) {
        ArrayNode matches = Json.mapper().createArrayNode();
        Set<UUID> seen = new HashSet<>();
        for (Candidate each : candidates) {
            VerseRef first = each.passage().first();
            Translation shown = printed(first, version.orElse(each.translation()));
            UUID id = VerseIds.of(shown, first);
            if (each.confidence() >= threshold && seen.add(id)) {
                ObjectNode match = matches.addObject();
                match.put("verse_id", id.toString());
                match.put("reference", each.passage().reference());
                match.put("text", text(each, shown));
                match.put("version", shown.name());
                match.put("confidence", each.confidence());
            }
        }
        return matches;
    }

    private Translation printed(VerseRef verse, Translation wanted) {
        return scripture.text(wanted).text(verse).isPresent() ? wanted : Translation.KJV;
    }

    /// Whole verses, as many as belong to it and are not too long.
    private String text(Candidate candidate, Translation version) {
        StringBuilder text = new StringBuilder();
        Optional<VerseRef> verse = Optional.of(candidate.passage().first());
        while (verse.isPresent() && candidate.passage().contains(verse.get())) {
            String next = scripture.text(version).text(verse.get()).orElse("");
            if (!text.isEmpty() && text.length() + next.length() > LONGEST_TEXT) {
                break;
            }
            text.append(text.isEmpty() || next.isEmpty() ? "" : " ").append(next);
            verse = scripture.versification().next(verse.get());
        }
        return text.toString();
    }
}
