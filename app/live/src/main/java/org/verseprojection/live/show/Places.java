package org.verseprojection.live.show;

import java.util.Optional;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.Versification;

/// What lies behind and before a slide, as it is laid out now.
final class Places {
    private final Versification versification;
    private final Paging paging;

    Places(Versification versification, Paging paging) {
        this.versification = versification;
        this.paging = paging;
    }

    /// @throws IllegalArgumentException where it begins or ends with a verse that does not exist
    void requireExisting(Content content) {
        requireExisting(content.passage().first());
        requireExisting(content.passage().last());
    }

    private void requireExisting(VerseRef verse) {
        if (!versification.exists(verse)) {
            throw new IllegalArgumentException("there is no " + verse.reference());
        }
    }

    private int pages(Content content) {
        return Math.max(1, paging.pages(content));
    }

    /// The next page, or the first of the next verse.
    Optional<Slide> behind(Slide slide) {
        if (slide.page() + 1 < pages(slide.content())) {
            return Optional.of(new Slide(slide.content(), slide.page() + 1));
        }
        return versification.next(slide.content().passage().last()).map(verse -> new Slide(single(verse, slide), 0));
    }

    /// The page before, or the last of the verse before.
    Optional<Slide> before(Slide slide) {
        if (slide.page() > 0) {
            return Optional.of(clipped(new Slide(slide.content(), slide.page() - 1)));
        }
        return versification.previous(slide.content().passage().first()).map(verse -> {
            Content content = single(verse, slide);
            return new Slide(content, pages(content) - 1);
        });
    }

    private static Content single(VerseRef verse, Slide like) {
        return new Content(Passage.of(verse), like.content().translation());
    }

    /// With the next verse behind it.
    Optional<Slide> grown(Slide slide) {
        Passage passage = slide.content().passage();
        return versification
                .next(passage.last())
                .map(verse -> new Content(
                        new Passage(passage.first(), verse), slide.content().translation()))
                .map(content -> clipped(new Slide(content, slide.page())));
    }

    /// In another translation, where the page begins as far into the passage as it did.
    Slide translated(Slide slide, Translation translation) {
        Content there = slide.content().in(translation);
        int page = slide.page() * pages(there) / pages(slide.content());
        return clipped(new Slide(there, page));
    }

    /// Its last page where there are fewer by now.
    Slide clipped(Slide slide) {
        return new Slide(slide.content(), Math.min(slide.page(), pages(slide.content()) - 1));
    }
}
