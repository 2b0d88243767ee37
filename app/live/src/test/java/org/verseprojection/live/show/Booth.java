package org.verseprojection.live.show;

import java.time.Instant;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.scripture.Versification;

/// A show whose clock and layout a test sets.
final class Booth {
    static final Versification VERSES = Scripture.load().versification();

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private int longest = 2;
    private final Show show = new Show(VERSES, this::pages, () -> now);

    Show show() {
        return show;
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
}
