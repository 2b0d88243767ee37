package org.verseprojection.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.verseprojection.cli.console.Reason;
import org.verseprojection.cli.console.Refusal;

/// A labelled stretch of a recording.
///
/// @param start in seconds
/// @param end in seconds
/// @param osis the verse that is meant; of a passage the first; blank for plain talk
record Label(double start, double end, Kind kind, String osis, String text) {
    /// What is said in it.
    enum Kind {
        REFERENCE,
        QUOTE,
        PARAPHRASE,
        TALK
    }

    /// A file's labels: start, end, kind, verse and text, parted by tabs.
    ///
    /// @throws Refusal where a line is not like that; with its number
    static List<Label> of(Path file) {
        List<Label> labels = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                labels.add(of(line, file, labels.size() + 1));
            }
        } catch (IOException e) {
            throw Refusal.of("batch.unreadable", file, Reason.of(e));
        }
        return labels;
    }

    private static Label of(String line, Path file, int number) {
        String[] fields = line.split("\t", -1);
        try {
            if (fields.length == 5) {
                return new Label(
                        Double.parseDouble(fields[0]),
                        Double.parseDouble(fields[1]),
                        Kind.valueOf(fields[2].toUpperCase(Locale.ROOT)),
                        fields[3],
                        fields[4]);
            }
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.of("bench.label", file, String.valueOf(number));
        }
        throw Refusal.of("bench.label", file, String.valueOf(number));
    }
}
