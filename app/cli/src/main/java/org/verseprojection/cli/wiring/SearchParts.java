package org.verseprojection.cli.wiring;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.verseprojection.inference.VerseEmbedder;
import org.verseprojection.matching.ConfidenceRanker;
import org.verseprojection.matching.Expected;
import org.verseprojection.matching.Matcher;
import org.verseprojection.matching.Meaning;
import org.verseprojection.matching.Prototypes;
import org.verseprojection.matching.ReferenceDetector;
import org.verseprojection.matching.SpeechMatcher;
import org.verseprojection.matching.Taught;
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

    /// What verses are found by meaning with.
    public Meaning meaning() {
        return new Meaning(texts -> Arrays.asList(embedder.embed(texts)), prototypes, windows);
    }

    /// A matcher without memories, for one stream.
    public Matcher matcher() {
        return matcher(Expected.NOTHING);
    }

    /// The same, for a service that was prepared.
    public Matcher matcher(Expected expected) {
        return matcher(expected, () -> Taught.NOTHING);
    }

    /// The same, with what was learned.
    ///
    /// @param taught asked with every pass, from the matching thread
    public Matcher matcher(Expected expected, Supplier<Taught> taught) {
        return matcher(Optional.of(meaning()), expected, taught);
    }

    /// The same by words alone.
    public Matcher matcherByWords() {
        return matcher(Optional.empty(), Expected.NOTHING, () -> Taught.NOTHING);
    }

    /// The same with an embedder of the caller's, or by words alone.
    public Matcher matcher(Optional<Meaning> meaning, Expected expected, Supplier<Taught> taught) {
        return new SpeechMatcher(
                new ReferenceDetector(parser(), taught),
                new VerseDetector(index, scripture, meaning, VerseDetector.Prior.STREAM, taught),
                scripture.versification(),
                new ConfidenceRanker(),
                expected,
                taught);
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
