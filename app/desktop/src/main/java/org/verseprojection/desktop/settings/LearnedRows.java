package org.verseprojection.desktop.settings;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.memory.LearningControl.Version;
import org.verseprojection.desktop.memory.MemoryControl;

/// Whether it learns, and what it has learned.
final class LearnedRows {
    private static final List<String> PATTERN = List.of("*.verselearned");

    private final Desk desk;
    private final MemoryControl memory;
    private final ComboBox<Version> versions;
    private final Label told = MemorySection.told();

    private LearnedRows(Desk desk) {
        this.desk = desk;
        this.memory = desk.model().memory();
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(desk.messages().locale())
                .withZone(ZoneId.systemDefault());
        versions = Controls.choice(version -> words(day, version));
        versions.setId("learned-versions");
        versions.getStyleClass().add("device");
    }

    static List<SettingRow> of(Desk desk) {
        return new LearnedRows(desk).rows();
    }

    private String words(DateTimeFormatter day, Version version) {
        String at = day.format(version.at());
        return version.current()
                ? desk.words("learned.current", at)
                : version.used() ? at : desk.words("learned.unused", at);
    }

    private List<SettingRow> rows() {
        SettingRow learning = SettingRow.beside(
                desk.messages(),
                "learning",
                Controls.flag(desk.now().learning(), on -> desk.change(old -> old.withLearning(on))));
        SettingRow learned = SettingRow.under(desk.messages(), "learned", versions());
        SettingRow files = SettingRow.under(desk.messages(), "learned-files", files());
        desk.follow(memory.learns(), learns -> {
            List.of(learning, learned, files).forEach(row -> row.relevant().set(learns));
            if (learns) {
                refresh();
            }
        });
        return List.of(learning, learned, files);
    }

    private void refresh() {
        memory.versions(all -> {
            versions.getItems().setAll(all);
            all.stream().filter(Version::current).findFirst().ifPresent(versions::setValue);
        });
    }

    private void anew(String words) {
        told.setText(words);
        refresh();
    }

    private Node versions() {
        AskingButton back = new AskingButton(
                "learned-back",
                desk.words("learned.back"),
                desk.words("learned.back.sure"),
                desk.words("learned.back.yes"),
                desk.words("no"),
                () -> Optional.ofNullable(versions.getValue()).ifPresent(to -> memory.backTo(to, this::anew)));
        back.button().disableProperty().bind(versions.valueProperty().isNull());
        AskingButton forget = new AskingButton(
                "learned-forget",
                desk.words("learned.forget"),
                desk.words("learned.forget.sure"),
                desk.words("learned.forget.yes"),
                desk.words("no"),
                () -> memory.forgetLearned(this::anew));
        FlowPane buttons = new FlowPane(back, forget);
        buttons.getStyleClass().add("buttons");
        VBox box = new VBox(versions, buttons, told);
        box.getStyleClass().add("stack");
        return box;
    }

    private Node files() {
        Label said = MemorySection.told();
        String kind = desk.words("learned-files.kind");
        Button export = Controls.button(
                desk.words("learned-files.export"),
                () -> desk.files()
                        .save(desk.words("learned-files.export"), kind, PATTERN, "learned.verselearned")
                        .ifPresent(file -> memory.exportLearned(file, said::setText)));
        Button load = Controls.button(
                desk.words("learned-files.import"),
                () -> desk.files()
                        .open(desk.words("learned-files.import"), kind, PATTERN)
                        .ifPresent(file -> memory.importLearned(file, words -> {
                            said.setText(words);
                            refresh();
                        })));
        export.setId("learned-export");
        load.setId("learned-import");
        FlowPane buttons = new FlowPane(export, load);
        buttons.getStyleClass().add("buttons");
        return new VBox(buttons, said);
    }
}
