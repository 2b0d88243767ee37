package org.verseprojection.scripture;

import java.util.OptionalInt;
import org.verseprojection.scripture.Term.Keyword;

/// Reads parts that stand in front of the name they belong to, and the words that tie them to it: `verse sixteen of
/// the Gospel according to John`.
final class SpokenLinks {
    private final Terms terms;
    private final SpokenVerses reader;

    SpokenLinks(Terms terms, SpokenVerses reader) {
        this.terms = terms;
        this.reader = reader;
    }

    /// Reads the numbers behind `verse` when neither book nor chapter need be known yet.
    boolean versesAlone(Announcement verses) {
        OptionalInt first = reader.announced();
        if (first.isEmpty()) {
            return false;
        }
        verses.addVerse(first.getAsInt());
        boolean joined = terms.isKey(0, Keyword.AND, Keyword.THROUGH) || terms.isMark(0, "-–—");
        int before = terms.at();
        if (joined) {
            terms.step();
            terms.skipKey(Keyword.VERSE);
            OptionalInt last = reader.announced();
            if (last.isPresent() && last.getAsInt() > first.getAsInt()) {
                verses.endVerses(0, last.getAsInt());
                return true;
            }
        }
        terms.moveTo(before);
        return true;
    }

    /// Steps over `of the book of`, and says whether it ties a part to the name behind it.
    boolean connected(boolean betweenParts) {
        int before = terms.at();
        boolean tied = false;
        boolean comma = terms.skipMarks(",", 1) > 0;
        while (terms.at() < before + 8) {
            if (terms.isKey(0, Keyword.OF, Keyword.IN, Keyword.FROM)) {
                tied = true;
            } else if (!terms.isKey(0, Keyword.THE, Keyword.AND, Keyword.THROUGH) && !introduces()) {
                break;
            }
            terms.step();
        }
        return betweenParts ? (terms.at() > before || !comma) : (tied && !comma);
    }

    /// Whether a word such as `gospel` stands here.
    boolean introduces() {
        return terms.peek(0) instanceof Term.Other other
                && switch (other.lower()) {
                    case "book",
                            "gospel",
                            "letter",
                            "epistle",
                            "according",
                            "saint",
                            "st",
                            "paul",
                            "prophet",
                            "prophecy" -> true;
                    default -> false;
                };
    }
}
