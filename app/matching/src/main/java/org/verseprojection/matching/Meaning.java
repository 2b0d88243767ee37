package org.verseprojection.matching;

/// What verses are found by meaning with.
///
/// @param embedder for this stream's thread
/// @param prototypes a vector for each verse; may be shared
/// @param windows vectors for the parts of each verse; may be shared
public record Meaning(SentenceEmbedder embedder, Prototypes prototypes, WindowVectors windows) {}
