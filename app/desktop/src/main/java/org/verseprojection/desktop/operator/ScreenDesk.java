package org.verseprojection.desktop.operator;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;
import org.verseprojection.live.show.Preview;

/// What keys do on the operator's screen itself, without the booth.
record ScreenDesk(Kit kit, OperatorParts parts, PicksPane picks, Overlays overlays) {
    private @Nullable Node focused() {
        return picks.getScene() == null ? null : picks.getScene().getFocusOwner();
    }

    /// Whether a text field has the focus: there every key is text.
    boolean typing() {
        return focused() instanceof TextInputControl;
    }

    /// Whether something lies over the screen and reads the keys itself.
    boolean covered() {
        return overlays.open();
    }

    /// Whether a list has the focus, which reads the arrows and Delete itself.
    boolean listing() {
        return focused() instanceof ListView<?>;
    }

    /// Opens the search with something typed already.
    void search(String typed) {
        overlays.search().open(typed);
    }

    void help() {
        overlays.help().open();
    }

    void settings() {
        parts.settings().run();
    }

    void rehearse() {
        parts.rehearse().run();
    }

    /// Says why the selected pick, or else the first, is offered.
    void why() {
        picks.chosen().ifPresent(overlays::why);
    }

    /// Searches what was shown in all services.
    void past() {
        parts.past().run();
    }

    /// The report on this service.
    void report() {
        parts.report().run();
    }

    /// Puts the preview, or else the selected pick, into the queue.
    void enqueue() {
        kit.booth()
                .show()
                .get()
                .preview()
                .map(Preview::content)
                .or(picks::selection)
                .ifPresent(kit.booth()::enqueue);
    }

    /// Back to the picks.
    void escape() {
        overlays.close();
        picks.requestFocus();
    }
}
