package org.verseprojection.cloud.verses;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.domain.Translation;

/// Finds verses by reference, by words, by meaning, in this order. What was found is remembered: texts do not change
/// while the server runs.
final class VerseSearch {
    private static final int MOST = 10;
    private static final int BYTES = 32 << 20;
    private static final int OVERHEAD = 400;
    private static final int PATIENCE_SECONDS = 2;

    /// Places of two lists are added up as 1 / (60 + place), which needs no fitting.
    private static final int FUSION = 60;

    private final VerseCatalogue catalogue;
    private final References references;
    private final WordSearch words;
    private final CompletableFuture<?> filled;
    private final Optional<ByMeaning> meaning;
    private final Cache<Key, Page> ready = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Key key, Page page) -> page.json().length + OVERHEAD)
            .build();

    /// Searches there.
    ///
    /// @param filled complete when the database has the texts
    VerseSearch(VerseCatalogue catalogue, WordSearch words, CompletableFuture<?> filled, Optional<ByMeaning> meaning) {
        this.catalogue = catalogue;
        this.references = new References(catalogue.scripture());
        this.words = words;
        this.filled = filled;
        this.meaning = meaning;
    }

    /// Search by meaning.
    ///
    /// @param verses complete when it can be asked
    record ByMeaning(Function<String, Optional<float[]>> embedder, CompletableFuture<Meaning> verses) {}

    private record Key(String query, Translation version) {}

    /// The verses for a query, at most ten.
    ///
    /// @throws Problem 503 where words are asked for, and the texts are still being written
    Page page(String query, Translation version) throws Problem {
        Key key = new Key(query.strip(), version);
        Page page = ready.getIfPresent(key);
        if (page == null) {
            boolean whole = meaning.map(each -> each.verses().isDone()).orElse(true);
            page = Page.of(catalogue.page(version, ordinals(key.query(), version), "/api/v1/verses/search"));
            if (whole) {
                ready.put(key, page);
            }
        }
        return page;
    }

    private List<Integer> ordinals(String query, Translation version) throws Problem {
        Optional<References.Referred> referred = references.in(query, MOST);
        if (referred.isPresent() && referred.get().sure()) {
            return referred.get().ordinals();
        }
        List<Integer> byWords = byWords(query, version);
        return byWords.isEmpty() && referred.isPresent() ? referred.get().ordinals() : byWords;
    }

    private List<Integer> byWords(String query, Translation version) throws Problem {
        awaitTexts();
        String text = query.replace('\0', ' ');
        List<Integer> all = words.all(text, version, MOST);
        if (!all.isEmpty()) {
            return all;
        }
        List<Integer> any = words.any(text, version, MOST);
        List<Integer> alike = meaning.filter(
                        each -> each.verses().isDone() && !each.verses().isCompletedExceptionally())
                .flatMap(each -> each.embedder()
                        .apply(text)
                        .map(vector -> each.verses().join().nearest(vector, MOST)))
                .orElse(List.of());
        return fused(any, alike, version);
    }

    private List<Integer> fused(List<Integer> any, List<Integer> alike, Translation version) {
        Map<Integer, Double> scores = new HashMap<>();
        for (List<Integer> list : List.of(any, alike)) {
            for (int place = 0; place < list.size(); place++) {
                scores.merge(list.get(place), 1.0 / (FUSION + place), Double::sum);
            }
        }
        return Stream.concat(alike.stream(), any.stream())
                .distinct()
                .filter(each -> catalogue.printed(version, each))
                .sorted((a, b) -> Double.compare(scores.getOrDefault(b, 0.0), scores.getOrDefault(a, 0.0)))
                .limit(MOST)
                .toList();
    }

    private void awaitTexts() throws Problem {
        try {
            filled.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable(java.time.Duration.ofSeconds(PATIENCE_SECONDS));
        } catch (TimeoutException | ExecutionException notYet) {
            throw Problem.unavailable(java.time.Duration.ofSeconds(PATIENCE_SECONDS));
        }
    }
}
