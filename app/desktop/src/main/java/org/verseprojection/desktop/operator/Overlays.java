package org.verseprojection.desktop.operator;

import java.util.List;
import org.verseprojection.live.picks.Slot;

/// What may lie over the operator's screen, one at a time; closed, each gives the focus back to the picks.
record Overlays(SearchOverlay search, NotesOverlay notes, HelpOverlay help, WhyOverlay why, OperatorParts parts) {
    static Overlays over(Kit kit, OperatorParts parts, Runnable focusPicks) {
        return new Overlays(
                new SearchOverlay(kit, focusPicks),
                new NotesOverlay(kit, focusPicks),
                new HelpOverlay(kit, focusPicks),
                new WhyOverlay(kit, focusPicks),
                parts);
    }

    boolean open() {
        return search.isVisible() || notes.isVisible() || help.isVisible() || why.isVisible();
    }

    void close() {
        if (search.isVisible()) {
            search.close();
        } else if (notes.isVisible()) {
            notes.close();
        } else if (help.isVisible()) {
            help.close();
        } else if (why.isVisible()) {
            why.close();
        }
    }

    /// Says why a pick is offered, as soon as that is known.
    void why(Slot slot) {
        why.open(slot, List.of());
        parts.reasons().accept(slot, found -> why.weighed(slot, found));
    }
}
