package org.verseprojection.desktop.settings;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.verseprojection.desktop.checkup.CheckupRun;
import org.verseprojection.desktop.checkup.CheckupRun.Phase;
import org.verseprojection.desktop.checkup.Line;
import org.verseprojection.desktop.checkup.Line.State;

/// Looks at everything that a service needs. It begins when it is asked to, and goes on while other settings are open.
final class CheckupSection {
    private final Desk desk;
    private final CheckupRun run;
    private final Label told = MemorySection.told();
    private final VBox lines = new VBox();
    private List<Line> shown = List.of();

    private CheckupSection(Desk desk) {
        this.desk = desk;
        this.run = desk.model().checkup();
    }

    static List<SettingRow> rows(Desk desk) {
        return new CheckupSection(desk).rows();
    }

    private List<SettingRow> rows() {
        lines.getStyleClass().add("checkup-lines");
        SettingRow asked = SettingRow.under(desk.messages(), "checkup", asking());
        SettingRow found = SettingRow.under(desk.messages(), "checkup-found", lines);
        ListChangeListener<Line> changed = _ -> show(found);
        show(found);
        whileSeen(lines, () -> {
            show(found);
            run.lines().addListener(changed);
            return () -> run.lines().removeListener(changed);
        });
        return List.of(asked, found);
    }

    /// Brings what is to be seen to what was found: mostly one line more.
    private void show(SettingRow row) {
        List<Line> found = run.lines();
        if (found.size() < shown.size() || !shown.equals(found.subList(0, shown.size()))) {
            lines.getChildren().clear();
        }
        found.stream()
                .skip(lines.getChildren().size())
                .forEach(line -> lines.getChildren().add(new CheckupLine(line, desk.messages())));
        shown = List.copyOf(found);
        row.relevant().set(!found.isEmpty());
    }

    /// The run outlives this page.
    private static void whileSeen(Node node, Supplier<Subscription> listening) {
        node.sceneProperty().addListener(new ChangeListener<>() {
            private Subscription current = Subscription.EMPTY;

            @Override
            public void changed(
                    ObservableValue<? extends @Nullable Scene> scene, @Nullable Scene before, @Nullable Scene now) {
                current.unsubscribe();
                current = now == null ? Subscription.EMPTY : listening.get();
            }
        });
    }

    private Node asking() {
        Button button = Controls.button("", this::pressed);
        button.setId("checkup-run");
        button.getStyleClass().add(Styles.ACCENT);
        Button save = Controls.button(desk.words("checkup.save"), this::save);
        save.setId("checkup-save");
        FlowPane buttons = new FlowPane(button, save);
        buttons.getStyleClass().add("buttons");
        Label sum = Controls.text("", "setting-label");
        sum.setId("checkup-sum");
        sum.managedProperty().bind(sum.textProperty().isNotEmpty());
        Runnable say = () -> {
            Phase phase = run.phase().get();
            button.setText(desk.words(
                    switch (phase) {
                        case IDLE -> "checkup.start";
                        case RUNNING -> "checkup.stop";
                        case DONE, STOPPED, FAILED -> "checkup.again";
                    }));
            save.setDisable(phase == Phase.IDLE || phase == Phase.RUNNING);
            sum.setText(sum(phase));
        };
        say.run();
        whileSeen(buttons, () -> {
            say.run();
            return run.phase().subscribe(say).and(run.looking().subscribe(say));
        });
        VBox box = new VBox(buttons, sum, told);
        box.getStyleClass().add("stack");
        return box;
    }

    private void pressed() {
        told.setText("");
        if (run.phase().get() == Phase.RUNNING) {
            run.stop();
        } else {
            run.start();
        }
    }

    private String sum(Phase phase) {
        return switch (phase) {
            case IDLE -> "";
            case RUNNING ->
                run.looking().get().isEmpty()
                        ? desk.words("checkup.begins")
                        : desk.words("checkup.looking", run.looking().get());
            case STOPPED -> desk.words("checkup.stopped");
            case FAILED -> desk.words("checkup.failed");
            case DONE -> verdict();
        };
    }

    private String verdict() {
        String trouble = titles(State.TROUBLE);
        String notes = titles(State.NOTE);
        String first = !trouble.isEmpty()
                ? desk.words("checkup.trouble", trouble)
                : notes.isEmpty() ? desk.words("checkup.well") : desk.words("checkup.notes", notes);
        String left = titles(State.LEFT_OUT);
        return left.isEmpty() ? first : first + ' ' + desk.words("checkup.left-out", left);
    }

    private String titles(State state) {
        return run.lines().stream()
                .filter(line -> line.state() == state)
                .map(Line::title)
                .collect(Collectors.joining(", "));
    }

    private void save() {
        desk.files()
                .save(
                        desk.words("checkup.save"),
                        desk.words("checkup.kind"),
                        List.of("*.zip"),
                        "verseprojection-support.zip")
                .ifPresent(this::save);
    }

    private void save(Path file) {
        run.save(
                file,
                wrong -> told.setText(
                        wrong.isEmpty()
                                ? desk.words("checkup.saved", file.getFileName())
                                : desk.words("checkup.unsaved", wrong)));
    }
}
