package org.verseprojection.speech;

/// A word as the recogniser wrote it, before it has a time.
///
/// @param text not blank
/// @param segment the number of the recogniser's segment it stands in, from 0
record Piece(String text, int segment) {}
