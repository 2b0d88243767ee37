package org.verseprojection.inference;

/// What a ggml file of a Whisper model says of itself.
///
/// @param size its family
/// @param multilingual whether it knows other languages than English
/// @param quantisation how its matrices are stored: `f32`, `f16`, `q8_0`, `q5_1`, …
/// @param tensors how many it has, all of them checked
/// @param bytes the file's length
public record GgmlModel(WhisperSize size, boolean multilingual, String quantisation, int tensors, long bytes) {}
