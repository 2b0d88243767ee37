package org.verseprojection.inference;

import java.nio.file.Path;

/// A model and where its file lies.
///
/// @param shipped whether it came with the program, rather than being added by hand
public record StoredModel(ModelEntry entry, Path file, boolean shipped) {}
