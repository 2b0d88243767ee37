package org.verseprojection.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The 66 books of the Protestant canon in their order, with their OSIS identifiers and English titles.
public enum Book {
    GENESIS("Gen", "Genesis"),
    EXODUS("Exod", "Exodus"),
    LEVITICUS("Lev", "Leviticus"),
    NUMBERS("Num", "Numbers"),
    DEUTERONOMY("Deut", "Deuteronomy"),
    JOSHUA("Josh", "Joshua"),
    JUDGES("Judg", "Judges"),
    RUTH("Ruth", "Ruth"),
    FIRST_SAMUEL("1Sam", "1 Samuel"),
    SECOND_SAMUEL("2Sam", "2 Samuel"),
    FIRST_KINGS("1Kgs", "1 Kings"),
    SECOND_KINGS("2Kgs", "2 Kings"),
    FIRST_CHRONICLES("1Chr", "1 Chronicles"),
    SECOND_CHRONICLES("2Chr", "2 Chronicles"),
    EZRA("Ezra", "Ezra"),
    NEHEMIAH("Neh", "Nehemiah"),
    ESTHER("Esth", "Esther"),
    JOB("Job", "Job"),
    PSALMS("Ps", "Psalms"),
    PROVERBS("Prov", "Proverbs"),
    ECCLESIASTES("Eccl", "Ecclesiastes"),
    SONG_OF_SOLOMON("Song", "Song of Solomon"),
    ISAIAH("Isa", "Isaiah"),
    JEREMIAH("Jer", "Jeremiah"),
    LAMENTATIONS("Lam", "Lamentations"),
    EZEKIEL("Ezek", "Ezekiel"),
    DANIEL("Dan", "Daniel"),
    HOSEA("Hos", "Hosea"),
    JOEL("Joel", "Joel"),
    AMOS("Amos", "Amos"),
    OBADIAH("Obad", "Obadiah"),
    JONAH("Jonah", "Jonah"),
    MICAH("Mic", "Micah"),
    NAHUM("Nah", "Nahum"),
    HABAKKUK("Hab", "Habakkuk"),
    ZEPHANIAH("Zeph", "Zephaniah"),
    HAGGAI("Hag", "Haggai"),
    ZECHARIAH("Zech", "Zechariah"),
    MALACHI("Mal", "Malachi"),
    MATTHEW("Matt", "Matthew"),
    MARK("Mark", "Mark"),
    LUKE("Luke", "Luke"),
    JOHN("John", "John"),
    ACTS("Acts", "Acts"),
    ROMANS("Rom", "Romans"),
    FIRST_CORINTHIANS("1Cor", "1 Corinthians"),
    SECOND_CORINTHIANS("2Cor", "2 Corinthians"),
    GALATIANS("Gal", "Galatians"),
    EPHESIANS("Eph", "Ephesians"),
    PHILIPPIANS("Phil", "Philippians"),
    COLOSSIANS("Col", "Colossians"),
    FIRST_THESSALONIANS("1Thess", "1 Thessalonians"),
    SECOND_THESSALONIANS("2Thess", "2 Thessalonians"),
    FIRST_TIMOTHY("1Tim", "1 Timothy"),
    SECOND_TIMOTHY("2Tim", "2 Timothy"),
    TITUS("Titus", "Titus"),
    PHILEMON("Phlm", "Philemon"),
    HEBREWS("Heb", "Hebrews"),
    JAMES("Jas", "James"),
    FIRST_PETER("1Pet", "1 Peter"),
    SECOND_PETER("2Pet", "2 Peter"),
    FIRST_JOHN("1John", "1 John"),
    SECOND_JOHN("2John", "2 John"),
    THIRD_JOHN("3John", "3 John"),
    JUDE("Jude", "Jude"),
    REVELATION("Rev", "Revelation");

    /// Once: `values()` is a new array each time, and a ranking asks for books by the thousand.
    private static final List<Book> CANON = List.of(values());

    private static final Map<String, Book> BY_OSIS =
            CANON.stream().collect(Collectors.toUnmodifiableMap(Book::osis, Function.identity()));

    private final String osis;
    private final String title;

    Book(String osis, String title) {
        this.osis = osis;
        this.title = title;
    }

    /// The OSIS identifier, such as `1Cor`.
    public String osis() {
        return osis;
    }

    /// The title as it is printed above the book, such as `1 Corinthians` or `Psalms`.
    public String title() {
        return title;
    }

    /// The title as it is printed before a chapter: `Psalm` in the Psalms, else the title.
    public String citation() {
        return this == PSALMS ? "Psalm" : title;
    }

    /// The place in the canon, 1 to 66.
    @SuppressWarnings("EnumOrdinal") // the order of the canon is what this enum is
    public int number() {
        return ordinal() + 1;
    }

    /// The book of that place in the canon.
    ///
    /// @throws IllegalArgumentException outside 1 to 66
    public static Book ofNumber(int number) {
        if (number < 1 || number > CANON.size()) {
            throw new IllegalArgumentException("no book number " + number + ", they run from 1 to " + CANON.size());
        }
        return CANON.get(number - 1);
    }

    /// The book of that OSIS identifier, upper and lower case told apart.
    public static Optional<Book> ofOsis(String osis) {
        return Optional.ofNullable(BY_OSIS.get(osis));
    }
}
