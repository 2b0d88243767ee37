package org.verseprojection.cli.bench.learning;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.verseprojection.matching.SentenceEmbedder;

/// Remembers the vector of every text: the same texts are tried again and again. Any thread.
final class SharedVectors implements SentenceEmbedder {
    private final SentenceEmbedder embedder;
    private final Map<String, float[]> known = new ConcurrentHashMap<>();

    SharedVectors(SentenceEmbedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        return texts.stream()
                .map(text -> known.computeIfAbsent(
                        text, each -> embedder.embed(List.of(each)).getFirst()))
                .toList();
    }
}
