package org.verseprojection.desktop.settings;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.memory.MemoryControl;
import org.verseprojection.live.memory.Memory;

/// What is remembered, for how long, and what its owner can do with it.
final class MemorySection {
    private static final List<Integer> DAYS = List.of(7, 30, 90, 180, 365, 0);

    private final Desk desk;
    private final MemoryControl memory;

    private MemorySection(Desk desk) {
        this.desk = desk;
        this.memory = desk.model().memory();
    }

    static List<SettingRow> rows(Desk desk) {
        return new MemorySection(desk).rows();
    }

    private List<SettingRow> rows() {
        SettingRow kept = SettingRow.under(desk.messages(), "memory", state());
        SettingRow retention = SettingRow.beside(
                desk.messages(),
                "retention",
                Controls.choice(
                        DAYS,
                        desk.now().retentionDays(),
                        days -> days == 0 ? desk.words("retention.always") : desk.words("retention.days", days),
                        days -> desk.change(old -> old.withRetentionDays(days))));
        List<SettingRow> mine = List.of(
                SettingRow.under(desk.messages(), "memory-export", export()),
                SettingRow.under(desk.messages(), "memory-backup", backup()),
                SettingRow.under(desk.messages(), "memory-keys", renew()),
                SettingRow.under(desk.messages(), "memory-delete", delete()));
        mine.forEach(row -> row.relevant().set(memory.remembers()));
        List<SettingRow> learned = LearnedRows.of(desk);
        return Stream.of(List.of(kept, retention), mine, learned)
                .flatMap(List::stream)
                .toList();
    }

    /// Whether all is well, or what is not.
    private Label state() {
        Label label = Controls.text("");
        Runnable say = () -> {
            String wrong = memory.words().getValue();
            label.setText(
                    !memory.remembers()
                            ? desk.words("memory.none")
                            : wrong.isEmpty() ? desk.words("memory.well") : wrong);
            label.getStyleClass().remove("setting-problem");
            if (!wrong.isEmpty()) {
                label.getStyleClass().add("setting-problem");
            }
        };
        desk.follow(memory.words(), _ -> say.run());
        return label;
    }

    private Node export() {
        Label told = told();
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("buttons");
        for (Memory.Format format : Memory.Format.values()) {
            var button = Controls.button(
                    desk.words("memory-export.to", format.name()),
                    () -> desk.files()
                            .folder(desk.words("memory-export"))
                            .ifPresent(folder -> memory.export(folder, format, told::setText)));
            button.setId("memory-export-" + format.name());
            buttons.getChildren().add(button);
        }
        return new VBox(buttons, told);
    }

    private Node backup() {
        Label told = told();
        Label made = told();
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(desk.messages().locale())
                .withZone(ZoneId.systemDefault());
        desk.follow(
                memory.backup(),
                (Optional<Instant> at) ->
                        made.setText(at.map(when -> desk.words("memory-backup.from", time.format(when)))
                                .orElse("")));
        AskingButton button = new AskingButton(
                "memory-restore",
                desk.words("memory-backup.restore"),
                desk.words("memory-backup.sure"),
                desk.words("memory-backup.yes"),
                desk.words("no"),
                () -> memory.restore(told::setText));
        return new VBox(made, button, told);
    }

    private Node renew() {
        Label told = told();
        var button = Controls.button(desk.words("memory-keys.renew"), () -> memory.renewKeys(told::setText));
        button.setId("memory-renew");
        return new VBox(button, told);
    }

    private Node delete() {
        Label told = told();
        AskingButton button = new AskingButton(
                "memory-forget",
                desk.words("memory-delete.all"),
                desk.words("memory-delete.sure"),
                desk.words("memory-delete.yes"),
                desk.words("no"),
                () -> memory.forgetEverything(told::setText));
        button.button().getStyleClass().addAll(Styles.BUTTON_OUTLINED, Styles.DANGER);
        return new VBox(button, told);
    }

    /// Says how something went; away until then.
    static Label told() {
        Label label = Controls.text("", "setting-told");
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.visibleProperty().bind(label.managedProperty());
        return label;
    }
}
