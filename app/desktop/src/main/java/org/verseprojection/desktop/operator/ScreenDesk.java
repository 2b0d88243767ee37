package org.verseprojection.desktop.operator;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;
import org.verseprojection.live.show.Preview;

/// What keys do on the operator's screen itself.
record ScreenDesk(Kit kit, OperatorParts parts, PicksPane picks, Overlays overlays) implements Desk {
    private @Nullable Node focused() {
        return picks.getScene() == null ? null : picks.getScene().getFocusOwner();
    }

    @Override
    public boolean typing() {
        return focused() instanceof TextInputControl;
    }

    @Override
    public boolean covered() {
        return overlays.open();
    }

    @Override
    public boolean listing() {
        return focused() instanceof ListView<?>;
    }

    @Override
    public void search(String typed) {
        overlays.search().open(typed);
    }

    @Override
    public void help() {
        overlays.help().open();
    }

    @Override
    public void settings() {
        parts.settings().run();
    }

    @Override
    public void rehearse() {
        parts.rehearse().run();
    }

    @Override
    public void why() {
        picks.chosen().ifPresent(overlays::why);
    }

    @Override
    public void past() {
        parts.past().run();
    }

    @Override
    public void report() {
        parts.report().run();
    }

    @Override
    public void enqueue() {
        kit.booth()
                .show()
                .get()
                .preview()
                .map(Preview::content)
                .or(picks::selection)
                .ifPresent(kit.booth()::enqueue);
    }

    @Override
    public void escape() {
        overlays.close();
        picks.requestFocus();
    }
}
