package org.verseprojection.scripture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns tokens into the terminals of the grammars: names of books, numbers, words with a meaning.
final class Lexer {
    private final List<Token> tokens;
    private final NameReader names;
    private final Style style;
    private final List<Term> terms = new ArrayList<>();

    private Lexer(List<Token> tokens, BookNames names, Style style) {
        this.tokens = tokens;
        this.names = new NameReader(tokens, names, style);
        this.style = style;
    }

    static List<Term> terms(String text, BookNames names, Style style) {
        var lexer = new Lexer(Tokeniser.tokens(text), names, style);
        int at = 0;
        while (at < lexer.tokens.size()) {
            at = lexer.take(at);
        }
        return lexer.terms;
    }

    private int take(int at) {
        Token token = tokens.get(at);
        if (!(token instanceof Token.Mark)) {
            Optional<NameReader.Read> name = names.read(at, numberMayBelongToName(token));
            if (name.isPresent()) {
                NameReader.Read read = name.get();
                int end = tokens.get(read.next() - 1).end();
                terms.add(new Term.Name(read.name(), read.numbered(), read.capital(), opens(), token.start(), end));
                return read.next();
            }
        }
        if (style == Style.SPOKEN && token instanceof Token.Word word) {
            if (Lexicon.hesitation(word.lower()) || runTogether(word) || soundsLikeTwo(word, at)) {
                return at + 1;
            }
            if (word.lower().equals("a") && at + 1 < tokens.size() && hundred(word, tokens.get(at + 1))) {
                return at + 2;
            }
        }
        terms.add(
                switch (token) {
                    case Token.Mark mark -> new Term.Mark(mark.symbol(), mark.start(), mark.end());
                    case Token.Digits digits ->
                        new Term.Numeral(
                                digits.value(), Term.Form.DIGITS, digits.ordinal(), digits.start(), digits.end());
                    case Token.Word word -> word(word);
                });
        return at + 1;
    }

    /// Two numbers behind a name that were heard as one word: "Jonah two two" as "Jonah tutu".
    private boolean runTogether(Token.Word word) {
        if (terms.isEmpty() || !(terms.getLast() instanceof Term.Name)) {
            return false;
        }
        List<Integer> numbers = Lexicon.runTogether(word.lower());
        numbers.forEach(number -> terms.add(new Term.Numeral(number, Term.Form.UNIT, false, word.start(), word.end())));
        return !numbers.isEmpty();
    }

    /// `Romans to eight.`, `Second Kings do one`: two and eight, two and one.
    private boolean soundsLikeTwo(Token.Word word, int at) {
        boolean behindName = !terms.isEmpty()
                && terms.getLast() instanceof Term.Name name
                && name.capital()
                && (name.numbered() || name.name().everyday() != BookName.Everyday.PERSON);
        if (!behindName
                || !Lexicon.soundsLikeTwo(word.lower())
                || names.read(at + 1, true).isPresent()) {
            return false;
        }
        int next = at + 1;
        while (next < tokens.size() && number(tokens.get(next))) {
            next++;
        }
        boolean stops = next == tokens.size()
                || (tokens.get(next) instanceof Token.Mark mark && ".,;:!?".indexOf(mark.symbol()) >= 0);
        if (next == at + 1 || !stops) {
            return false;
        }
        terms.add(new Term.Numeral(2, Term.Form.UNIT, false, word.start(), word.end()));
        return true;
    }

    private static boolean number(Token token) {
        return switch (token) {
            case Token.Digits digits -> !digits.ordinal();
            case Token.Word word ->
                Lexicon.number(word).filter(number -> !number.ordinal()).isPresent();
            case Token.Mark _ -> false;
        };
    }

    /// `a hundred`.
    private boolean hundred(Token.Word article, Token token) {
        Optional<Term.Numeral> hundred = token instanceof Token.Word word
                ? Lexicon.number(word).filter(number -> number.form() == Term.Form.HUNDRED)
                : Optional.empty();
        hundred.ifPresent(number ->
                terms.add(new Term.Numeral(100, number.form(), number.ordinal(), article.start(), number.end())));
        return hundred.isPresent();
    }

    private Term word(Token.Word word) {
        Optional<Term.Numeral> number = Lexicon.number(word);
        if (number.isPresent()) {
            return number.get();
        }
        Optional<Term> key =
                Lexicon.keyword(word.lower(), style).map(keyword -> new Term.Key(keyword, word.start(), word.end()));
        return key.orElseGet(() -> new Term.Other(word.lower(), word.capital(), word.start(), word.end()));
    }

    /// `Matthew 5:2 John 2` and `Genesis 1 John 3` need their number themselves: a verse or chapter is due there.
    private boolean numberMayBelongToName(Token token) {
        boolean ordinal = token instanceof Token.Word word
                && Lexicon.number(word).filter(Term.Numeral::ordinal).isPresent();
        if (terms.isEmpty() || ordinal) {
            return true;
        }
        return switch (terms.getLast()) {
            case Term.Name _ -> false;
            case Term.Key key -> key.keyword() != Term.Keyword.CHAPTER && key.keyword() != Term.Keyword.VERSE;
            case Term.Mark mark ->
                mark.symbol() != ':' || terms.size() < 2 || !(terms.get(terms.size() - 2) instanceof Term.Numeral);
            case Term.Numeral _, Term.Other _ -> true;
        };
    }

    private boolean opens() {
        return terms.isEmpty() || (terms.getLast() instanceof Term.Mark mark && ".!?\"“”".indexOf(mark.symbol()) >= 0);
    }
}
