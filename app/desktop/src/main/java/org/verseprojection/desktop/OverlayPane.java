package org.verseprojection.desktop;

import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// One screen at a time over the operator's: settings, first start, rehearsal; and a veil that can hide all of it. What
/// lies beneath sees no keys.
final class OverlayPane extends StackPane {
    private static final double GAP = 8;

    private final Node beneath;
    private final String closes;
    private final Consumer<KeyEvent> keys;
    private @Nullable StackPane above;
    private @Nullable Node veil;

    /// @param closes what its close button is called
    /// @param keys are told those that nothing above wants
    OverlayPane(Node beneath, String closes, Consumer<KeyEvent> keys) {
        this.keys = keys;
        this.closes = closes;
        this.beneath = beneath;
        getChildren().add(beneath);
    }

    /// Shows a screen, beneath the veil where there is one; one that is there gives way.
    ///
    /// @param escapes whether Esc closes it
    void open(Node content, boolean escapes) {
        close();
        StackPane cover = new StackPane(content);
        cover.getStyleClass().add("overlay");
        if (escapes) {
            Button away = new Button("✕");
            away.setAccessibleText(closes);
            away.setTooltip(new Tooltip(closes));
            away.setOnAction(_ -> close());
            StackPane.setAlignment(away, Pos.TOP_RIGHT);
            StackPane.setMargin(away, new Insets(GAP));
            cover.getChildren().add(away);
        }
        cover.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (escapes && event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
        cover.addEventHandler(KeyEvent.ANY, keys::accept);
        above = cover;
        getChildren().add(1, cover);
        uppermost();
    }

    /// Hides all, also what is opened from now on, until it is lifted.
    void veil(Node content) {
        lift();
        StackPane cover = new StackPane(content);
        cover.addEventHandler(KeyEvent.ANY, keys::accept);
        veil = cover;
        getChildren().add(cover);
        uppermost();
    }

    /// Takes the veil away, where there is one.
    void lift() {
        if (veil != null) {
            getChildren().remove(veil);
            veil = null;
            uppermost();
        }
    }

    /// What lies uppermost has the keys.
    private void uppermost() {
        beneath.setDisable(covered());
        if (above != null) {
            above.setDisable(veil != null);
        }
        Node top = veil != null ? veil : above != null ? above.getChildren().getFirst() : beneath;
        top.requestFocus();
    }

    /// Whether the operator's screen is hidden.
    boolean covered() {
        return above != null || veil != null;
    }

    void close() {
        if (above != null) {
            getChildren().remove(above);
            above = null;
            uppermost();
        }
    }
}
