package org.verseprojection.cli.wiring;

import java.util.Arrays;
import java.util.Optional;
import org.verseprojection.inference.VerseEmbedder;
import org.verseprojection.matching.ConfidenceRanker;
import org.verseprojection.matching.Matcher;
import org.verseprojection.matching.Meaning;
import org.verseprojection.matching.Prototypes;
import org.verseprojection.matching.ReferenceDetector;
import org.verseprojection.matching.SpeechMatcher;
import org.verseprojection.matching.VerseDetector;
import org.verseprojection.matching.VerseIndex;
import org.verseprojection.matching.WindowVectors;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Scripture;

/// What matching takes, loaded.
public record SearchParts(
        Scripture scripture, VerseIndex index, VerseEmbedder embedder, Prototypes prototypes, WindowVectors windows)
        implements AutoCloseable {
    /// Finds verses by words and meaning, in texts one after the other.
    public VerseDetector textDetector() {
        return new VerseDetector(index, scripture, Optional.of(meaning()), VerseDetector.Prior.TEXT);
    }

    /// Finds verses by their words alone, in texts one after the other.
    public VerseDetector wordsDetector() {
        return new VerseDetector(index, scripture, Optional.empty(), VerseDetector.Prior.TEXT);
    }

    private Meaning meaning() {
        return new Meaning(texts -> Arrays.asList(embedder.embed(texts)), prototypes, windows);
    }

    /// A matcher without memories, for one stream.
    public Matcher matcher() {
        return matcher(new VerseDetector(index, scripture, Optional.of(meaning()), VerseDetector.Prior.STREAM));
    }

    /// A matcher without memories, for one text of many.
    ///
    /// @param detector that no other thread uses
    public Matcher matcher(VerseDetector detector) {
        ReferenceParser parser = new ReferenceParser(scripture.versification(), scripture.books());
        return new SpeechMatcher(
                new ReferenceDetector(parser), detector, scripture.versification(), new ConfidenceRanker());
    }

    @Override
    public void close() {
        index.close();
        embedder.close();
    }
}
