package org.verseprojection.scripture;

import java.util.ArrayList;
import java.util.List;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Span;
import org.verseprojection.scripture.ReferenceFinding.Found;
import org.verseprojection.scripture.ReferenceFinding.NoSuchPlace;

/// The findings of one text so far. Neighbours in a list, such as `verses six and seven`, become one passage.
final class Findings {
    private final Places places;
    private final List<ReferenceFinding> findings = new ArrayList<>();

    Findings(Places places) {
        this.places = places;
    }

    List<ReferenceFinding> list() {
        return List.copyOf(findings);
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    /// @param continues whether it goes on with the list that the last finding belongs to
    void found(Passage passage, Precision precision, int start, int end, boolean continues) {
        boolean joins = continues
                && !findings.isEmpty()
                && findings.getLast() instanceof Found last
                && last.precision() == precision
                && places.follows(last.passage().last(), passage.first());
        if (joins) {
            var last = (Found) findings.removeLast();
            var joined = new Passage(last.passage().first(), passage.last());
            findings.add(new Found(joined, precision, new Span(last.where().start(), end)));
        } else {
            findings.add(new Found(passage, precision, new Span(start, end)));
        }
    }

    void noSuchPlace(String message, int start, int end) {
        findings.add(new NoSuchPlace(message, new Span(start, end)));
    }

    /// Takes the last finding back: the speaker corrected it.
    void forgetLast() {
        findings.removeLast();
    }
}
