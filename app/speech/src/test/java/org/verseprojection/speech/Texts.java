package org.verseprojection.speech;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.verseprojection.domain.Word;

/// Words for tests, and their text.
final class Texts {
    private Texts() {}

    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        for (String word : List.of(text.strip().split("\\s+"))) {
            words.add(new Word(
                    word,
                    Duration.ofMillis(300L * words.size()),
                    Duration.ofMillis(300L * words.size() + 300),
                    false,
                    false));
        }
        return words;
    }

    static List<Piece> pieces(String text) {
        return words(text).stream().map(word -> new Piece(word.text(), 0)).toList();
    }

    static String said(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining(" "));
    }

    static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }
}
