package org.verseprojection.matching;

import java.util.List;

/// Turns words into vectors, near each other where the words mean the same.
@FunctionalInterface
public interface SentenceEmbedder {
    /// A vector of unit length for each text, all of one dimension. Called from one thread.
    List<float[]> embed(List<String> texts);
}
