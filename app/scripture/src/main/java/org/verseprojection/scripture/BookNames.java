package org.verseprojection.scripture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.verseprojection.domain.Book;
import org.verseprojection.scripture.BookName.Everyday;
import org.verseprojection.scripture.BookName.Origin;

/// The names by which the books are called, as `books.tsv` lists them, and what our recogniser makes of them, as
/// `mishearings.tsv` does. Upper and lower case are the same.
///
/// `First Corinthians` is the name `corinthians` under the number 1; a book without a number has its names under 0.
public final class BookNames {
    /// Numbers in front of a name run to 4: the third and fourth Kingdoms are the books of Kings.
    static final int MOST_NUMBER = 4;

    private static final Pattern TYPED_NAME = Pattern.compile(
            "(?<number>(first|second|third|1st|2nd|3rd)(\\s+|$)|[123]\\s*|i{1,3}\\s+)?(?<name>\\p{L}[\\p{L}\\s.]*)?");
    private static final int SHORTEST_PREFIX = 4;
    private static final int SHORTEST_MISSPELLING = 4;
    private static final int SHORTEST_BY_SOUND = 5;

    private final List<Map<String, BookName>> byNumber = new ArrayList<>();
    private final Set<String> firstWords = new HashSet<>();

    private BookNames() {
        for (int number = 0; number <= MOST_NUMBER; number++) {
            byNumber.add(new HashMap<>());
        }
    }

    static BookNames load() throws IOException {
        var names = new BookNames();
        for (String[] fields : rows("books.tsv")) {
            names.add(fields);
        }
        for (String[] fields : rows("mishearings.tsv")) {
            names.addMishearing(fields);
        }
        return names;
    }

    private static List<String[]> rows(String table) throws IOException {
        return new String(BibleFiles.resource(table), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private void addMishearing(String[] fields) throws IOException {
        Book book = Book.ofOsis(fields[0])
                .orElseThrow(() -> new IOException("mishearings.tsv: " + fields[0] + " is no OSIS book"));
        Origin origin = fields[2].equals("phrase") ? Origin.SOUNDS_LIKE : Origin.GARBLED;
        char number = fields[0].charAt(0);
        addAll(fields[1], Character.isDigit(number) ? number - '0' : 0, new BookName(book, origin, Everyday.NOTHING));
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

    /// The books that may be meant by somebody who is still typing a name: whose full name begins so, or who are
    /// abbreviated so. `cor` and `1 co` are letters to the Corinthians, `jn` is the Gospel and three letters.
    ///
    /// @return those first that are called exactly so, then those whose title begins so, each in canonical order
    public List<Book> completions(String typed) {
        Matcher cut = TYPED_NAME.matcher(typed.toLowerCase(Locale.ROOT).strip());
        if (!cut.matches()) {
            return List.of();
        }
        String start = Objects.requireNonNullElse(cut.group("name"), "")
                .replaceAll("[\\s.]+", " ")
                .strip();
        boolean bare = cut.group("number") == null;
        if (bare && start.isEmpty()) {
            return List.of();
        }
        Map<Book, Integer> found = new EnumMap<>(Book.class);
        int least = bare ? 0 : written(cut.group("number"));
        for (Map<String, BookName> named : byNumber.subList(least, bare ? byNumber.size() : least + 1)) {
            named.forEach((name, meaning) ->
                    completion(start, name, meaning).ifPresent(rank -> found.merge(meaning.book(), rank, Math::min)));
        }
        return found.keySet().stream().sorted(Comparator.comparing(found::get)).toList();
    }

    private static Optional<Integer> completion(String start, String name, BookName meaning) {
        boolean full = meaning.origin() == Origin.FULL;
        if (full && name.equals(start)) {
            return Optional.of(0);
        }
        if (full && name.startsWith(start)) {
            boolean title = meaning.book().title().toLowerCase(Locale.ROOT).endsWith(name);
            boolean common = start.length() < SHORTEST_PREFIX || "saint".startsWith(start); // "the", too
            return title ? Optional.of(1) : Optional.of(2).filter(_ -> !common);
        }
        return meaning.origin() == Origin.ABBREVIATION && name.equals(start) ? Optional.of(1) : Optional.empty();
    }

    private static int written(String number) {
        return switch (number.strip()) {
            case "1", "first", "1st", "i" -> 1;
            case "2", "second", "2nd", "ii" -> 2;
            default -> 3;
        };
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

    /// The one book whose full name is spelled nearly like that, or sounds nearly like it. The longer the word, the
    /// more may be wrong.
    ///
    /// @param number 0 for none; then it may be a numbered book too
    Optional<BookName> spelledLike(int number, String word) {
        if (word.length() < SHORTEST_MISSPELLING) {
            return Optional.empty();
        }
        var nearest = new Nearest(word);
        byNumber.get(number).forEach(nearest::compare);
        if (number == 0) {
            byNumber.get(1).forEach((name, book) -> {
                if (!byNumber.getFirst().containsKey(name)) {
                    nearest.compare(name, book);
                }
            });
        }
        return nearest.only().map(BookNames::misspelled);
    }

    /// The one book whose full name sounds nearly like those words, run together: a third of its letters may be
    /// wrong.
    Optional<BookName> soundsLike(int number, String words) {
        return spelledLike(number, words)
                .filter(name -> byNumber.get(number).entrySet().stream()
                        .filter(entry -> entry.getValue().book() == name.book()
                                && entry.getValue().origin() == Origin.FULL)
                        .anyMatch(entry -> near(words, entry.getKey())));
    }

    private static boolean near(String words, String name) {
        String sound = Spelling.sound(name);
        int most = sound.length() / 3;
        return Spelling.distance(Spelling.sound(words), sound, most) <= most;
    }

    /// The name nearest to a word so far.
    private static final class Nearest {
        private final String word;
        private final String sound;
        private int least;
        private boolean tied;
        private @Nullable BookName best;

        Nearest(String word) {
            this.word = word;
            this.sound = Spelling.sound(word);
            this.least = word.length() < 5 ? 1 : word.length() < 8 ? 2 : 3;
        }

        void compare(String name, BookName meaning) {
            String nameSound = Spelling.sound(name);
            if (meaning.origin() != Origin.FULL || sound.charAt(0) != nameSound.charAt(0)) {
                return;
            }
            int heard = word.length() < SHORTEST_BY_SOUND ? least + 1 : Spelling.distance(sound, nameSound, least);
            int distance = Math.min(Spelling.distance(word, name, least), heard);
            if (distance < least || (distance == least && best == null)) {
                best = meaning;
                tied = false;
                least = distance;
            } else if (distance == least && best != null && best.book() != meaning.book()) {
                tied = true;
            }
        }

        Optional<BookName> only() {
            return tied ? Optional.empty() : Optional.ofNullable(best);
        }
    }

    private static BookName misspelled(BookName name) {
        return new BookName(name.book(), Origin.MISHEARD, name.everyday());
    }
}
