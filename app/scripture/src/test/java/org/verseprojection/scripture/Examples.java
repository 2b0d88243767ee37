package org.verseprojection.scripture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.verseprojection.scripture.ReferenceFinding.Found;
import org.verseprojection.scripture.ReferenceFinding.NoSuchPlace;

/// Texts and the places they mean, from tables of `text<TAB>OSIS …`, `!message` for a place that does not exist.
final class Examples {
    private Examples() {}

    static Stream<Arguments> of(String table) {
        try (var in = Objects.requireNonNull(Examples.class.getResourceAsStream(table))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> line.split("\t", -1))
                            .map(fields -> Arguments.of(fields[0], fields[1]))
                            .toList()
                            .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String shown(List<ReferenceFinding> findings) {
        return findings.stream()
                .map(finding -> switch (finding) {
                    case Found found -> found.passage().osis();
                    case NoSuchPlace none -> "!" + none.message();
                })
                .collect(Collectors.joining(" "));
    }
}
