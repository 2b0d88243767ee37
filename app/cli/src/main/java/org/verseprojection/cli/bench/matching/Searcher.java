package org.verseprojection.cli.bench.matching;

import java.util.List;
import org.verseprojection.cli.wiring.SearchParts;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.matching.TextMatcher;

/// Matches texts one by one, with no memory of the last, as `verse match` does.
final class Searcher {
    private final SearchParts parts;
    private final TextMatcher matcher;

    Searcher(SearchParts parts, TextMatcher matcher) {
        this.parts = parts;
        this.matcher = matcher;
    }

    List<Candidate> picks(String text) {
        return matcher.match(text);
    }

    /// Where a verse stands among the picks, from 0; −1 where it does not.
    static int rank(List<Candidate> picks, VerseRef verse) {
        for (int i = 0; i < picks.size(); i++) {
            if (picks.get(i).passage().contains(verse)) {
                return i;
            }
        }
        return -1;
    }

    /// The same for the baseline: plain BM25 over all wordings merged.
    int baseline(String text, int ordinal) {
        var hits = parts.index().search(text, 10);
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).ordinal() == ordinal) {
                return i;
            }
        }
        return -1;
    }
}
