package org.verseprojection.live.show;

/// One page of a content.
///
/// @param page from 0
public record Slide(Content content, int page) {
    public Slide {
        if (page < 0) {
            throw new IllegalArgumentException("pages count from 0: " + page);
        }
    }
}
