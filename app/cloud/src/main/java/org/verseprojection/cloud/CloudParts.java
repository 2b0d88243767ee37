package org.verseprojection.cloud;

import org.verseprojection.scripture.Scripture;

/// What the server is made from besides its environment: parts that the program has loaded.
///
/// @param scripture the texts that are searched and shown
public record CloudParts(Scripture scripture) {}
