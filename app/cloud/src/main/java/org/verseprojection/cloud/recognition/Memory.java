package org.verseprojection.cloud.recognition;

import java.util.List;
import org.verseprojection.domain.Word;

/// What a stream takes along when it is taken up again elsewhere.
///
/// @param heard where it has heard to, in samples of 16 kHz since it began
/// @param words the newest, oldest first, at most some 40 s
public record Memory(long heard, List<Word> words) {
    /// Of a stream that begins.
    public static final Memory NOTHING = new Memory(0, List.of());

    public Memory {
        words = List.copyOf(words);
    }
}
