package org.verseprojection.scripture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verseprojection.domain.Book;
import org.verseprojection.scripture.BookName.Everyday;
import org.verseprojection.scripture.BookName.Origin;

/// Reads the name of a book at a place in the text, the longest one first: `1 Cor`, `First Epistle of St. John`.
final class NameReader {
    private static final int MOST_WORDS = 6;
    private static final int MOST_GARBLED = 3;
    private static final int SHORTEST_UNNUMBERED_ABBREVIATION = 6;
    private static final int SHORTEST_SPOKEN_ABBREVIATION = 3;
    private static final int SHORTEST_SPOKEN_MISSPELLING = 6;
    private static final int LONGEST_DOUBTFUL = 2;
    private static final Set<String> KIND_OF_BOOK = Set.of("book", "epistle", "letter", "saint", "st");
    private static final Set<String> INTRODUCTION =
            Set.of("book", "epistle", "letter", "of", "to", "the", "from", "paul", "st", "saint", "apostle");

    private final List<Token> tokens;
    private final BookNames names;
    private final Style style;
    private final NameSurroundings around;

    NameReader(List<Token> tokens, BookNames names, Style style) {
        this.tokens = tokens;
        this.names = names;
        this.style = style;
        this.around = new NameSurroundings(tokens);
    }

    /// A name that was read.
    ///
    /// @param numbered whether a number belongs to it
    /// @param capital whether it was written with a capital
    /// @param next the token behind it
    record Read(BookName name, boolean numbered, boolean capital, int next) {}

    /// The name that begins at that token.
    ///
    /// @param numberAllowed whether a number there may belong to a name
    Optional<Read> read(int at, boolean numberAllowed) {
        if (numberAllowed) {
            int number = number(at);
            if (number > 0) {
                Optional<Read> numbered = named(skipIntroduction(skipDot(at + 1)), number)
                        .or(() -> behindComma(at, number))
                        .or(() -> garbled(skipDot(at + 1), number));
                if (numbered.isPresent()) {
                    return numbered;
                }
            }
        }
        int bare = skipSaint(at);
        return exact(bare, 0)
                .or(() -> exact(bare, 1).flatMap(this::withoutItsNumber))
                .or(() -> alike(bare, 0)
                        .flatMap(read -> isNumbered(read.name().book()) ? withoutItsNumber(read) : Optional.of(read)))
                .or(() -> alike(bare, 1).flatMap(this::withoutItsNumber))
                .or(() -> garbled(bare, 0));
    }

    private static boolean isNumbered(Book book) {
        return Character.isDigit(book.osis().charAt(0));
    }

    /// `Corinthians 13` without its number is taken for the first book, but as a doubtful name.
    private Optional<Read> withoutItsNumber(Read read) {
        boolean full = read.name().origin() == Origin.FULL;
        Token name = tokens.get(read.next() - 1);
        boolean abbreviated = read.name().origin() == Origin.ABBREVIATION
                && name.end() - name.start() < SHORTEST_UNNUMBERED_ABBREVIATION;
        boolean doubtfulPerson = style == Style.SPOKEN && read.name().everyday() != Everyday.NOTHING && !full;
        if (abbreviated || doubtfulPerson || !around.placeFollows(read.next())) {
            return Optional.empty();
        }
        var doubtful =
                new BookName(read.name().book(), Origin.MISHEARD, read.name().everyday());
        return Optional.of(new Read(doubtful, false, read.capital(), read.next()));
    }

    /// `First, Peter, 5, 7`: as Whisper may write it. `First, John 3:16` is left to the Gospel.
    private Optional<Read> behindComma(int at, int number) {
        boolean comma = style == Style.SPOKEN
                && at + 1 < tokens.size()
                && tokens.get(at + 1) instanceof Token.Mark mark
                && mark.symbol() == ','
                && (tokens.get(at) instanceof Token.Word
                        || (tokens.get(at) instanceof Token.Digits digits && digits.ordinal()));
        return comma && (exact(at + 2, 0).isEmpty() || around.announced(at))
                ? named(at + 2, number).filter(read -> around.placeFollows(read.next()))
                : Optional.empty();
    }

    private Optional<Read> named(int at, int number) {
        return exact(at, number).or(() -> alike(at, number));
    }

    private Optional<Read> exact(int at, int number) {
        boolean may = at < tokens.size() && tokens.get(at) instanceof Token.Word first && names.begins(first.lower());
        return may ? exactly(at, (Token.Word) tokens.get(at), number) : Optional.empty();
    }

    private Optional<Read> alike(int at, int number) {
        if (at >= tokens.size() || !(tokens.get(at) instanceof Token.Word first)) {
            return Optional.empty();
        }
        boolean longEnough =
                style == Style.TYPED || (first.capital() && first.lower().length() >= SHORTEST_SPOKEN_MISSPELLING);
        if (!longEnough || !around.placeFollows(at + 1)) {
            return Optional.empty();
        }
        return names.beginningWith(number, first.lower())
                .or(() -> names.spelledLike(number, first.lower()))
                .map(name -> new Read(name, number > 0, first.capital(), at + 1));
    }

    /// Some words that sound like a book where one must stand, before `chapter three`: `2nd Corrin theons`.
    private Optional<Read> garbled(int at, int number) {
        boolean due = style == Style.SPOKEN && (number > 0 || around.announced(at) || around.opens(at));
        StringBuilder joined = new StringBuilder();
        int next = at;
        for (int words = 0; due && words < MOST_GARBLED; words++) {
            next = words == 0 ? at : skipJoint(next);
            if (next >= tokens.size() || !(tokens.get(next) instanceof Token.Word word)) {
                break;
            }
            boolean own = words > 0 && exact(next, 0).isPresent();
            if (own || NameSurroundings.ANNOUNCING.contains(word.lower())) {
                break;
            }
            joined.append(word.lower());
            next++;
            if (around.keywordFollows(next)) {
                int end = next;
                return names.soundsLike(number, joined.toString())
                        .map(name -> new BookName(name.book(), Origin.GARBLED, Everyday.NOTHING))
                        .filter(name -> number > 0 || !isNumbered(name.book()))
                        .map(name -> new Read(name, number > 0, true, end));
            }
        }
        return Optional.empty();
    }

    private Optional<Read> exactly(int at, Token.Word first, int number) {
        var key = new StringBuilder(first.lower());
        Read longest = accepted(key.toString(), at, number, at + 1);
        int next = at + 1;
        for (int words = 1; words < MOST_WORDS; words++) {
            next = skipJoint(next);
            if (next >= tokens.size() || !(tokens.get(next) instanceof Token.Word word)) {
                break;
            }
            key.append(' ').append(word.lower());
            next++;
            Read longer = accepted(key.toString(), at, number, next);
            longest = longer == null ? longest : longer;
        }
        return Optional.ofNullable(longest);
    }

    private @Nullable Read accepted(String key, int at, int number, int next) {
        BookName name = names.exactly(number, key).orElse(null);
        if (name == null || !(tokens.get(at) instanceof Token.Word first)) {
            return null;
        }
        boolean spoken = style == Style.SPOKEN;
        boolean heard = name.origin().heard();
        boolean unfounded = name.origin() == Origin.SOUNDS_LIKE
                && !(around.keywordFollows(next) && (number > 0 || around.announced(at)));
        if (unfounded || (heard && !spoken)) {
            return null;
        }
        boolean abbreviated = name.origin() == Origin.ABBREVIATION;
        boolean introduced = around.announced(at) && around.keywordFollows(next);
        if (spoken
                && abbreviated
                && (key.length() < SHORTEST_SPOKEN_ABBREVIATION || !(first.capital() || introduced))) {
            return null;
        }
        boolean doubtful = name.origin().doubtful() || (abbreviated && key.length() <= LONGEST_DOUBTFUL);
        if (!spoken && doubtful && next < tokens.size() && !around.placeFollows(next)) {
            return null;
        }
        BookName read = spoken && abbreviated ? new BookName(name.book(), Origin.MISHEARD, name.everyday()) : name;
        return new Read(read, number > 0, first.capital(), next);
    }

    private int number(int at) {
        if (at >= tokens.size()) {
            return 0;
        }
        return switch (tokens.get(at)) {
            case Token.Digits digits -> digits.value() <= BookNames.MOST_NUMBER ? digits.value() : 0;
            case Token.Word word ->
                switch (word.lower()) {
                    case "first", "one", "i" -> 1;
                    case "second", "two", "ii" -> 2;
                    case "third", "three", "iii" -> 3;
                    case "fourth", "four", "iv", "iiii" -> 4;
                    default -> 0;
                };
            case Token.Mark _ -> 0;
        };
    }

    private int skipDot(int at) {
        return at < tokens.size() && tokens.get(at) instanceof Token.Mark mark && mark.symbol() == '.' ? at + 1 : at;
    }

    private int skipJoint(int at) {
        boolean joint = at < tokens.size()
                && tokens.get(at) instanceof Token.Mark mark
                && (mark.symbol() == '.' || mark.symbol() == '-');
        return joint ? at + 1 : at;
    }

    private int skipSaint(int at) {
        boolean saint = at < tokens.size()
                && tokens.get(at) instanceof Token.Word word
                && (word.lower().equals("st") || word.lower().equals("saint"));
        return saint ? skipDot(at + 1) : at;
    }

    /// Steps over `Epistle of Paul to the` between the number and the name.
    private int skipIntroduction(int at) {
        int next = at;
        if (next < tokens.size()
                && tokens.get(next) instanceof Token.Word word
                && KIND_OF_BOOK.contains(word.lower())) {
            while (next < tokens.size()
                    && next < at + 8
                    && tokens.get(next) instanceof Token.Word part
                    && INTRODUCTION.contains(part.lower())) {
                next = skipDot(next + 1);
            }
        }
        return next;
    }
}
