package org.verseprojection.desktop.settings;

import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.memory.CloudControl;
import org.verseprojection.live.cloud.Conflict;

/// The settings that were changed on two devices, a line each: what was chosen here, what there, and which holds.
final class ConflictLines {
    private final Desk desk;
    private final DateTimeFormatter time;
    private final VBox lines = new VBox();

    ConflictLines(Desk desk, CloudControl cloud, DateTimeFormatter time) {
        this.desk = desk;
        this.time = time;
        lines.getStyleClass().add("stack");
        show(List.of());
        desk.follow(cloud.status(), _ -> cloud.conflicts(this::show));
    }

    Node node() {
        return lines;
    }

    private void show(List<Conflict> conflicts) {
        lines.getChildren().setAll(conflicts.stream().map(this::line).toList());
        if (conflicts.isEmpty()) {
            lines.getChildren().add(Controls.text(desk.words("cloud-conflicts.none")));
        }
    }

    private Label line(Conflict conflict) {
        String field = "cloud-field." + conflict.name();
        Label line = Controls.text(desk.words(
                conflict.hereWon() ? "cloud-conflicts.here" : "cloud-conflicts.there",
                desk.messages().has(field) ? desk.words(field) : conflict.name(),
                value(conflict.name(), conflict.here()),
                value(conflict.name(), conflict.there()),
                time.format(conflict.at())));
        line.setId("conflict-" + conflict.name());
        return line;
    }

    /// As people write it.
    private String value(String name, String json) {
        try {
            return switch (name) {
                case "font_size" -> desk.words("unit.points", Double.parseDouble(json));
                case "confidence_threshold" -> desk.words("unit.percent", Math.round(100 * Double.parseDouble(json)));
                default -> json.replace("\"", "");
            };
        } catch (NumberFormatException none) {
            return json;
        }
    }
}
