package org.verseprojection.cli.wiring;

import java.util.Arrays;
import java.util.Optional;
import org.verseprojection.inference.VerseEmbedder;
import org.verseprojection.matching.ConfidenceRanker;
import org.verseprojection.matching.Expected;
import org.verseprojection.matching.Matcher;
import org.verseprojection.matching.Meaning;
import org.verseprojection.matching.Prototypes;
import org.verseprojection.matching.ReferenceDetector;
import org.verseprojection.matching.SpeechMatcher;
import org.verseprojection.matching.TextMatcher;
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
    public TextMatcher texts() {
        return texts(Optional.of(meaning()));
    }

    /// Finds verses by their words alone, in texts one after the other.
    public TextMatcher textsByWords() {
        return texts(Optional.empty());
    }

    private TextMatcher texts(Optional<Meaning> meaning) {
        return new TextMatcher(
                parser(),
                new VerseDetector(index, scripture, meaning, VerseDetector.Prior.TEXT),
                scripture.versification());
    }

    private Meaning meaning() {
        return new Meaning(texts -> Arrays.asList(embedder.embed(texts)), prototypes, windows);
    }

    /// A matcher without memories, for one stream.
    public Matcher matcher() {
        return matcher(Expected.NOTHING);
    }

    /// The same, for a service that was prepared.
    public Matcher matcher(Expected expected) {
        return matcher(Optional.of(meaning()), expected);
    }

    /// The same by words alone.
    public Matcher matcherByWords() {
        return matcher(Optional.empty(), Expected.NOTHING);
    }

    private Matcher matcher(Optional<Meaning> meaning, Expected expected) {
        return new SpeechMatcher(
                new ReferenceDetector(parser()),
                new VerseDetector(index, scripture, meaning, VerseDetector.Prior.STREAM),
                scripture.versification(),
                new ConfidenceRanker(),
                expected);
    }

    private ReferenceParser parser() {
        return new ReferenceParser(scripture.versification(), scripture.books());
    }

    @Override
    public void close() {
        index.close();
        embedder.close();
    }
}
