package org.verseprojection.live.decisions;

import org.verseprojection.live.picks.Slot;
import org.verseprojection.live.show.By;

/// Where that which goes on air came from.
public sealed interface Origin {
    /// A pick.
    ///
    /// @param slot as it stood when it was chosen
    /// @param by who chose it: automation where it filled the preview, and a hand only put that on air
    record Pick(Slot slot, By by) implements Origin {}

    /// Anything but a pick.
    enum Way implements Origin {
        SEARCH,
        /// What was prepared for the service.
        QUEUE,
        /// What had been shown before.
        HISTORY,
        /// The next page or verse, by hand.
        NEXT,
        /// The page or verse before, by hand.
        BACK,
        /// The next verse was added to what is on air.
        GROWN,
        /// The same in another translation.
        TRANSLATED,
        /// Automation put an announced reference on air.
        ANNOUNCED,
        /// Automation turned to what is read next.
        READ_ON,
        /// It is there again after the program was killed.
        RESUMED
    }
}
