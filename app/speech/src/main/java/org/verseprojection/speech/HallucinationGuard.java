package org.verseprojection.speech;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.verseprojection.domain.Word;

/// Takes out words that nobody said: the phrases that Whisper's training left it for silence, where there is too
/// little voice to carry them, and text that is longer than anybody could say in the time.
final class HallucinationGuard {
    /// The fastest speech that is believed. Auctioneers reach eight words a second; a hurried reader five.
    private static final double MOST_WORDS_A_SECOND = 8;

    /// The voice that a phrase of the list must have behind it to be believed: so much, and so much more a word.
    private static final Duration LEAST_VOICE = Duration.ofMillis(250);

    private static final Duration LEAST_VOICE_A_WORD = Duration.ofMillis(150);

    private final Set<String> phrases;

    HallucinationGuard() {
        InputStream list = Objects.requireNonNull(HallucinationGuard.class.getResourceAsStream("hallucinations.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            phrases = lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What can be believed of a window's words.
    ///
    /// @param voiced how much of the window the voice detector took for speech
    List<Word> believed(List<Word> words, Duration voiced) {
        double seconds = voiced.toMillis() / 1000.0;
        if (words.size() > 2 + MOST_WORDS_A_SECOND * seconds) {
            return List.of();
        }
        String said = words.stream().map(word -> Spelled.bare(word.text())).collect(Collectors.joining(" "));
        Duration needed = LEAST_VOICE.plus(LEAST_VOICE_A_WORD.multipliedBy(words.size()));
        return voiced.compareTo(needed) < 0 && phrases.contains(said) ? List.of() : words;
    }
}
