package org.verseprojection.desktop.settings;

import atlantafx.base.theme.Styles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.ThemeException;
import org.verseprojection.desktop.theme.ThemeFault;
import org.verseprojection.desktop.theme.ThemeLimitException;

/// Beside the look's settings: the themes, the picture of the draft, and what becomes of it.
final class LookPanel extends VBox {
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
    private static final List<String> PATTERNS = List.of("*.versetheme");

    private final Desk desk;
    private final ThemeDraft draft;
    private final Label result = Controls.text("", "setting-problem");
    /// Files that hold no readable theme.
    private final Label damaged = Controls.text("", "setting-help");
    private final ComboBox<Theme> themes;
    private final TextField name = new TextField();
    private boolean listing;

    /// @param preview a picture of the draft
    LookPanel(Desk desk, ThemeDraft draft, Region preview) {
        this.desk = desk;
        this.draft = draft;
        themes = Controls.choice(desk.model().themes(), draft.theme().get(), Theme::name, theme -> {
            if (!listing) {
                result.setText("");
                draft.take(theme);
            }
        });
        themes.setId("themes");
        themes.setMaxWidth(Double.MAX_VALUE);
        themes.setAccessibleText(desk.words("theme"));
        Label title = new Label(desk.words("theme"));
        title.setLabelFor(themes);
        title.getStyleClass().add("setting-label");
        StackPane frame = new StackPane(preview);
        frame.getStyleClass().add("look-preview");
        damaged.setId("damaged-themes");
        for (Label label : List.of(result, damaged)) {
            label.managedProperty().bind(label.visibleProperty());
            label.visibleProperty().bind(label.textProperty().isNotEmpty());
        }
        getStyleClass().add("look-panel");
        getChildren().addAll(title, themes, damaged, frame, mark(), buttons(), result, keep());
        draft.theme().subscribe(this::list);
        draft.refused().subscribe(fault -> result.setText(fault.map(this::words).orElse("")));
    }

    private Label mark() {
        Label mark = Controls.text("", "look-mark");
        mark.setId("look-mark");
        mark.textProperty()
                .bind(Bindings.when(draft.pending())
                        .then(desk.words("look.pending"))
                        .otherwise(desk.words("look.applied")));
        draft.pending().subscribe(pending -> mark.pseudoClassStateChanged(PENDING, pending));
        return mark;
    }

    private HBox buttons() {
        Button apply =
                Controls.button(desk.words("look.apply"), () -> trying(draft::apply, desk.words("look.apply.failed")));
        apply.setId("apply");
        apply.getStyleClass().add(Styles.ACCENT);
        apply.disableProperty().bind(draft.pending().not());
        Button revert = Controls.button(desk.words("look.revert"), draft::revert);
        revert.setId("revert");
        revert.disableProperty().bind(draft.pending().not());
        HBox buttons = new HBox(apply, revert);
        buttons.getStyleClass().add("buttons");
        return buttons;
    }

    private VBox keep() {
        name.setId("theme-name");
        name.setAccessibleText(desk.words("theme.name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        Button save = Controls.button(desk.words("theme.save"), this::save);
        save.setId("save-theme");
        name.setOnAction(event -> save());
        HBox line = new HBox(name, save);
        line.getStyleClass().add("buttons");
        FlowPane files = new FlowPane(
                Controls.button(desk.words("theme.import"), this::importTheme),
                Controls.button(desk.words("theme.export"), this::exportTheme));
        files.getStyleClass().add("buttons");
        Label title = new Label(desk.words("theme.name"));
        title.setLabelFor(name);
        title.getStyleClass().add("setting-label");
        VBox box = new VBox(title, line, files);
        box.getStyleClass().add("stack");
        return box;
    }

    private void save() {
        String wanted = name.getText().strip();
        if (wanted.isEmpty()) {
            result.setText(desk.words("theme.nameless"));
        } else if (desk.model().builtIn(wanted)) {
            result.setText(desk.words("theme.builtin", wanted));
        } else {
            trying(() -> draft.saveAs(wanted), desk.words("theme.save.failed"));
        }
    }

    private void importTheme() {
        Optional<Path> file = desk.files().open(desk.words("theme.import"), desk.words("file.themes"), PATTERNS);
        file.ifPresent(
                path -> trying(() -> draft.take(desk.model().importTheme(path)), desk.words("theme.save.failed")));
    }

    private void exportTheme() {
        Theme theme = draft.theme().get();
        Optional<Path> file = desk.files()
                .save(desk.words("theme.export"), desk.words("file.themes"), PATTERNS, theme.name() + ".versetheme");
        file.ifPresent(path -> trying(() -> desk.model().exportTheme(theme, path), desk.words("theme.save.failed")));
    }

    /// @param otherwise what to say where it fails and the theme is not to blame
    private void trying(Task task, String otherwise) {
        try {
            task.run();
            result.setText("");
        } catch (ThemeException refused) {
            result.setText(words(refused.fault()));
        } catch (ThemeLimitException outside) {
            result.setText(words(outside.fault()));
        } catch (IOException failed) {
            result.setText(otherwise);
        }
    }

    private void list(Theme shown) {
        listing = true;
        try {
            List<Theme> all = desk.model().themes();
            themes.getItems().setAll(all);
            if (!all.contains(shown)) {
                themes.getItems().removeIf(theme -> theme.name().equals(shown.name()));
                themes.getItems().add(shown);
            }
            themes.setValue(shown);
            name.setText(shown.name());
            damaged.setText(damaged(desk.model().damagedThemes()));
        } finally {
            listing = false;
        }
    }

    private String words(ThemeFault fault) {
        return fault.say(desk.messages().locale());
    }

    /// The first, and how many more there are.
    private String damaged(List<ThemeFault> faults) {
        if (faults.isEmpty()) {
            return "";
        }
        String first = words(faults.getFirst());
        return faults.size() == 1 ? first : first + " " + desk.words("theme.damaged.more", faults.size() - 1);
    }

    /// What may fail with a file.
    private interface Task {
        void run() throws IOException;
    }
}
