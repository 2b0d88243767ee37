package org.verseprojection.scripture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verseprojection.scripture.Term.Form;
import org.verseprojection.scripture.Term.Keyword;

/// A text's terminals with a place in them: what a recursive descent looks at and steps over.
final class Terms {
    private final List<Term> terms;
    private int at;

    Terms(List<Term> terms) {
        this.terms = terms;
    }

    int at() {
        return at;
    }

    void moveTo(int place) {
        at = place;
    }

    void step() {
        at++;
    }

    boolean over() {
        return at >= terms.size();
    }

    /// The term so many places ahead, none behind the end.
    @Nullable
    Term peek(int ahead) {
        int place = at + ahead;
        return place >= 0 && place < terms.size() ? terms.get(place) : null;
    }

    boolean isKey(int ahead, Keyword... keywords) {
        if (peek(ahead) instanceof Term.Key key) {
            for (Keyword keyword : keywords) {
                if (key.keyword() == keyword) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isMark(int ahead, String symbols) {
        return peek(ahead) instanceof Term.Mark mark && symbols.indexOf(mark.symbol()) >= 0;
    }

    boolean isWord(int ahead, String lower) {
        return peek(ahead) instanceof Term.Other other && other.lower().equals(lower);
    }

    boolean isDigits(int ahead) {
        return peek(ahead) instanceof Term.Numeral number && number.form() == Form.DIGITS && !number.ordinal();
    }

    boolean isDigitForm(int ahead) {
        return peek(ahead) instanceof Term.Numeral number && number.form() == Form.DIGITS;
    }

    boolean isOrdinal(int ahead) {
        return peek(ahead) instanceof Term.Numeral number && number.ordinal();
    }

    /// Whether nothing, not even a space, parts that term from the one before it.
    boolean glued(int ahead) {
        Term before = peek(ahead - 1);
        Term term = peek(ahead);
        return before != null && term != null && before.end() == term.start();
    }

    boolean skipKey(Keyword... keywords) {
        if (isKey(0, keywords)) {
            at++;
            return true;
        }
        return false;
    }

    /// Steps over at most `most` of these marks, and says how many they were.
    int skipMarks(String symbols, int most) {
        int skipped = 0;
        while (skipped < most && isMark(0, symbols)) {
            at++;
            skipped++;
        }
        return skipped;
    }

    /// Whether the text is that term and nothing but marks.
    boolean onlyMarksBeside(Term only) {
        return terms.stream().allMatch(term -> term.equals(only) || term instanceof Term.Mark);
    }

    /// Where the last term that was stepped over ends.
    int endBefore() {
        return at == 0 ? 0 : terms.get(at - 1).end();
    }

    int start() {
        return terms.get(at).start();
    }
}
