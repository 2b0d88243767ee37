package org.verseprojection.desktop;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.text.Messages;

/// What stands in place of the operator's screen while the congregation would see it, too: nearly nothing.
final class MirroredScreen extends VBox {
    private static final double GAP = 24;

    /// @param anyway the operator wants to see the screen all the same
    MirroredScreen(Messages messages, Runnable anyway) {
        setSpacing(GAP);
        setPadding(new Insets(GAP));
        setAlignment(Pos.BOTTOM_CENTER);
        setStyle("-fx-background-color: black;");
        Label told = new Label(messages.get("projector.mirrored"));
        told.setWrapText(true);
        told.setStyle("-fx-text-fill: #8a8a8a;");
        Button show = new Button(messages.get("mirrored.anyway"));
        show.setOnAction(_ -> anyway.run());
        getChildren().addAll(told, show);
    }
}
