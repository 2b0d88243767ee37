package org.verseprojection.cli.match;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.verseprojection.cli.console.Reason;
import org.verseprojection.cli.console.Refusal;

/// Reads text in lines, and takes all of them or none: each is UTF-8 and at most 64 KiB long.
final class BatchLines {
    /// Bytes a line.
    static final int LONGEST = 64 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private BatchLines() {}

    /// A file's lines.
    ///
    /// @throws Refusal where it cannot be read, or a line cannot be taken; with the line's number
    static List<String> of(Path file) {
        try {
            return of(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw Refusal.of("batch.unreadable", file, Reason.of(e));
        }
    }

    /// A stream's lines.
    static List<String> of(InputStream in) {
        try {
            return of(in.readAllBytes(), "standard input");
        } catch (IOException e) {
            throw Refusal.of("batch.unreadable", "standard input", Reason.of(e));
        }
    }

    static List<String> of(byte[] bytes, String name) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            lines.add(line(bytes, start, end, name, lines.size() + 1));
            start = end + 1;
        }
        return lines;
    }

    private static String line(byte[] bytes, int start, int end, String name, int number) {
        int last = end > start && bytes[end - 1] == '\r' ? end - 1 : end;
        if (last - start > LONGEST) {
            throw Refusal.of("batch.long", name, String.valueOf(number), String.valueOf(last - start));
        }
        try {
            String line = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, last - start))
                    .toString();
            return number == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
        } catch (CharacterCodingException notUtf8) {
            throw Refusal.of("batch.encoding", name, String.valueOf(number));
        }
    }
}
