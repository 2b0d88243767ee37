package org.verseprojection.desktop.settings;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.fx.Scenes;
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
        scene = Scenes.scene(screen, width, height, light);
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

    /// Opens an English one at a section.
    static void at(Section section, Consumer<Booth> test) {
        Fx.run(() -> {
            Booth booth = english();
            booth.screen.open(section);
            Scenes.layout(booth.screen);
            test.accept(booth);
        });
    }

    /// The choice of a setting whose words begin so.
    RadioButton radio(String row, String words) {
        return row(row).lookupAll(".radio-button").stream()
                .map(RadioButton.class::cast)
                .filter(button -> button.getText().startsWith(words))
                .findFirst()
                .orElseThrow();
    }

    /// All that a setting's labels say, a line each.
    String said(String row) {
        return row(row).lookupAll(".label").stream()
                .filter(Node::isVisible)
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining("\n"));
    }

    /// The settings that are left when somebody searches for words.
    List<String> found(String words) {
        named("search", TextField.class).setText(words);
        Scenes.layout(screen);
        return rows();
    }

    /// The settings that are seen.
    List<String> rows() {
        return screen.lookupAll(".setting").stream()
                .filter(SettingRow.class::isInstance)
                .filter(Node::isVisible)
                .map(Node::getId)
                .toList();
    }
}
