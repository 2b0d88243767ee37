package org.verseprojection.scripture;

import java.util.Set;
import org.verseprojection.domain.Book;
import org.verseprojection.scripture.BookName.Everyday;
import org.verseprojection.scripture.Term.Keyword;

/// Decides whether what was heard is more than ordinary speech that happens to sound like a reference: the more
/// ordinary the name, the more is asked for.
final class SpokenEvidence {
    private static final int MOST_BACK = 9;
    private static final int MOST_IN_A_ROW = 8;
    private static final Set<String> INVITING = Set.of(
            "bible",
            "bibles",
            "chapter",
            "come",
            "flip",
            "go",
            "going",
            "look",
            "looking",
            "open",
            "opening",
            "over",
            "passage",
            "read",
            "reading",
            "scripture",
            "text",
            "turn",
            "turning",
            "found",
            "reads");

    private static final int SHORTEST_PLURAL = 3;
    private static final Set<String> SAYING = Set.of(
            "says",
            "tells",
            "reads",
            "talks",
            "speaks",
            "teaches",
            "gives",
            "shows",
            "reminds",
            "describes",
            "begins",
            "starts",
            "opens",
            "ends",
            "continues",
            "goes",
            "makes",
            "calls",
            "comes",
            "does",
            "declares",
            "states",
            "promises",
            "warns",
            "assures",
            "explains",
            "deals",
            "focuses",
            "this",
            "thus",
            "us",
            "is",
            "was",
            "has",
            "always",
            "perhaps",
            "jesus",
            "his",
            "its",
            "verses",
            "follows",
            "closes",
            "records",
            "encourages",
            "commands");
    private static final Set<String> BEHIND_NOUN = Set.of(
            "on", "were", "are", "have", "had", "went", "with", "over", "for", "left", "each", "per", "or", "ago",
            "later");
    private static final Set<String> OWNING = Set.of(
            "a", "an", "another", "her", "his", "its", "many", "my", "our", "some", "that", "their", "these", "this",
            "those", "your");
    private static final Set<String> BEING = Set.of("is", "was", "turned", "turns", "scored", "got", "had", "has");

    private final Terms terms;
    private final SpokenLinks links;

    SpokenEvidence(Terms terms, SpokenLinks links) {
        this.terms = terms;
        this.links = links;
    }

    /// Whether a place is meant; the parser stands behind what was heard.
    ///
    /// @param at the place of the name among the terms
    boolean evident(Announcement heard, Term.Name name, int at, boolean oneChapter) {
        BookName meant = name.name();
        boolean owned = !name.capital() && meant.everyday() != Everyday.NOTHING && heard.numbersOnly() && owned(at);
        if (owned) {
            return false;
        }
        if (heard.clear()) {
            boolean lowerNumbers = meant.book() == Book.NUMBERS && !name.capital() && heard.numbersOnly();
            return !lowerNumbers;
        }
        if (meant.origin().doubtful()) {
            return name.capital() && oneChapter;
        }
        if (countsThings(heard.paused())) {
            return false;
        }
        if (meant.everyday() == Everyday.NOTHING || name.numbered()) {
            return true;
        }
        boolean talkGoesOn = terms.peek(0) instanceof Term.Other || terms.peek(0) instanceof Term.Key;
        boolean word = meant.everyday() == Everyday.WORD && name.opens() && talkGoesOn;
        return name.capital() && !word && (!heard.paused() || invited(at)) && !rollCall(at);
    }

    /// `on your mark, two, three`.
    private boolean owned(int at) {
        return terms.peek(at - terms.at() - 1) instanceof Term.Other before && OWNING.contains(before.lower());
    }

    /// `turn to Joel`, `in the book of Job`.
    private boolean invited(int at) {
        int back = at - terms.at() - 1;
        int last = Math.max(back - MOST_BACK, -terms.at());
        while (back >= last && (terms.isKey(back, Keyword.THE, Keyword.OF) || links.introduces(back))) {
            if (links.introduces(back)) {
                return true;
            }
            back--;
        }
        if (!terms.isKey(back, Keyword.THROUGH, Keyword.IN, Keyword.FROM)) {
            return false;
        }
        for (; back >= last && !terms.isMark(back, ".!?"); back--) {
            if (terms.peek(back) instanceof Term.Other other && INVITING.contains(other.lower())) {
                return true;
            }
        }
        return false;
    }

    /// `Romans 8 tables`: a noun in the plural, and not what a chapter says or tells.
    private boolean countsThings(boolean paused) {
        boolean plural = terms.peek(0) instanceof Term.Other noun
                && noun.lower().endsWith("s")
                && !noun.lower().endsWith("ss")
                && !noun.capital()
                && noun.lower().length() > SHORTEST_PLURAL
                && !SAYING.contains(noun.lower());
        return plural
                && (paused
                        || switch (terms.peek(1)) {
                            case null -> true;
                            case Term.Mark _ -> true;
                            case Term.Key key -> key.keyword() == Keyword.IN || key.keyword() == Keyword.AND;
                            case Term.Other behind -> BEHIND_NOUN.contains(behind.lower());
                            default -> false;
                        });
    }

    /// `John 3, Peter 4, and Sarah 5`: people and their ages or goals, since one of them is no book.
    private boolean rollCall(int at) {
        return strangerAhead() || strangerBefore(at - terms.at());
    }

    private boolean strangerAhead() {
        int ahead = 0;
        for (int entry = 0; entry < MOST_IN_A_ROW; entry++) {
            int next = ahead;
            while (terms.isMark(next, ",") || terms.isKey(next, Keyword.AND)) {
                next++;
            }
            boolean listed = next > ahead && isNamed(next) && terms.peek(next + 1) instanceof Term.Numeral;
            if (!listed) {
                return false;
            }
            if (isStranger(next)) {
                return true;
            }
            ahead = next + 2;
        }
        return false;
    }

    private boolean strangerBefore(int name) {
        int back = name;
        for (int entry = 0; entry < MOST_IN_A_ROW; entry++) {
            int next = back - 1;
            while (terms.isMark(next, ",") || terms.isKey(next, Keyword.AND)) {
                next--;
            }
            boolean numbered = next < back - 1 && terms.peek(next) instanceof Term.Numeral;
            if (numbered && terms.peek(next - 1) instanceof Term.Other being && BEING.contains(being.lower())) {
                next--;
            }
            boolean listed = numbered && isNamed(next - 1);
            if (!listed) {
                return false;
            }
            if (isStranger(next - 1)) {
                return true;
            }
            back = next - 1;
        }
        return false;
    }

    private boolean isNamed(int ahead) {
        return terms.peek(ahead) instanceof Term.Name
                || (terms.peek(ahead) instanceof Term.Other other && other.capital());
    }

    private boolean isStranger(int ahead) {
        boolean score = terms.peek(ahead + 1) instanceof Term.Numeral number && number.value() == 0;
        return score
                || terms.peek(ahead) instanceof Term.Other
                || (terms.peek(ahead) instanceof Term.Name name
                        && name.lacksNumber()
                        && name.name().everyday() != Everyday.NOTHING);
    }
}
