package org.verseprojection.desktop.settings;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.verseprojection.desktop.text.Messages;

/// A settings' screen with what it talks to. JavaFX thread.
final class Booth {
    final FakeSettings model;
    final FakeFiles files = new FakeFiles();
    final StackPane preview = new StackPane();
    final SettingsScreen screen;
    final Scene scene;

    Booth(FakeSettings model, Locale locale, double width, double height, boolean light) {
        this.model = model;
        Label verse = new Label("The LORD is my shepherd;\nI shall not want.");
        verse.setStyle("-fx-text-fill: white; -fx-font-size: 18px; -fx-font-weight: bold; -fx-text-alignment: center");
        preview.setStyle("-fx-background-color: linear-gradient(to bottom, #0b1d3a, #000000)");
        preview.getChildren().add(verse);
        screen = new SettingsScreen(model, Messages.of(SettingsScreen.class, locale), files, preview);
        scene = Fx.scene(screen, width, height, light);
    }

    static Booth english() {
        return new Booth(new FakeSettings(), Locale.ENGLISH, 1280, 720, false);
    }

    SettingRow row(String key) {
        return screen.lookupAll(".setting").stream()
                .map(SettingRow.class::cast)
                .filter(row -> key.equals(row.getId()))
                .findFirst()
                .orElseThrow();
    }

    /// The control of a setting.
    <T extends Node> T in(String key, Class<T> type) {
        return find(row(key), key, type);
    }

    <T extends Node> T named(String id, Class<T> type) {
        return type.cast(screen.lookup("#" + id));
    }

    void press(String id) {
        named(id, Button.class).fire();
    }

    private static <T extends Node> T find(Node root, String what, Class<T> type) {
        return root.lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " in " + what));
    }
}
