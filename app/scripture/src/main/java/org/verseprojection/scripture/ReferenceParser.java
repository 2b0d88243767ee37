package org.verseprojection.scripture;

import java.util.List;
import java.util.Optional;

/// Finds references to Bible verses in typed or spoken text.
///
/// The text is cut into tokens ([Tokeniser]), these become names of books, numbers and words with a meaning
/// ([Lexer]), and a grammar for each style reads those by recursive descent ([TypedGrammar], [SpokenGrammar]). Time
/// grows with the length of the text, and no text makes it fail. What is typed as one would say it, `John three
/// sixteen`, is read as if spoken. Immutable.
public final class ReferenceParser {
    private final Places places;
    private final BookNames names;

    /// A parser for that versification and those names.
    public ReferenceParser(Versification versification, BookNames names) {
        this.places = new Places(versification);
        this.names = names;
    }

    /// All references in the text, in the order in which they end.
    public List<ReferenceFinding> parse(String text, Style style) {
        return parse(text, style, Optional.empty());
    }

    /// All references in the text, in the order in which they end.
    ///
    /// @param context what `verse twelve` and the like count from, until the text names a place itself
    public List<ReferenceFinding> parse(String text, Style style, Optional<ReferenceContext> context) {
        return parse(text, style, List.of(new ContextChange(0, context)));
    }

    /// All references in the text, in the order in which they end.
    ///
    /// @param contexts what `verse twelve` and the like count from, in the order of their places; each holds
    ///     until the text itself names a place behind it, or the next one
    public List<ReferenceFinding> parse(String text, Style style, List<ContextChange> contexts) {
        if (style == Style.TYPED) {
            List<Term> written = Lexer.terms(text, names, Style.TYPED);
            Optional<ReferenceContext> first = contexts.stream().findFirst().flatMap(ContextChange::context);
            List<ReferenceFinding> findings = new TypedGrammar(written, places, first).parse();
            if (!findings.isEmpty()) {
                return findings;
            }
        }
        List<Term> spoken = Lexer.terms(text, names, Style.SPOKEN);
        return new SpokenGrammar(spoken, places, contexts).parse();
    }
}
