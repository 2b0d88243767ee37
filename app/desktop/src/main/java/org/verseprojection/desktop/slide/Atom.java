package org.verseprojection.desktop.slide;

import java.util.ArrayList;
import java.util.List;

/// What no line and no page ever tears: a word with its punctuation, and the number of the verse that it begins.
///
/// @param number of the verse, or empty
/// @param word printed
/// @param spaced whether a blank stands before it
/// @param after how well a page may end behind it
/// @param verse place of its verse in the content, from 0
/// @param spoken whether it is Scripture, and not a remark that a verse is missing
record Atom(String number, String word, boolean spaced, Cut after, int verse, boolean spoken) {
    /// How well a page may end somewhere, the best first.
    enum Cut {
        VERSE,
        SENTENCE,
        CLAUSE,
        WORD
    }

    /// The atoms of a clean text, which may be torn at blanks and behind long dashes.
    static List<Atom> of(String clean, String number, int verse, boolean spoken) {
        List<Atom> atoms = new ArrayList<>();
        int from = 0;
        boolean spaced = true;
        for (int at = 0; at <= clean.length(); at++) {
            boolean end = at == clean.length();
            boolean blank = !end && clean.charAt(at) == ' ';
            boolean dashed = at > from && clean.charAt(at - 1) == '—' && !end && joins(clean.charAt(at));
            if (at > from && (end || blank || dashed)) {
                String word = clean.substring(from, at);
                String shown = atoms.isEmpty() ? number : "";
                atoms.add(new Atom(shown, word, spaced, end ? Cut.VERSE : cut(word), verse, spoken));
                spaced = blank;
                from = at;
            }
            if (blank) {
                spaced = true;
                from = at + 1;
            }
        }
        return atoms;
    }

    private static boolean joins(char next) {
        return Character.isLetterOrDigit(next) || next == '“' || next == '‘' || next == '(';
    }

    private static Cut cut(String word) {
        int at = word.length();
        while (at > 0 && "”’)".indexOf(word.charAt(at - 1)) >= 0) {
            at--;
        }
        return switch (at == 0 ? ' ' : word.charAt(at - 1)) {
            case '.', '!', '?' -> Cut.SENTENCE;
            case ',', ';', ':', '—' -> Cut.CLAUSE;
            default -> Cut.WORD;
        };
    }
}
