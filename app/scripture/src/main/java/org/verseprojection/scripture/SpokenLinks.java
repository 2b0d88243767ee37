package org.verseprojection.scripture;

import java.util.OptionalInt;
import java.util.Set;
import org.verseprojection.scripture.Term.Keyword;

/// Reads parts that stand in front of the name they belong to, and the words that tie them to it: `verse sixteen of
/// the Gospel according to John`.
final class SpokenLinks {
    private static final int MOST_LINKS = 8;
    private static final int MOST_TO_SONG = 12;
    private static final Set<String> BIBLICAL = Set.of("text", "bible", "passage", "reading", "scripture");
    private static final Set<String> MUSIC = Set.of(
            "sing",
            "singing",
            "sings",
            "sang",
            "sung",
            "hymn",
            "hymns",
            "hymnal",
            "song",
            "songs",
            "chorus",
            "choruses",
            "choir",
            "tune",
            "melody",
            "lyrics",
            "stanza",
            "slide",
            "tempo",
            "band",
            "piano",
            "drums",
            "guitar");

    private final Terms terms;
    private final SpokenVerses reader;

    SpokenLinks(Terms terms, SpokenVerses reader) {
        this.terms = terms;
        this.reader = reader;
    }

    /// Reads the numbers behind `verse` when neither book nor chapter need be known yet.
    boolean versesAlone(Announcement verses) {
        OptionalInt first = reader.announcedWhole();
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

    /// How a name hangs together with the parts in front of it.
    enum Tie {
        /// `verse 16 of John`
        TIED,
        /// `verse 16, of John`
        TIED_BEHIND_COMMA,
        /// `verse 16, John`
        COMMA,
        /// Not at all.
        NONE
    }

    /// Steps over what stands between a part and the name, `of the book of`.
    Tie tie() {
        boolean comma = terms.skipMarks(",", 1) > 0;
        int before = terms.at();
        boolean tied = skipLinks();
        if (tied) {
            return comma ? Tie.TIED_BEHIND_COMMA : Tie.TIED;
        }
        return comma && terms.at() == before ? Tie.COMMA : Tie.NONE;
    }

    /// Steps over what stands between two parts, `and`, `of the`; false where nothing ties them.
    boolean connected() {
        int before = terms.at();
        boolean comma = terms.skipMarks(",", 1) > 0;
        skipLinks();
        return terms.at() > before || !comma;
    }

    private boolean skipLinks() {
        int before = terms.at();
        boolean tied = false;
        while (terms.at() < before + MOST_LINKS) {
            if (terms.isKey(0, Keyword.OF, Keyword.IN, Keyword.FROM)) {
                tied = true;
            } else if (!terms.isKey(0, Keyword.THE, Keyword.AND, Keyword.THROUGH) && !introduces()) {
                break;
            }
            terms.step();
        }
        return tied;
    }

    /// Whether a word such as `gospel` stands here.
    boolean introduces() {
        return introduces(0);
    }

    /// Whether `of my life` or the like stands so many places ahead: no chapter or verse of the Bible.
    boolean ofSomethingElse(int ahead) {
        boolean of = terms.isKey(ahead, Keyword.OF, Keyword.IN);
        int next = ahead + 1;
        while (terms.isKey(next, Keyword.THE) || isPointing(next)) {
            next++;
        }
        return of
                && terms.peek(next) instanceof Term.Other other
                && !BIBLICAL.contains(other.lower())
                && !introduces(next);
    }

    private boolean isPointing(int ahead) {
        return terms.isWord(ahead, "this") || terms.isWord(ahead, "that") || terms.isWord(ahead, "same");
    }

    /// Whether a song is spoken of near by: `let us sing verses one and four`.
    boolean sung() {
        for (int near = -MOST_TO_SONG; near <= MOST_TO_SONG; near++) {
            if (terms.peek(near) instanceof Term.Other other && MUSIC.contains(other.lower())) {
                return true;
            }
        }
        return false;
    }

    /// Whether words to the audience stand here, as in `Go to Job if you would, chapter three`.
    boolean polite() {
        return terms.isWord(0, "if") || terms.isWord(0, "please") || terms.isWord(0, "together");
    }

    /// Whether such a word stands so many places ahead.
    boolean introduces(int ahead) {
        return terms.peek(ahead) instanceof Term.Other other
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
