package org.verseprojection.cloud.verses;

import java.util.function.Function;
import org.verseprojection.inference.VerseVectors;

/// What the search by meaning is made from.
///
/// @param vectors the verses' own, as they are shipped
/// @param embedder the vector of a text, of unit length and in the same space; any thread may ask
public record MeaningParts(VerseVectors vectors, Function<String, float[]> embedder) {}
