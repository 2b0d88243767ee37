package org.verseprojection.matching.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Word;

/// A moment in a service: what has been heard up to it, and what was being said.
///
/// @param utterances what was said between pauses, the newest last
/// @param right the ordinals of the verses that are meant, any of which will do; empty for plain talk
/// @param read the verse that was read just before, −1 for none
/// @param readAge how long ago
/// @param announced the verse that was announced before, −1 for none
/// @param announcedAge how long ago
/// @param kind of speech
/// @param source the wording it is from; empty for none
public record Moment(
        List<List<String>> utterances,
        Set<Integer> right,
        int read,
        Duration readAge,
        int announced,
        Duration announcedAge,
        Kind kind,
        String source) {
    private static final Duration PACE = Duration.ofMillis(400);

    /// What was being said.
    public enum Kind {
        TALK,
        HELD_OUT,
        SHOWN,
        KNOWN,
        PARAPHRASE
    }

    /// It as the recogniser hands it on.
    public Hypothesis hypothesis() {
        List<Word> words = new ArrayList<>();
        Duration at = Duration.ZERO;
        for (List<String> utterance : utterances) {
            for (int i = 0; i < utterance.size(); i++) {
                words.add(new Word(utterance.get(i), at, at.plus(PACE), true, i == 0));
                at = at.plus(PACE);
            }
        }
        return new Hypothesis(at, words, words, false);
    }
}
