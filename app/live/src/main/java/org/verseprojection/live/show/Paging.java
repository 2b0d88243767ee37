package org.verseprojection.live.show;

/// Into how many pages a content falls, as it is laid out now.
@FunctionalInterface
public interface Paging {
    /// At least 1.
    int pages(Content content);
}
