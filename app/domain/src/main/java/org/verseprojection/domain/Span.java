package org.verseprojection.domain;

/// A half-open range of characters, `start` included, `end` not.
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("an empty or reversed range: " + start + " to " + end);
        }
    }
}
