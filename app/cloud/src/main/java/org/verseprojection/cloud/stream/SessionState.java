package org.verseprojection.cloud.stream;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.verseprojection.cloud.recognition.Memory;
import org.verseprojection.domain.Word;

/// What a stream needs to go on after its connection was lost, on whichever node. Plain enough to be written as JSON.
///
/// @param account whose it is; nobody else may take it up
/// @param heard where it has heard to, in samples of 16 kHz since it began
/// @param words the newest that were heard, oldest first
/// @param preferences as they were when it was written, for when settings cannot be asked for
public record SessionState(UUID account, long heard, List<Spoken> words, Preferences preferences) {
    public SessionState {
        words = List.copyOf(words);
    }

    /// A word.
    ///
    /// @param start in milliseconds since the session began
    /// @param end likewise, not before the start
    /// @param opens whether it is the first after a pause
    public record Spoken(String text, long start, long end, boolean opens) {}

    static SessionState of(UUID account, Memory memory, Preferences preferences) {
        List<Spoken> words = memory.words().stream()
                .map(word -> new Spoken(
                        word.text(), word.start().toMillis(), word.end().toMillis(), word.opens()))
                .toList();
        return new SessionState(account, memory.heard(), words, preferences);
    }

    Memory memory() {
        return new Memory(
                heard,
                words.stream()
                        .map(word -> new Word(
                                word.text(),
                                Duration.ofMillis(word.start()),
                                Duration.ofMillis(word.end()),
                                true,
                                word.opens()))
                        .toList());
    }
}
