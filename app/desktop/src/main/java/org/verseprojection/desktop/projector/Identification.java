package org.verseprojection.desktop.projector;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;
import org.verseprojection.desktop.screens.Monitor;

/// Each monitor's number and name, large, in its middle, for three seconds or until clicked.
final class Identification implements AutoCloseable {
    private static final Duration SHOWN = Duration.seconds(3);

    private final List<Stage> stages;
    private final PauseTransition end = new PauseTransition(SHOWN);

    private Identification(List<Stage> stages) {
        this.stages = stages;
        end.setOnFinished(finished -> close());
    }

    static Identification none() {
        return new Identification(List.of());
    }

    static Identification show(List<Monitor> monitors) {
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < monitors.size(); i++) {
            stages.add(stage(i + 1, monitors.get(i)));
        }
        Identification shown = new Identification(List.copyOf(stages));
        for (Stage stage : stages) {
            KeyboardReturn keyboard = new KeyboardReturn(stage);
            keyboard.keep(stage::show);
            stage.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> shown.close());
        }
        shown.end.play();
        return shown;
    }

    private static Stage stage(int number, Monitor monitor) {
        Rectangle2D screen = monitor.bounds();
        double height = screen.getHeight() * 0.4;
        double width = screen.getWidth() * 0.5;
        Label digit = label(Integer.toString(number), height * 0.5);
        Label name = label(monitor.name(), Math.min(height * 0.12, width * 0.05));
        VBox box = new VBox(height * 0.02, digit, name);
        box.setAlignment(Pos.CENTER);
        box.setStyle("-fx-background-color: #10141c; -fx-border-color: #f0f4ff; -fx-border-width: 4;");
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setTitle("VerseProjection monitor " + number);
        stage.setScene(new Scene(box, Color.BLACK));
        stage.setAlwaysOnTop(true);
        stage.setX(screen.getMinX() + (screen.getWidth() - width) / 2);
        stage.setY(screen.getMinY() + (screen.getHeight() - height) / 2);
        stage.setWidth(width);
        stage.setHeight(height);
        return stage;
    }

    private static Label label(String text, double size) {
        Label label = new Label(text);
        label.setStyle("-fx-text-fill: white; -fx-font-weight: bold; -fx-font-size: %.0fpx;".formatted(size));
        return label;
    }

    @Override
    public void close() {
        end.stop();
        stages.forEach(Stage::hide);
    }
}
