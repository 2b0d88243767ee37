package org.verseprojection.desktop.settings;

import atlantafx.base.theme.Styles;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.text.Messages;

/// One setting: what it is called, what it does, and its control beside or under that.
final class SettingRow extends VBox {
    private final String text;
    private final BooleanProperty found = new SimpleBooleanProperty(true);
    private final BooleanProperty relevant = new SimpleBooleanProperty(true);

    private SettingRow(Messages messages, String key, Node control, boolean beside) {
        Label label = new Label(messages.get(key));
        label.setLabelFor(control);
        label.getStyleClass().add("setting-label");
        Label help = new Label(messages.has(key + ".help") ? messages.get(key + ".help") : "");
        help.getStyleClass().addAll("setting-help", Styles.TEXT_MUTED);
        text = label.getText() + ' ' + help.getText();
        VBox words = new VBox(label, help);
        words.getStyleClass().add("setting-words");
        for (Label part : new Label[] {label, help}) {
            part.setWrapText(true);
            part.setMinHeight(Region.USE_PREF_SIZE);
        }
        help.setManaged(!help.getText().isEmpty());
        help.setVisible(help.isManaged());
        if (beside) {
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMinWidth(0);
            HBox line = new HBox(words, control);
            line.getStyleClass().add("setting-line");
            getChildren().add(line);
        } else {
            getChildren().addAll(words, control);
        }
        if (control instanceof Region region) {
            region.setMinWidth(beside ? Region.USE_PREF_SIZE : 0);
            region.setMinHeight(Region.USE_PREF_SIZE);
        }
        setMinHeight(Region.USE_PREF_SIZE);
        name(control, label.getText(), help.getText());
        setId(key);
        getStyleClass().add("setting");
        visibleProperty().bind(found.and(relevant));
        managedProperty().bind(visibleProperty());
    }

    /// The control stands at the right.
    static SettingRow beside(Messages messages, String key, Node control) {
        return new SettingRow(messages, key, control, true);
    }

    /// The control stands under the words, as wide as the row.
    static SettingRow under(Messages messages, String key, Node control) {
        return new SettingRow(messages, key, control, false);
    }

    /// Shows it where the words are found in what it says or in its section's name.
    ///
    /// @return whether it is to be seen
    boolean search(SearchWords words, String section) {
        found.set(words.in(section + ' ' + text));
        return isVisible();
    }

    /// Whether the setting has a meaning as other settings stand now.
    BooleanProperty relevant() {
        return relevant;
    }

    /// For screen readers.
    private static void name(Node control, String label, String help) {
        Node named = control instanceof SliderField field ? field.slider() : control;
        named.setAccessibleText(label);
        named.setAccessibleHelp(help);
    }
}
