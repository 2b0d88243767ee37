package org.verseprojection.live.decisions;

import java.util.Optional;
import org.verseprojection.live.picks.Slot;
import org.verseprojection.live.show.Slide;

/// Something that was decided in the booth, by a hand or, where the origin says so, by the program.
public sealed interface Decision {
    /// When it was carried out, and what was heard and listed then.
    Moment at();

    /// Another slide is on air: another verse, page, range or translation.
    ///
    /// @param seen whether the congregation sees it; under a cover it waits
    /// @param chosen when it was put into preview; the same as `at` where it went straight on air
    record Shown(Slide slide, Origin origin, boolean seen, Moment chosen, Moment at) implements Decision {}

    /// What was on air gave way to what had been there before.
    record Undone(Optional<Slide> gone, Optional<Slide> back, Moment at) implements Decision {}

    /// A pick was hidden: it is not wanted now.
    record Dismissed(Slot slot, Moment at) implements Decision {}

    /// A pick was hidden because it is not what was said.
    record Wrong(Slot slot, Moment at) implements Decision {}
}
