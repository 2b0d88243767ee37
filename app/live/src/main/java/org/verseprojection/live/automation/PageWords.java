package org.verseprojection.live.automation;

import org.verseprojection.live.show.Slide;

/// What stands on a page.
@FunctionalInterface
public interface PageWords {
    /// Its text; empty where there is none.
    String text(Slide slide);
}
