package org.verseprojection.desktop;

import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.verseprojection.desktop.text.Messages;

/// Asks before something goes off air. Enter stays: the key that ends a service must be looked for.
final class CloseQuestion {
    private CloseQuestion() {}

    /// Whether to close.
    ///
    /// @param shown what the congregation sees
    static boolean ask(Stage owner, Messages messages, String shown) {
        ButtonType stay = new ButtonType(messages.get("close.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
        ButtonType close = new ButtonType(messages.get("close.close"), ButtonBar.ButtonData.OTHER);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, messages.get("close.text", shown), stay, close);
        alert.initOwner(owner);
        alert.initModality(Modality.WINDOW_MODAL);
        alert.setTitle(messages.get("title"));
        alert.setHeaderText(messages.get("close.header"));
        alert.setGraphic(null);
        if (alert.getDialogPane().lookupButton(stay) instanceof Button button) {
            button.setDefaultButton(true);
        }
        return alert.showAndWait().filter(close::equals).isPresent();
    }
}
