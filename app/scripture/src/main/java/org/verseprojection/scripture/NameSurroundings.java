package org.verseprojection.scripture;

import java.util.List;
import java.util.Set;

/// What stands beside a word that may name a book: a doubtful name is worth a look only where a place follows.
final class NameSurroundings {
    /// Words that stand in front of a book, and are no part of its name.
    static final Set<String> ANNOUNCING = Set.of("to", "of", "in", "from", "on", "book", "me", "meter");

    private final List<Token> tokens;

    NameSurroundings(List<Token> tokens) {
        this.tokens = tokens;
    }

    /// Whether a sentence begins there.
    boolean opens(int at) {
        return at == 0 || (tokens.get(at - 1) instanceof Token.Mark mark && ".!?".indexOf(mark.symbol()) >= 0);
    }

    /// Whether a word such as `to` or `of` stands in front of it, as before a book.
    boolean announced(int at) {
        return at > 0 && tokens.get(at - 1) instanceof Token.Word before && ANNOUNCING.contains(before.lower());
    }

    /// Whether `chapter` or `verse` and a number come next.
    boolean keywordFollows(int at) {
        int next = at < tokens.size() && tokens.get(at) instanceof Token.Mark ? at + 1 : at;
        return next + 1 < tokens.size()
                && tokens.get(next) instanceof Token.Word word
                && (word.lower().equals("chapter") || word.lower().equals("verse"))
                && isNumber(tokens.get(next + 1));
    }

    private static boolean isNumber(Token token) {
        return token instanceof Token.Digits
                || (token instanceof Token.Word word && Lexicon.number(word).isPresent());
    }

    /// Whether a number or a word such as `chapter` comes next, so that a doubtful name is worth a look.
    boolean placeFollows(int at) {
        int next = at;
        while (next < tokens.size() && tokens.get(next) instanceof Token.Mark && next < at + 3) {
            next++;
        }
        return next < tokens.size()
                && switch (tokens.get(next)) {
                    case Token.Digits _ -> true;
                    case Token.Word word -> Lexicon.startsPlace(word.lower()) || Roman.value(word.lower()) > 0;
                    case Token.Mark _ -> false;
                };
    }
}
