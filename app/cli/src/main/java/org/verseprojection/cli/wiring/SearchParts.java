package org.verseprojection.cli.wiring;

import java.util.List;
import org.verseprojection.matching.ConfidenceRanker;
import org.verseprojection.matching.Matcher;
import org.verseprojection.matching.QuotationDetector;
import org.verseprojection.matching.ReferenceDetector;
import org.verseprojection.matching.VerseIndex;
import org.verseprojection.matching.VerseTokens;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Scripture;

/// What matching takes, loaded.
public record SearchParts(Scripture scripture, VerseIndex index, VerseTokens tokens) implements AutoCloseable {
    /// A matcher without memories, for one stream or one text.
    public Matcher matcher() {
        ReferenceParser parser = new ReferenceParser(scripture.versification(), scripture.books());
        return new Matcher(
                List.of(new ReferenceDetector(parser), new QuotationDetector(index, scripture, tokens)),
                new ConfidenceRanker());
    }

    @Override
    public void close() {
        index.close();
    }
}
