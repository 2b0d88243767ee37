package org.verseprojection.cloud.verses;

import java.util.Optional;
import java.util.function.Function;
import org.verseprojection.inference.VerseVectors;

/// What the search by meaning is made from.
///
/// @param vectors the verses' own, as they are shipped
/// @param embedder the vector of a text, of unit length and in the same space; none while it is loading. Any thread may
///     ask
public record MeaningParts(VerseVectors vectors, Function<String, Optional<float[]>> embedder) {}
