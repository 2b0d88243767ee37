package org.verseprojection.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the transcriber believes was said lately, in two forms that both end with the utterance in progress.
///
/// @param heardUntil the newest sample that it knows of, since the stream began
/// @param reading as the newest pass reads it, oldest word first, at most some 40 s of speech: what is matched. A
///     pass with more context may read earlier words otherwise
/// @param transcript the same as it is shown: words that were confirmed once stay as they are, and come before the
///     others
/// @param silent whether nobody speaks at the end of it: the utterance is over
public record Hypothesis(Duration heardUntil, List<Word> reading, List<Word> transcript, boolean silent) {
    public Hypothesis {
        reading = List.copyOf(reading);
        transcript = List.copyOf(transcript);
    }

    /// Nothing heard yet.
    public static Hypothesis nothing() {
        return new Hypothesis(Duration.ZERO, List.of(), List.of(), true);
    }

    /// Plain text as if it had just been spoken, every word confirmed, half a second each.
    public static Hypothesis ofText(String text) {
        List<Word> words = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
                if (at > from) {
                    Duration start = Duration.ofMillis(500L * words.size());
                    String word = text.substring(from, at);
                    words.add(new Word(word, start, start.plusMillis(500), true, words.isEmpty()));
                }
                from = at + 1;
            }
        }
        return new Hypothesis(Duration.ofMillis(500L * words.size()), words, words, true);
    }

    /// The confirmed words of the newest utterance.
    public String stable() {
        return newest().stream().filter(Word::stable).map(Word::text).collect(Collectors.joining(" "));
    }

    /// The words behind them that the next pass may change.
    public String unstable() {
        return newest().stream().filter(word -> !word.stable()).map(Word::text).collect(Collectors.joining(" "));
    }

    private List<Word> newest() {
        int from = transcript.size();
        while (from > 0 && !transcript.get(from - 1).opens()) {
            from--;
        }
        return transcript.subList(Math.max(0, from - 1), transcript.size());
    }
}
