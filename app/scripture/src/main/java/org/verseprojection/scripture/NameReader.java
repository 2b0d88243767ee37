package org.verseprojection.scripture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verseprojection.scripture.BookName.Everyday;
import org.verseprojection.scripture.BookName.Origin;

/// Reads the name of a book at a place in the text, the longest one first: `1 Cor`, `First Epistle of St. John`.
final class NameReader {
    private static final int MOST_WORDS = 6;
    private static final int SHORTEST_SPOKEN_ABBREVIATION = 3;
    private static final int SHORTEST_SPOKEN_MISSPELLING = 6;
    private static final int LONGEST_DOUBTFUL = 2;
    private static final Set<String> KIND_OF_BOOK = Set.of("book", "epistle", "letter", "saint", "st");
    private static final Set<String> INTRODUCTION =
            Set.of("book", "epistle", "letter", "of", "to", "the", "from", "paul", "st", "saint", "apostle");

    private final List<Token> tokens;
    private final BookNames names;
    private final Style style;

    NameReader(List<Token> tokens, BookNames names, Style style) {
        this.tokens = tokens;
        this.names = names;
        this.style = style;
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
                Optional<Read> numbered = named(skipIntroduction(skipDot(at + 1)), number);
                if (numbered.isPresent()) {
                    return numbered;
                }
            }
        }
        int bare = skipSaint(at);
        return named(bare, 0).or(() -> named(bare, 1).flatMap(this::withoutItsNumber));
    }

    /// `Corinthians 13` without its number is taken for the first book, but as a doubtful name.
    private Optional<Read> withoutItsNumber(Read read) {
        boolean abbreviated = read.name().origin() == Origin.ABBREVIATION;
        boolean spokenPerson = style == Style.SPOKEN && read.name().everyday() != Everyday.NOTHING;
        if (abbreviated || spokenPerson || !placeFollows(read.next())) {
            return Optional.empty();
        }
        var doubtful =
                new BookName(read.name().book(), Origin.MISHEARD, read.name().everyday());
        return Optional.of(new Read(doubtful, false, read.capital(), read.next()));
    }

    private Optional<Read> named(int at, int number) {
        if (at >= tokens.size() || !(tokens.get(at) instanceof Token.Word first)) {
            return Optional.empty();
        }
        if (names.begins(first.lower())) {
            Optional<Read> exact = exactly(at, first, number);
            if (exact.isPresent()) {
                return exact;
            }
        }
        boolean longEnough =
                style == Style.TYPED || (first.capital() && first.lower().length() >= SHORTEST_SPOKEN_MISSPELLING);
        if (!longEnough || !placeFollows(at + 1)) {
            return Optional.empty();
        }
        return names.beginningWith(number, first.lower())
                .or(() -> names.spelledLike(number, first.lower()))
                .map(name -> new Read(name, number > 0, first.capital(), at + 1));
    }

    private Optional<Read> exactly(int at, Token.Word first, int number) {
        var key = new StringBuilder(first.lower());
        Read longest = accepted(key.toString(), first, number, at + 1);
        int next = at + 1;
        for (int words = 1; words < MOST_WORDS; words++) {
            next = skipJoint(next);
            if (next >= tokens.size() || !(tokens.get(next) instanceof Token.Word word)) {
                break;
            }
            key.append(' ').append(word.lower());
            next++;
            Read longer = accepted(key.toString(), first, number, next);
            longest = longer == null ? longest : longer;
        }
        return Optional.ofNullable(longest);
    }

    private @Nullable Read accepted(String key, Token.Word first, int number, int next) {
        BookName name = names.exactly(number, key).orElse(null);
        if (name == null) {
            return null;
        }
        boolean spoken = style == Style.SPOKEN;
        boolean abbreviated = name.origin() == Origin.ABBREVIATION;
        if (spoken && abbreviated && (key.length() < SHORTEST_SPOKEN_ABBREVIATION || !first.capital())) {
            return null;
        }
        boolean doubtful = name.origin() == Origin.MISHEARD || (abbreviated && key.length() <= LONGEST_DOUBTFUL);
        if (!spoken && doubtful && next < tokens.size() && !placeFollows(next)) {
            return null;
        }
        BookName read = spoken && abbreviated ? new BookName(name.book(), Origin.MISHEARD, name.everyday()) : name;
        return new Read(read, number > 0, first.capital(), next);
    }

    /// Whether a number or a word such as `chapter` comes next, so that a doubtful name is worth a look.
    private boolean placeFollows(int at) {
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
