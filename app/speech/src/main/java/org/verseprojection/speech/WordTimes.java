package org.verseprojection.speech;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.verseprojection.domain.Word;
import org.verseprojection.speech.audio.AudioFrame;

/// Gives each word a time: within its segment in proportion to its letters, within the voiced part of the window.
final class WordTimes {
    private static final Pattern BROKEN_OFF = Pattern.compile("(-|–|—|…|\\.\\.\\.?)$");

    /// What no word may hold.
    private static final Pattern BLANKS = Pattern.compile("\\p{javaWhitespace}+");

    private WordTimes() {}

    /// The words of a recognition. A last word that breaks off with a dash or dots was cut by the window's edge; a lone
    /// sign is no word.
    static List<Piece> pieces(Recognition recognition) {
        List<Piece> pieces = new ArrayList<>();
        int last = recognition.segments().size() - 1;
        for (int segment = 0; segment <= last; segment++) {
            String[] parts =
                    BLANKS.split(recognition.segments().get(segment).text().strip());
            for (int i = 0; i < parts.length; i++) {
                boolean cut = segment == last
                        && i == parts.length - 1
                        && BROKEN_OFF.matcher(parts[i]).find();
                if (!cut && parts[i].chars().anyMatch(Character::isLetterOrDigit)) {
                    pieces.add(new Piece(parts[i], segment));
                }
            }
        }
        return pieces;
    }

    /// Words with their times.
    ///
    /// @param pieces of that recognition, some of them perhaps taken away
    /// @param start where the window begins, in samples since the stream began
    /// @param voiced its first and last voiced sample, from its start
    static List<Word> words(List<Piece> pieces, Recognition recognition, long start, int[] voiced) {
        Duration first = AudioFrame.time(start + voiced[0]);
        Duration last = AudioFrame.time(start + voiced[1]);
        Duration origin = AudioFrame.time(start);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < recognition.segments().size(); i++) {
            int number = i;
            Recognition.Segment segment = recognition.segments().get(i);
            Duration from = clamp(origin.plus(segment.start()), first, last);
            Duration to = clamp(origin.plus(segment.end()), from, last);
            List<String> texts = pieces.stream()
                    .filter(piece -> piece.segment() == number)
                    .map(Piece::text)
                    .toList();
            spread(texts, from, to, words);
        }
        return words;
    }

    private static void spread(List<String> texts, Duration from, Duration to, List<Word> words) {
        long letters = texts.stream().mapToLong(WordTimes::weight).sum();
        long before = 0;
        long nanos = to.minus(from).toNanos();
        for (String text : texts) {
            long after = before + weight(text);
            Duration start = from.plusNanos(nanos * before / letters);
            Duration end = from.plusNanos(nanos * after / letters);
            words.add(new Word(text, start, end, false, false));
            before = after;
        }
    }

    /// Short words take longer than their letters say.
    private static long weight(String text) {
        return text.length() + 2L;
    }

    private static Duration clamp(Duration time, Duration from, Duration to) {
        return time.compareTo(from) < 0 ? from : time.compareTo(to) > 0 ? to : time;
    }
}
