package org.verseprojection.matching;

import java.util.List;
import org.verseprojection.domain.Word;

/// Hears the phrases by which verses are led to here: what comes behind one begins a sentence, as behind a pause.
final class Phrases {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;

    private Phrases() {}

    /// Lets a sentence begin behind each phrase.
    static void mark(List<String> words, List<Word> sources, Taught taught) {
        for (int at = SHORTEST; at < words.size(); at++) {
            Word word = sources.get(at);
            if (!word.opens() && endsAt(words, at, taught)) {
                Word opening = new Word(word.text(), word.start(), word.end(), word.stable(), true);
                for (int same = at; same < words.size() && sources.get(same).equals(word); same++) {
                    sources.set(same, opening);
                }
            }
        }
    }

    /// Whether there is one, with something behind it.
    static boolean heard(List<String> words, Taught taught) {
        for (int at = SHORTEST; at < words.size(); at++) {
            if (endsAt(words, at, taught)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsAt(List<String> words, int end, Taught taught) {
        for (int length = SHORTEST; length <= Math.min(LONGEST, end); length++) {
            if (taught.leads(String.join(" ", words.subList(end - length, end)))) {
                return true;
            }
        }
        return false;
    }
}
