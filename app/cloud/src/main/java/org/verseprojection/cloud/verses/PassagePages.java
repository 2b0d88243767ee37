package org.verseprojection.cloud.verses;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.stream.IntStream;
import org.verseprojection.cloud.http.ErrorCode;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.Versification;

/// Verses by their place, from memory.
final class PassagePages {
    private static final int MOST = 200;
    private static final int BYTES = 32 << 20;
    private static final int OVERHEAD = 200;

    private final VerseCatalogue catalogue;
    private final Cache<Key, Page> ready = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Key key, Page page) -> page.json().length + OVERHEAD)
            .build();

    PassagePages(VerseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    private record Key(String osis, Translation version) {}

    /// Those verses.
    ///
    /// @throws Problem 404 where there is no such place or nothing is printed there, 422 where it is too long
    Page page(String osis, Translation version) throws Problem {
        Key key = new Key(osis, version);
        Page page = ready.getIfPresent(key);
        if (page == null) {
            page = made(osis, version);
            ready.put(key, page);
        }
        return page;
    }

    private Page made(String osis, Translation version) throws Problem {
        Versification places = catalogue.scripture().versification();
        Passage passage;
        try {
            passage = Passage.ofOsis(osis);
        } catch (IllegalArgumentException none) {
            throw none();
        }
        if (!places.exists(passage.first()) || !places.exists(passage.last())) {
            throw none();
        }
        int first = places.ordinal(passage.first());
        int last = places.ordinal(passage.last());
        if (last - first >= MOST) {
            throw Problem.invalid("osis", "At most " + MOST + " verses.");
        }
        List<Integer> ordinals = IntStream.rangeClosed(first, last).boxed().toList();
        if (ordinals.stream().noneMatch(each -> catalogue.printed(version, each))) {
            VerseRef verse = passage.first();
            throw new Problem(
                    ErrorCode.NOT_FOUND,
                    catalogue.scripture().text(version).absence(verse).orElse("There is no such verse."));
        }
        return Page.of(catalogue.page(version, ordinals, "/api/v1/verses/" + osis + "?version=" + version));
    }

    private static Problem none() {
        return new Problem(ErrorCode.NOT_FOUND, "There is no such verse.");
    }
}
