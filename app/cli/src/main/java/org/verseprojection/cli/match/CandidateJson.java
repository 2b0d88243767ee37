package org.verseprojection.cli.match;

import java.util.List;
import java.util.Locale;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Span;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Picks as JSON, the same wherever they stand.
public final class CandidateJson {
    private CandidateJson() {}

    /// Adds them, ranks counting from 1.
    public static void addTo(ArrayNode items, List<Candidate> picks) {
        for (Candidate pick : picks) {
            ObjectNode item = items.addObject()
                    .put("rank", items.size())
                    .put("osis", pick.passage().osis())
                    .put("reference", pick.passage().reference())
                    .put("confidence", Numbers.rounded(pick.confidence(), 3))
                    .put("kind", pick.kind().name().toLowerCase(Locale.ROOT))
                    .put("heard", pick.heard())
                    .put("translation", pick.translation().name());
            ArrayNode matched = item.putArray("matched");
            for (Span span : pick.matched()) {
                matched.addArray().add(span.start()).add(span.end());
            }
        }
    }
}
