package org.verseprojection.cli.board;

import org.verseprojection.domain.Candidate;
import org.verseprojection.scripture.BibleText;
import org.verseprojection.scripture.Scripture;

/// What a pick says.
@FunctionalInterface
public interface VerseText {
    /// The first verse's text, in the wording nearest to what was heard; where that lacks the verse, a line that says
    /// so.
    String of(Candidate pick);

    /// Out of the shipped texts.
    static VerseText of(Scripture scripture) {
        return pick -> {
            BibleText text = scripture.text(pick.translation());
            return text.text(pick.passage().first())
                    .or(() -> text.absence(pick.passage().first()))
                    .orElse("");
        };
    }
}
