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

/// One screen at a time over the operator's: settings, first start, rehearsal. What lies beneath sees no keys.
final class OverlayPane extends StackPane {
    private static final double GAP = 8;

    private final Node beneath;
    private final String closes;
    private final Consumer<KeyEvent> keys;
    private @Nullable Node above;

    /// @param closes what its close button is called
    /// @param keys are told those that nothing above wants
    OverlayPane(Node beneath, String closes, Consumer<KeyEvent> keys) {
        this.keys = keys;
        this.closes = closes;
        this.beneath = beneath;
        getChildren().add(beneath);
    }

    /// Shows a screen; one that is there gives way.
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
        beneath.setDisable(true);
        getChildren().add(cover);
        content.requestFocus();
    }

    /// Whether one is there.
    boolean covered() {
        return above != null;
    }

    /// Closes that screen, where it is the one that is there.
    void close(Node content) {
        if (above instanceof StackPane cover && cover.getChildren().contains(content)) {
            close();
        }
    }

    void close() {
        if (above != null) {
            getChildren().remove(above);
            above = null;
            beneath.setDisable(false);
            beneath.requestFocus();
        }
    }
}
