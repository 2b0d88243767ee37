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

/// Finds verses by reference, by words, by meaning, in this order. What was found is remembered, once
/// meaning can be asked where it is needed: texts do not change while the server runs.
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
    record ByMeaning(Function<String, Optional<float[]>> embedder, CompletableFuture<Meaning> verses) {
        /// The verses that mean most nearly the same; nothing where that cannot be said yet.
        private Optional<List<Integer>> alike(String text) {
            return verses.isDone() && !verses.isCompletedExceptionally()
                    ? embedder.apply(text).map(vector -> verses.join().nearest(vector, MOST))
                    : Optional.empty();
        }
    }

    private record Key(String query, Translation version) {}

    /// The verses for a query, at most ten.
    ///
    /// @throws Problem 503 where words are asked for, and the texts are still being written
    Page page(String query, Translation version) throws Problem {
        Key key = new Key(query.strip(), version);
        Page page = ready.getIfPresent(key);
        if (page == null) {
            Found found = found(key.query(), version);
            page = Page.of(catalogue.page(version, found.ordinals(), "/api/v1/verses/search"));
            if (found.whole()) {
                ready.put(key, page);
            }
        }
        return page;
    }

    /// What was found.
    ///
    /// @param whole false where meaning would have been asked, and was not there yet
    private record Found(List<Integer> ordinals, boolean whole) {}

    private Found found(String query, Translation version) throws Problem {
        Optional<References.Referred> referred = references.in(query, MOST);
        if (referred.isPresent() && referred.get().sure()) {
            return new Found(referred.get().ordinals(), true);
        }
        Found byWords = byWords(query, version);
        return byWords.ordinals().isEmpty() && referred.isPresent()
                ? new Found(referred.get().ordinals(), byWords.whole())
                : byWords;
    }

    private Found byWords(String query, Translation version) throws Problem {
        awaitTexts();
        String text = query.replace('\0', ' ');
        List<Integer> all = words.all(text, version, MOST);
        if (!all.isEmpty()) {
            return new Found(all, true);
        }
        List<Integer> any = words.any(text, version, MOST);
        Optional<List<Integer>> alike = meaning.flatMap(each -> each.alike(text));
        return new Found(fused(any, alike.orElse(List.of()), version), meaning.isEmpty() || alike.isPresent());
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
