package org.verseprojection.live.show;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.scripture.Versification;

/// A show whose clock and layout a test sets.
final class Booth {
    static final Content LOVED = kjv("John.3.16");
    static final Content WEPT = kjv("John.11.35");
    static final Content SHEPHERD = kjv("Ps.23.1-Ps.23.6");
    static final Versification VERSES = Scripture.load().versification();

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private int longest = 2;
    private final Show show = new Show(VERSES, this::pages, () -> now);

    Show show() {
        return show;
    }

    Optional<Slide> onAir() {
        return show.state().onAir();
    }

    /// What the congregation has seen, as the history tells it.
    List<Content> seen() {
        return show.history().stream().map(Shown::content).toList();
    }

    Instant now() {
        return now;
    }

    void pass(long seconds) {
        now = now.plusSeconds(seconds);
    }

    /// So many verses of the KJV fit on a page; of the WEB one verse fills two.
    void longest(int verses) {
        longest = verses;
        show.laidOutAnew();
    }

    private int pages(Content content) {
        int verses = VERSES.ordinal(content.passage().last())
                - VERSES.ordinal(content.passage().first())
                + 1;
        return content.translation() == Translation.WEB ? 2 * verses : (verses + longest - 1) / longest;
    }

    static Content kjv(String osis) {
        return new Content(Passage.ofOsis(osis), Translation.KJV);
    }

    static Content web(String osis) {
        return new Content(Passage.ofOsis(osis), Translation.WEB);
    }

    static Optional<Slide> page(Content content, int page) {
        return Optional.of(new Slide(content, page));
    }
}
