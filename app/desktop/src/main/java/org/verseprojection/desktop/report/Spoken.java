package org.verseprojection.desktop.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.BibleText;
import org.verseprojection.scripture.Precision;
import org.verseprojection.scripture.ReferenceFinding;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.scripture.Style;

/// Whether a passage had been spoken, by the words that were kept: it was named, or four words of it stand there in a
/// row.
public final class Spoken implements BiPredicate<Passage, String> {
    private static final int RUN = 4;
    private static final int VERSES = 8;
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}']+");

    private final Scripture scripture;
    private final ReferenceParser parser;

    public Spoken(Scripture scripture) {
        this.scripture = scripture;
        this.parser = new ReferenceParser(scripture.versification(), scripture.books());
    }

    @Override
    public boolean test(Passage passage, String words) {
        return !words.isBlank() && (named(passage, words) || quoted(passage, words));
    }

    private boolean named(Passage passage, String words) {
        return parser.parse(words, Style.SPOKEN).stream()
                .anyMatch(finding -> finding instanceof ReferenceFinding.Found found
                        && ServiceReport.overlap(found.passage(), passage)
                        && found.precision() == Precision.VERSE);
    }

    private boolean quoted(Passage passage, String words) {
        String said = plain(words);
        return verses(passage)
                .anyMatch(verse -> scripture.texts().stream()
                        .map(text -> textOf(text, verse))
                        .anyMatch(text -> shares(text, said)));
    }

    private Stream<VerseRef> verses(Passage passage) {
        return Stream.iterate(
                        Optional.of(passage.first()),
                        Optional::isPresent,
                        at -> at.flatMap(scripture.versification()::next))
                .flatMap(Optional::stream)
                .takeWhile(verse -> verse.compareTo(passage.last()) <= 0)
                .limit(VERSES);
    }

    private static String textOf(BibleText text, VerseRef verse) {
        return text.text(verse).orElse("");
    }

    private static boolean shares(String text, String said) {
        List<String> words = List.of(plain(text).strip().split(" "));
        for (int at = 0; at + RUN <= words.size(); at++) {
            if (said.contains(" " + String.join(" ", words.subList(at, at + RUN)) + " ")) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String text) {
        return " " + GAPS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }
}
