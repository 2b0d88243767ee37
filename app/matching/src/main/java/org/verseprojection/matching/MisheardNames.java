package org.verseprojection.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.verseprojection.domain.Word;
import org.verseprojection.matching.learning.Mishearing;

/// Puts the book's name where this voice's mishearing of it stands before a chapter: "galley sheens two one" is read as
/// "Galatians two one". Where no number follows, nothing is read otherwise.
final class MisheardNames {
    private MisheardNames() {}

    static List<Word> mended(List<Word> words, Taught taught) {
        if (taught.nothing()) {
            return words;
        }
        List<Word> mended = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int length = 0;
            for (Mishearing each : taught.names(plain(words.get(at)))) {
                int heard = each.heard().split(" ", -1).length;
                if (heard > length && stands(each, words, at, heard)) {
                    length = heard;
                    put(each, words.subList(at, at + heard), mended);
                    break;
                }
            }
            if (length == 0) {
                mended.add(words.get(at));
            }
            at += Math.max(1, length);
        }
        return mended;
    }

    private static boolean stands(Mishearing name, List<Word> words, int at, int length) {
        if (at + length >= words.size()) {
            return false;
        }
        List<String> heard = words.subList(at, at + length).stream()
                .map(MisheardNames::plain)
                .toList();
        String next = plain(words.get(at + length));
        return String.join(" ", heard).equals(name.heard()) && (next.equals("chapter") || NumberWords.number(next));
    }

    /// Shares the time among the words of the name.
    private static void put(Mishearing name, List<Word> heard, List<Word> into) {
        List<String> said = List.of(name.said().split(" ", -1));
        Duration start = heard.getFirst().start();
        Duration each = heard.getLast().end().minus(start).dividedBy(said.size());
        for (int i = 0; i < said.size(); i++) {
            boolean opens = i == 0 && heard.getFirst().opens();
            boolean stable = heard.getLast().stable();
            into.add(new Word(
                    said.get(i),
                    start.plus(each.multipliedBy(i)),
                    start.plus(each.multipliedBy(i + 1)),
                    stable,
                    opens));
        }
    }

    private static String plain(Word word) {
        List<Tokens.Token> tokens = Tokens.of(word.text());
        return tokens.isEmpty() ? "" : tokens.getFirst().word();
    }
}
