package org.verseprojection.speech;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.verseprojection.domain.Word;
import org.verseprojection.speech.audio.AudioFrame;

/// Gives each word a time: within its segment in proportion to its letters, within the voiced part of the window.
final class WordTimes {
    private WordTimes() {}

    /// @param start where the window begins, in samples since the stream began
    /// @param voiced its first and last voiced sample, from its start
    static List<Word> words(Recognition recognition, long start, int[] voiced) {
        Duration first = AudioFrame.time(start + voiced[0]);
        Duration last = AudioFrame.time(start + voiced[1]);
        Duration origin = AudioFrame.time(start);
        List<Word> words = new ArrayList<>();
        for (Recognition.Segment segment : recognition.segments()) {
            Duration from = clamp(origin.plus(segment.start()), first, last);
            Duration to = clamp(origin.plus(segment.end()), from, last);
            spread(pieces(segment.text()), from, to, words);
        }
        return words;
    }

    private static void spread(List<String> pieces, Duration from, Duration to, List<Word> words) {
        long letters = pieces.stream().mapToLong(WordTimes::weight).sum();
        long before = 0;
        long nanos = to.minus(from).toNanos();
        for (String piece : pieces) {
            long after = before + weight(piece);
            Duration start = from.plusNanos(nanos * before / letters);
            Duration end = from.plusNanos(nanos * after / letters);
            words.add(new Word(piece, start, end, false, false));
            before = after;
        }
    }

    /// Short words take longer than their letters say.
    private static long weight(String piece) {
        return piece.length() + 2L;
    }

    /// A word that breaks off with a hyphen or dots was cut by the window's edge; a lone sign is no word.
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        String[] parts = text.strip().split("\\s+");
        for (int i = 0; i < parts.length; i++) {
            boolean cut = i == parts.length - 1 && (parts[i].endsWith("-") || parts[i].endsWith("—"));
            if (!cut && parts[i].chars().anyMatch(Character::isLetterOrDigit)) {
                pieces.add(parts[i]);
            }
        }
        return pieces;
    }

    private static Duration clamp(Duration time, Duration from, Duration to) {
        return time.compareTo(from) < 0 ? from : time.compareTo(to) > 0 ? to : time;
    }
}
