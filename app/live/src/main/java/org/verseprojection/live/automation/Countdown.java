package org.verseprojection.live.automation;

import java.time.Instant;
import org.verseprojection.live.show.Slide;

/// Something goes on air by itself at that time, unless somebody touches a key.
public record Countdown(Slide slide, Instant due) {}
