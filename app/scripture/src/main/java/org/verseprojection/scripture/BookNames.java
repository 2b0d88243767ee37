package org.verseprojection.scripture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verseprojection.domain.Book;
import org.verseprojection.scripture.BookName.Everyday;
import org.verseprojection.scripture.BookName.Origin;

/// The names by which the books are called, as `books.tsv` lists them. Upper and lower case are the same.
///
/// `First Corinthians` is the name `corinthians` under the number 1; a book without a number has its names under 0.
public final class BookNames {
    /// Numbers in front of a name run to 4: the third and fourth Kingdoms are the books of Kings.
    static final int MOST_NUMBER = 4;

    private static final int SHORTEST_PREFIX = 4;
    private static final int SHORTEST_MISSPELLING = 4;

    private final List<Map<String, BookName>> byNumber = new ArrayList<>();
    private final Set<String> firstWords = new HashSet<>();

    private BookNames() {
        for (int number = 0; number <= MOST_NUMBER; number++) {
            byNumber.add(new HashMap<>());
        }
    }

    static BookNames load() throws IOException {
        var names = new BookNames();
        String table = new String(BibleFiles.resource("books.tsv"), StandardCharsets.UTF_8);
        for (String line : table.split("\n")) {
            if (!line.startsWith("osis\t")) {
                names.add(line.split("\t", -1));
            }
        }
        return names;
    }

    private void add(String[] fields) throws IOException {
        Book book = Book.ofOsis(fields[0])
                .orElseThrow(() -> new IOException("books.tsv: " + fields[0] + " is no OSIS book"));
        int number = fields[2].isEmpty() ? 0 : Integer.parseInt(fields[2]);
        Everyday everyday = switch (fields[6]) {
            case "person" -> Everyday.PERSON;
            case "word" -> Everyday.WORD;
            default -> Everyday.NOTHING;
        };
        addAll(fields[3], number, new BookName(book, Origin.FULL, everyday));
        addAll(fields[4], number, new BookName(book, Origin.ABBREVIATION, everyday));
        addAll(fields[5], number, new BookName(book, Origin.MISHEARD, everyday));
    }

    private void addAll(String names, int number, BookName meaning) {
        for (String name : names.split("\\|")) {
            if (!name.isEmpty()) {
                boolean numbered = Character.isDigit(name.charAt(0));
                String bare = numbered ? name.substring(2) : name;
                byNumber.get(numbered ? name.charAt(0) - '0' : number).putIfAbsent(bare, meaning);
                firstWords.add(bare.split(" ")[0]);
            }
        }
    }

    /// The book of that name or abbreviation, such as `1 Cor`, `First Corinthians` or `canticles`.
    public Optional<Book> named(String name) {
        List<Token> tokens = new ArrayList<>(Tokeniser.tokens(name));
        if (!tokens.isEmpty() && tokens.getLast() instanceof Token.Mark mark && mark.symbol() == '.') {
            tokens.removeLast();
        }
        return new NameReader(tokens, this, Style.TYPED)
                .read(0, true)
                .filter(read -> read.next() == tokens.size())
                .map(read -> read.name().book());
    }

    /// Whether some name begins with that word, in lower case.
    boolean begins(String word) {
        return firstWords.contains(word);
    }

    /// The name in lower case, words parted by one space, behind that number, 0 for none.
    Optional<BookName> exactly(int number, String name) {
        return Optional.ofNullable(byNumber.get(number).get(name));
    }

    /// The one book whose full name begins like that.
    Optional<BookName> beginningWith(int number, String start) {
        if (start.length() < SHORTEST_PREFIX) {
            return Optional.empty();
        }
        BookName only = null;
        for (var entry : byNumber.get(number).entrySet()) {
            if (entry.getValue().origin() == Origin.FULL && entry.getKey().startsWith(start)) {
                if (only != null && only.book() != entry.getValue().book()) {
                    return Optional.empty();
                }
                only = entry.getValue();
            }
        }
        return Optional.ofNullable(only).map(BookNames::misspelled);
    }

    /// The one book whose full name is spelled nearly like that. The longer the word, the more may be wrong.
    Optional<BookName> spelledLike(int number, String word) {
        if (word.length() < SHORTEST_MISSPELLING) {
            return Optional.empty();
        }
        BookName best = null;
        boolean tied = false;
        int least = word.length() < 5 ? 1 : word.length() < 8 ? 2 : 3;
        for (var entry : byNumber.get(number).entrySet()) {
            String name = entry.getKey();
            if (entry.getValue().origin() != Origin.FULL || !alike(word.charAt(0), name.charAt(0))) {
                continue;
            }
            int distance = Spelling.distance(word, name, least);
            if (distance < least || (distance == least && best == null)) {
                best = entry.getValue();
                tied = false;
                least = distance;
            } else if (distance == least
                    && best != null
                    && best.book() != entry.getValue().book()) {
                tied = true;
            }
        }
        return tied ? Optional.empty() : Optional.ofNullable(best).map(BookNames::misspelled);
    }

    private static BookName misspelled(BookName name) {
        return new BookName(name.book(), Origin.MISHEARD, name.everyday());
    }

    private static boolean alike(char one, char other) {
        return one == other || ("ck".indexOf(one) >= 0 && "ck".indexOf(other) >= 0);
    }
}
