package org.verseprojection.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Remembers the vectors of the texts that were embedded last: who tries the same texts again pays once. One thread.
public final class RememberingEmbedder implements SentenceEmbedder {
    private final SentenceEmbedder embedder;
    private final Map<String, float[]> known;

    /// @param most texts to remember; a vector takes some 1.5 kB
    public RememberingEmbedder(SentenceEmbedder embedder, int most) {
        this.embedder = embedder;
        this.known = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        return texts.stream()
                .map(text -> known.computeIfAbsent(
                        text, each -> embedder.embed(List.of(each)).getFirst()))
                .toList();
    }
}
