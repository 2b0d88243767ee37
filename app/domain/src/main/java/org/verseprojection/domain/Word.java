package org.verseprojection.domain;

import java.time.Duration;

/// One word as it was heard.
///
/// @param text as Whisper wrote it, with its capitals and punctuation, no blanks
/// @param start about when it began, since the stream began; interpolated, good to some 0.5 s
/// @param end about when it ended
/// @param stable whether it is confirmed and will not change any more
/// @param opens whether it is the first after a pause in the speech
public record Word(String text, Duration start, Duration end, boolean stable, boolean opens) {
    public Word {
        if (text.isEmpty() || text.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("a word is not blank and holds no blanks: \"" + text + "\"");
        }
        if (end.compareTo(start) < 0) {
            throw new IllegalArgumentException("a word ends after it starts: " + start + " to " + end);
        }
    }
}
