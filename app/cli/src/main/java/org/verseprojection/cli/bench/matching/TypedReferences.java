package org.verseprojection.cli.bench.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.ReferenceFinding;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.scripture.Style;

/// Typed references with what they mean: a line each of source, text and OSIS, parted by tabs, under a heading.
/// Counted by the verse where they start; lines with books beyond the 66 are left out.
final class TypedReferences {
    private static final int COLUMNS = 3;

    private final List<Line> lines = new ArrayList<>();

    private record Line(String text, VerseRef start) {}

    static TypedReferences read(Path file, Scripture scripture) throws IOException {
        TypedReferences references = new TypedReferences();
        List<String> all = Files.readAllLines(file);
        for (String line : all.subList(1, all.size())) {
            String[] fields = line.split("\t", -1);
            if (fields.length == COLUMNS) {
                start(fields[2], scripture).ifPresent(start -> references.lines.add(new Line(fields[1], start)));
            }
        }
        return references;
    }

    private static Optional<VerseRef> start(String osis, Scripture scripture) {
        String[] parts = osis.split("[-,]")[0].split("\\.");
        String whole = parts[0] + "." + (parts.length > 1 ? parts[1] : "1") + "." + (parts.length > 2 ? parts[2] : "1");
        try {
            return Optional.of(VerseRef.ofOsis(whole)).filter(scripture.versification()::exists);
        } catch (IllegalArgumentException otherBook) {
            return Optional.empty();
        }
    }

    /// How many are read as starting where they should.
    Share score(Scripture scripture) {
        ReferenceParser parser = new ReferenceParser(scripture.versification(), scripture.books());
        int right = 0;
        for (Line line : lines) {
            right += parser.parse(line.text(), Style.TYPED).stream()
                            .filter(ReferenceFinding.Found.class::isInstance)
                            .map(ReferenceFinding.Found.class::cast)
                            .findFirst()
                            .filter(found -> found.passage().first().equals(line.start()))
                            .isPresent()
                    ? 1
                    : 0;
        }
        return new Share(right, lines.size());
    }
}
