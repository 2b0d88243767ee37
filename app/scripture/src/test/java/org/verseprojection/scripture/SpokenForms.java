package org.verseprojection.scripture;

import static org.verseprojection.scripture.SaidNumbers.Manner.DIGITS;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.verseprojection.domain.Book;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.SaidNumbers.Manner;

/// Fills the patterns of `forms.tsv` with books, chapters and verses, as they are said and as Whisper writes them.
final class SpokenForms {
    private final Versification verses;

    SpokenForms(Versification verses) {
        this.verses = verses;
    }

    /// A text and the OSIS places that it announces.
    record Said(String text, String places) {}

    /// One way to announce a place.
    ///
    /// @param kind which places it can name, and how its answer is made
    record Form(String kind, String pattern) {}

    /// Every filling of that form for that book; none where the form does not suit the book.
    List<Said> of(Form form, Book book) {
        List<Said> said = new ArrayList<>();
        if (suits(form.kind(), book)) {
            for (Manner manner : Manner.values()) {
                for (String name : names(form.kind(), book, manner)) {
                    for (int chapter : picks(verses.chapters(book))) {
                        for (int verse : picks(verses.verses(book, chapter))) {
                            fill(said, form, manner, name, new VerseRef(book, chapter, verse));
                        }
                    }
                }
            }
        }
        return said;
    }

    private boolean suits(String kind, Book book) {
        boolean one = verses.chapters(book) == 1;
        return switch (kind) {
            case "psalm", "psalmVerse" -> book == Book.PSALMS;
            case "gospel" -> book == Book.MATTHEW || book == Book.MARK || book == Book.LUKE || book == Book.JOHN;
            case "letter" ->
                book == Book.ROMANS
                        || book == Book.GALATIANS
                        || book == Book.EPHESIANS
                        || book == Book.PHILIPPIANS
                        || book == Book.COLOSSIANS
                        || book == Book.HEBREWS;
            case "numberedLetter" -> !one && Character.isDigit(book.title().charAt(0));
            case "only", "onlyRange" -> one;
            default -> !one;
        };
    }

    private static List<String> names(String kind, Book book, Manner manner) {
        String title = book.citation();
        boolean numbered = Character.isDigit(title.charAt(0));
        if (!numbered || kind.equals("numberedLetter")) {
            return List.of(title);
        }
        int number = title.charAt(0) - '0';
        String bare = title.substring(1);
        return manner == DIGITS
                ? List.of(number + bare, SaidNumbers.ordinal(number, DIGITS) + bare)
                : List.of(capital(SaidNumbers.ordinal(number, manner)) + bare);
    }

    private void fill(List<Said> said, Form form, Manner manner, String name, VerseRef place) {
        Book book = place.book();
        int chapter = place.chapter();
        int verse = place.verse();
        int last = verses.verses(book, chapter);
        int other = chapter > 1 ? chapter - 1 : chapter + 1;
        boolean soundsLikeOneNumber = soundsLikeOneNumber(form.pattern(), chapter, verse, manner);
        int behind = Math.min(last, verse + 3);
        boolean fits = switch (form.kind()) {
            case "range", "onlyRange", "two", "apart" -> verse + 3 <= last;
            case "toNext" -> chapter < verses.chapters(book);
            case "chapter", "psalm" -> verse == 1;
            case "chapters" -> verse == 1 && chapter < verses.chapters(book);
            default -> true;
        };
        boolean wrongVerse = form.pattern().contains("{u}") && verse == 1;
        boolean wrongChapter = form.pattern().contains("{d}") && verses.verses(book, other) < verse;
        if (soundsLikeOneNumber || !fits || wrongVerse || wrongChapter) {
            return;
        }
        String text = form.pattern()
                .replace("{Book}", name)
                .replace("{Bare}", name.substring(Math.min(2, name.length())))
                .replace("{#th}", SaidNumbers.ordinal(Math.max(1, name.charAt(0) - '0') % 10, manner))
                .replace("{c}", SaidNumbers.cardinal(chapter, manner))
                .replace("{cth}", SaidNumbers.ordinal(chapter, manner))
                .replace("{v}", SaidNumbers.cardinal(verse, manner))
                .replace("{vth}", SaidNumbers.ordinal(verse, manner))
                .replace("{w}", SaidNumbers.cardinal(behind, manner))
                .replace("{wth}", SaidNumbers.ordinal(behind, manner))
                .replace("{x}", SaidNumbers.cardinal(Math.min(last, verse + 1), manner))
                .replace("{xth}", SaidNumbers.ordinal(Math.min(last, verse + 1), manner))
                .replace("{n}", SaidNumbers.cardinal(chapter + 1, manner))
                .replace("{p}", SaidNumbers.cardinal(2, manner))
                .replace("{d}", SaidNumbers.cardinal(other, manner))
                .replace("{u}", SaidNumbers.cardinal(Math.max(1, verse - 1), manner));
        said.add(new Said(text, places(form.kind(), place)));
    }

    private static boolean soundsLikeOneNumber(String pattern, int chapter, int verse, Manner manner) {
        boolean behind = pattern.contains("{c} {v}") && SaidNumbers.run(chapter, verse, manner);
        boolean before = pattern.contains("{c} {u}") && SaidNumbers.run(chapter, Math.max(1, verse - 1), manner);
        boolean through = pattern.contains("{n} {p}") && SaidNumbers.run(chapter + 1, 2, manner);
        boolean hundredAnd = pattern.contains("{c} and {v}") && chapter == 100;
        boolean hundredAndNext = pattern.contains("{c} and {n}") && chapter == 100;
        boolean nextChapter = pattern.equals("{Book} {c} and {v}") && verse == chapter + 1;
        return behind || before || through || hundredAnd || hundredAndNext || nextChapter;
    }

    private String places(String kind, VerseRef from) {
        return switch (kind) {
            case "chapter", "psalm" -> whole(from, from.chapter());
            case "chapters" -> whole(from, from.chapter() + 1);
            case "range", "onlyRange" -> run(from, from.chapter(), from.verse() + 3);
            case "two" -> run(from, from.chapter(), from.verse() + 1);
            case "apart" -> from.osis() + " " + new VerseRef(from.book(), from.chapter(), from.verse() + 3).osis();
            case "toNext" -> run(from, from.chapter() + 1, 2);
            default -> from.osis();
        };
    }

    private String whole(VerseRef from, int lastChapter) {
        return run(new VerseRef(from.book(), from.chapter(), 1), lastChapter, verses.verses(from.book(), lastChapter));
    }

    private static String run(VerseRef from, int lastChapter, int lastVerse) {
        return new Passage(from, new VerseRef(from.book(), lastChapter, lastVerse)).osis();
    }

    /// The first, the last and some between.
    private static Set<Integer> picks(int most) {
        Set<Integer> picks = new TreeSet<>(List.of(1, Math.min(2, most), most));
        picks.add(Math.max(1, most / 2));
        picks.add(Math.max(1, most * 2 / 3));
        return picks;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
