package org.verseprojection.desktop.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.preferences.OutputPage;
import org.verseprojection.desktop.preferences.OutputPage.Content;
import org.verseprojection.desktop.theme.Theme;

/// One page for OBS and the like: its name, content, look and address.
final class OutputFields extends VBox {
    private final Desk desk;
    private final OutputList list;
    private final int index;
    private final StringProperty name = new SimpleStringProperty();
    private final TextField nameField = new TextField();
    private final Label problem = Controls.text("", "setting-problem");

    OutputFields(Desk desk, OutputList list, int index) {
        this.desk = desk;
        this.list = list;
        this.index = index;
        name.set(page().name());
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        getStyleClass().add("output");
        getChildren().addAll(line(name(), content(), look(), background(), gap(), remove()), problem, address());
    }

    /// Where a hand goes on typing.
    void focus() {
        nameField.requestFocus();
        nameField.selectAll();
    }

    private OutputPage page() {
        return list.pages().get(index);
    }

    /// Counts when Enter is pressed or the field is left. What cannot be a name stays there with what is wrong with
    /// it, and the page keeps its name.
    private TextField name() {
        nameField.setText(page().name());
        nameField.setPromptText(desk.words("web.output.name.prompt"));
        nameField.getStyleClass().add("output-name");
        nameField.setOnAction(event -> rename());
        nameField.focusedProperty().addListener((property, old, focused) -> {
            if (!focused && list.getChildren().contains(this)) {
                rename();
            }
        });
        named(nameField, "web.output.name");
        nameField.accessibleHelpProperty().bind(problem.textProperty());
        return nameField;
    }

    private void rename() {
        String typed = nameField.getText().strip();
        List<OutputPage> others = new ArrayList<>(list.pages());
        others.remove(index);
        if (!OutputPage.nameIsGood(typed)) {
            problem.setText(desk.words("web.output.name.bad"));
        } else if (others.stream().anyMatch(other -> other.sameName(typed))) {
            problem.setText(desk.words("web.output.name.taken", typed));
        } else {
            problem.setText("");
            nameField.setText(typed);
            list.set(index, page().withName(typed));
            name.set(typed);
        }
    }

    private ComboBox<Content> content() {
        ComboBox<Content> box = Controls.choice(
                List.of(Content.values()),
                page().content(),
                content -> desk.words("web.output.content." + content),
                content -> list.set(index, page().withContent(content)));
        named(box, "web.output.content");
        return box;
    }

    private ComboBox<String> look() {
        List<String> themes = new ArrayList<>(List.of(""));
        desk.model().themes().stream().map(Theme::name).forEach(themes::add);
        ComboBox<String> box = Controls.choice(
                themes,
                page().theme(),
                theme -> {
                    if (theme.isEmpty()) {
                        return desk.words("web.output.theme.projector");
                    }
                    return there(theme) ? theme : desk.words("web.output.theme.gone", theme);
                },
                theme -> list.set(index, page().withTheme(theme)));
        box.setOnShowing(event -> desk.model().themes().stream()
                .map(Theme::name)
                .filter(theme -> !box.getItems().contains(theme))
                .forEach(box.getItems()::add));
        named(box, "web.output.theme");
        return box;
    }

    private boolean there(String theme) {
        return desk.model().themes().stream().anyMatch(each -> each.name().equals(theme));
    }

    private CheckBox background() {
        CheckBox box = Controls.flag(page().background(), on -> list.set(index, page().withBackground(on)));
        box.setText(desk.words("web.output.background"));
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setTooltip(new Tooltip(desk.words("web.output.background.help")));
        box.setAccessibleHelp(desk.words("web.output.background.help"));
        named(box, "web.output.background.of");
        return box;
    }

    private Button remove() {
        Button remove = Controls.button(desk.words("web.output.remove"), () -> list.remove(index));
        remove.setDisable(list.pages().size() == 1);
        named(remove, "web.output.remove.of");
        return remove;
    }

    private HBox address() {
        TextField field = new TextField();
        field.setEditable(false);
        field.setPromptText(desk.words("web.output.address.none"));
        field.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> address(desk.model().webAddress().getValue(), name.get()),
                        desk.model().webAddress(),
                        name));
        named(field, "web.output.address");
        HBox.setHgrow(field, Priority.ALWAYS);
        Button copy = Controls.button(desk.words("web.copy"), () -> desk.model().copy(field.getText()));
        copy.disableProperty().bind(field.textProperty().isEmpty());
        named(copy, "web.output.copy.of");
        return line(field, copy);
    }

    /// That page's address, from where all are.
    private static String address(String all, String name) {
        if (all.isEmpty()) {
            return "";
        }
        URI root = URI.create(all);
        String query = root.getRawQuery() == null ? "" : "?" + root.getRawQuery();
        return root.resolve("/" + name + query).toString();
    }

    private static HBox line(Node... parts) {
        HBox line = new HBox(parts);
        line.getStyleClass().add("output-line");
        return line;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /// For screen readers, which say the page's name with each of its fields.
    private void named(Node field, String key) {
        name.subscribe(now -> field.setAccessibleText(desk.words(key, now)));
    }
}
