package org.verseprojection.desktop.settings;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.text.Messages;

/// All settings: the sections at the left, the chosen section's settings beside them, or those that a search found in
/// any section. What is chosen counts at once, except the look, which reaches the projector by its button alone.
/// JavaFX thread.
public final class SettingsScreen extends BorderPane {
    /// Where it is less wide than this, in sizes of its text, its sides are narrower.
    private static final double NARROW = 84;

    private static final PseudoClass NARROW_SIDES = PseudoClass.getPseudoClass("narrow");

    private final Map<Section, Group> groups = new EnumMap<>(Section.class);
    private final ListView<Section> sections = new ListView<>();
    private final TextField search = new TextField();
    private final VBox content = new VBox();
    private final Label nothing;
    private final LookPanel lookPanel;

    /// @param messages the settings' texts, `Messages.of(SettingsScreen.class, locale)`; after a change of the language
    /// a new screen is made
    /// @param preview a picture of what [SettingsModel#preview] was given last
    public SettingsScreen(SettingsModel model, Messages messages, FileDialogs files, Region preview) {
        Desk desk =
                new Desk(model, messages, files, sceneProperty().map(_ -> true).orElse(false));
        ThemeDraft draft = new ThemeDraft(desk);
        lookPanel = new LookPanel(desk, draft, preview);
        nothing = Controls.text(messages.get("search.nothing"), Styles.TEXT_MUTED);
        content.getStyleClass().add("settings-content");
        for (Section section : Section.values()) {
            Group group = new Group(messages.get("section." + section), rows(section, desk, draft));
            groups.put(section, group);
        }
        ScrollPane scroll = Controls.scrolling(content, "settings-scroll");
        getStyleClass().add("settings");
        getStylesheets()
                .add(Objects.requireNonNull(SettingsScreen.class.getResource("settings.css"))
                        .toExternalForm());
        setLeft(navigation(desk));
        setCenter(scroll);
        setRight(lookPanel);
        lookPanel.managedProperty().bind(lookPanel.visibleProperty());
        search.textProperty().subscribe(this::show);
        sections.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            scroll.setVvalue(0);
            if (search.getText().isEmpty()) {
                show();
            } else if (chosen != null) {
                search.clear();
            }
        });
        open(Section.TEXTS);
        sceneProperty().subscribe(scene -> sections.requestFocus());
    }

    /// Shows a section, whatever was searched for.
    public void open(Section section) {
        sections.getSelectionModel().select(section);
        search.clear();
    }

    /// The section that is chosen.
    public Section section() {
        Section chosen = sections.getSelectionModel().getSelectedItem();
        return chosen == null ? Section.TEXTS : chosen;
    }

    private VBox navigation(Desk desk) {
        search.setId("search");
        search.setPromptText(desk.words("search"));
        search.setAccessibleText(desk.words("search"));
        sections.setId("sections");
        sections.setAccessibleText(desk.words("sections"));
        sections.getItems().setAll(Section.values());
        sections.setCellFactory(list -> new SectionCell(desk.messages()));
        sections.getStyleClass().add(Styles.DENSE);
        Controls.handEscapeOn(sections);
        VBox.setVgrow(sections, Priority.ALWAYS);
        Button again = Controls.button(desk.words("first-start"), desk.model()::repeatFirstStart);
        again.setMaxWidth(Double.MAX_VALUE);
        Runnable sides = () -> pseudoClassStateChanged(
                NARROW_SIDES, getWidth() < NARROW * again.getFont().getSize());
        widthProperty().subscribe(sides);
        again.fontProperty().subscribe(sides);
        VBox box = new VBox(search, sections, again);
        box.getStyleClass().add("settings-navigation");
        return box;
    }

    private static List<SettingRow> rows(Section section, Desk desk, ThemeDraft draft) {
        return switch (section) {
            case TEXTS -> TextsSection.rows(desk);
            case LOOK -> new LookSection(desk, draft).rows();
            case SOUND -> SoundSection.rows(desk);
            case PROJECTOR -> ProjectorSection.rows(desk);
            case AUTOMATION -> AutomationSection.rows(desk);
            case OUTPUTS -> OutputsSection.rows(desk);
            case KEYS -> KeysSection.rows(desk);
            case MEMORY -> MemorySection.rows(desk);
            case CLOUD -> CloudSection.rows(desk);
            case APPEARANCE -> AppearanceSection.rows(desk);
            case CHECKUP -> CheckupSection.rows(desk);
        };
    }

    private void show() {
        SearchWords words = SearchWords.of(search.getText());
        List<Node> shown = new ArrayList<>();
        groups.forEach((section, group) -> {
            if (group.search(words) && (!words.none() || section == section())) {
                shown.add(group);
            }
        });
        lookPanel.setVisible(shown.contains(groups.get(Section.LOOK)));
        content.getChildren().setAll(shown.isEmpty() ? List.of(nothing) : shown);
    }

    /// A section's title and settings.
    private static final class Group extends VBox {
        private final String title;
        private final List<SettingRow> rows;

        Group(String title, List<SettingRow> rows) {
            this.title = title;
            this.rows = rows;
            getStyleClass().add("setting-group");
            getChildren().add(Controls.text(title, Styles.TITLE_3));
            getChildren().addAll(rows);
        }

        /// @return whether anything was found
        boolean search(SearchWords words) {
            return rows.stream().filter(row -> row.search(words, title)).count() > 0;
        }
    }
}
