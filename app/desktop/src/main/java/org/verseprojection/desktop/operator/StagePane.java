package org.verseprojection.desktop.operator;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.stage.StageTimer;

/// A message for the preacher, and the preacher's timer.
final class StagePane extends VBox {
    private static final int LONGEST = 120;

    private final Kit kit;
    private final StageTimer timer;
    private final Label time = Kit.whole("0:00", "timer");
    private final Button run = new Button();

    /// @param done the operator is ready with it: back to the picks
    StagePane(Kit kit, StageTimer timer, Runnable done) {
        this.kit = kit;
        this.timer = timer;
        getStyleClass().addAll("side-pane", "stage-pane");
        TextField message = new TextField();
        message.setPromptText(kit.text("stage.message"));
        message.setAccessibleText(kit.text("stage.message"));
        limit(message, text -> text.length() <= LONGEST);
        message.setOnAction(_ -> {
            kit.booth().stageMessage(message.getText().strip());
            done.run();
        });
        Button send = new Button(kit.text("stage.send"));
        send.setOnAction(_ -> kit.booth().stageMessage(message.getText().strip()));
        Button clear = new Button(kit.text("stage.clear"));
        clear.setOnAction(_ -> {
            message.clear();
            kit.booth().stageMessage("");
        });
        TextField minutes = new TextField();
        minutes.setPromptText(kit.text("stage.minutes"));
        minutes.setAccessibleText(kit.text("stage.minutes.spoken"));
        limit(minutes, text -> text.matches("\\d{0,3}"));
        minutes.textProperty().addListener((_, _, typed) -> {
            if (!typed.matches("\\d{0,3}")) {
                return;
            }
            timer.length(typed.isEmpty() ? Optional.empty() : Optional.of(Duration.ofMinutes(Integer.parseInt(typed))));
            refresh();
        });
        kit.width(minutes, 5);
        run.setOnAction(_ -> toggle());
        Button reset = new Button(kit.text("stage.reset"));
        reset.setOnAction(_ -> {
            timer.reset();
            refresh();
        });
        timer.runningProperty().addListener(_ -> refresh());
        Timeline tick = new Timeline(new KeyFrame(javafx.util.Duration.millis(500), _ -> refresh()));
        tick.setCycleCount(Animation.INDEFINITE);
        timer.runningProperty().subscribe(running -> {
            if (running) {
                tick.play();
            } else {
                tick.stop();
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox.setHgrow(send, Priority.ALWAYS);
        send.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(message, row(send, clear), row(time, minutes, gap, run, reset));
        refresh();
    }

    /// Takes back what makes the text something that it may not be.
    private static void limit(TextField field, Predicate<String> allowed) {
        field.textProperty().addListener((_, before, now) -> {
            if (!allowed.test(now)) {
                field.setText(before);
            }
        });
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("buttons");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void toggle() {
        if (timer.runningProperty().get()) {
            timer.stop();
        } else {
            timer.start();
        }
    }

    private void refresh() {
        run.setText(kit.text(timer.runningProperty().get() ? "stage.stop" : "stage.start"));
        time.setText(timer.text());
        time.getStyleClass().remove("over");
        if (timer.over()) {
            time.getStyleClass().add("over");
        }
    }
}
