package org.verseprojection.store;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.live.memory.Feedback;

/// How values are written. Texts come back as they were, whatever is in them: UTF-8, and UTF-16 where a surrogate
/// stands alone, which UTF-8 cannot say.
final class Encoded {
    private static final byte UTF_8 = 0;
    private static final byte UTF_16 = 1;
    private static final long NANOS = 1_000_000_000;

    private Encoded() {}

    static byte[] bytes(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return ByteBuffer.allocate(1 + encoded.remaining())
                    .put(UTF_8)
                    .put(encoded)
                    .array();
        } catch (CharacterCodingException loneSurrogate) {
            ByteBuffer encoded = ByteBuffer.allocate(1 + 2 * text.length()).put(UTF_16);
            text.chars().forEach(unit -> encoded.putChar((char) unit));
            return encoded.array();
        }
    }

    static String text(byte[] bytes) {
        if (bytes.length > 0 && bytes[0] == UTF_8) {
            return new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
        }
        if (bytes.length % 2 == 1 && bytes[0] == UTF_16) {
            return ByteBuffer.wrap(bytes, 1, bytes.length - 1).asCharBuffer().toString();
        }
        throw new IllegalArgumentException("not a text that was written here");
    }

    /// Whether every surrogate has its other half.
    static boolean wellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /// With U+FFFD for what UTF-8 cannot say.
    static String replaced(String text) {
        return text.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Nanoseconds since 1970.
    ///
    /// @throws IllegalArgumentException before 1678 and after 2261
    static long nanos(Instant time) {
        long nanos = clamped(time);
        if (nanos == Long.MIN_VALUE || nanos == Long.MAX_VALUE) {
            throw new IllegalArgumentException("not a time of our days: " + time);
        }
        return nanos;
    }

    /// The same, the nearest that can be said.
    static long clamped(Instant time) {
        try {
            return Math.addExact(Math.multiplyExact(time.getEpochSecond(), NANOS), time.getNano());
        } catch (ArithmeticException farAway) {
            return time.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    static Instant time(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    static byte[] passage(Passage passage) {
        return bytes(passage.osis());
    }

    static Passage passage(byte[] bytes) {
        return Passage.ofOsis(text(bytes));
    }

    /// A line a match: OSIS, confidence and kind, parted by tabs.
    static byte[] matches(List<Feedback.Match> matches) {
        return bytes(matches.stream()
                .map(match -> match.passage().osis() + "\t" + match.confidence() + "\t"
                        + match.kind().name())
                .collect(Collectors.joining("\n")));
    }

    static List<Feedback.Match> matches(byte[] bytes) {
        return text(bytes)
                .lines()
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .map(parts -> new Feedback.Match(
                        Passage.ofOsis(parts.get(0)),
                        Double.parseDouble(parts.get(1)),
                        Candidate.Kind.valueOf(parts.get(2))))
                .toList();
    }
}
