package org.verseprojection.live.show;

import java.time.Instant;

/// An entry of the history: the congregation saw that from then on.
public record Shown(Instant at, Content content, By by) {}
