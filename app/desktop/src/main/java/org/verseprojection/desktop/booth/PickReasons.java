package org.verseprojection.desktop.booth;

import java.util.List;
import java.util.function.Consumer;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.live.picks.Slot;

/// Why a pick stands where it stands. Asked on the screen's thread, which it must not block.
@FunctionalInterface
public interface PickReasons {
    /// Nothing is known but the pick itself.
    PickReasons NONE = (slot, heard, told) -> {};

    /// One reason.
    ///
    /// @param key with `why.` before it a text of the operator's screen; one without a text is "something else"
    /// @param strength -1, strongly against it, to 1, strongly for it
    record Reason(String key, double strength) {}

    /// Finds out.
    ///
    /// @param heard what is heard now
    /// @param told the strongest first, on any thread, at once or later; never where nothing is known
    void of(Slot slot, Hypothesis heard, Consumer<List<Reason>> told);
}
