package org.verseprojection.desktop.report;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.verseprojection.desktop.settings.Controls;
import org.verseprojection.desktop.sheet.Sheet;

/// Sets a report on the screen.
final class SheetView {
    private SheetView() {}

    static List<Node> nodes(Sheet sheet) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Controls.text(sheet.title(), Styles.TITLE_3));
        sheet.lines().forEach(line -> nodes.add(Controls.text(line, Styles.TEXT_MUTED)));
        for (Sheet.Section section : sheet.sections()) {
            nodes.add(Controls.text(section.title(), Styles.TITLE_4, "report-heading"));
            nodes.add(section.rows().isEmpty() ? Controls.text(section.none(), Styles.TEXT_MUTED) : table(section));
        }
        return nodes;
    }

    private static GridPane table(Sheet.Section section) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("report-table");
        int columns = section.rows().getFirst().cells().size();
        boolean bars = section.rows().stream().anyMatch(row -> row.bar().isPresent());
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i == columns - 1 && !bars ? Priority.ALWAYS : Priority.SOMETIMES);
            column.setMinWidth(0);
            grid.getColumnConstraints().add(column);
        }
        for (int at = 0; at < section.rows().size(); at++) {
            Sheet.Row row = section.rows().get(at);
            for (int i = 0; i < columns; i++) {
                Label cell = Controls.text(row.cells().get(i), "report-cell");
                GridPane.setValignment(cell, VPos.TOP);
                grid.add(cell, i, at);
            }
            if (row.bar().isPresent()) {
                ProgressBar bar = new ProgressBar(row.bar().getAsDouble());
                bar.setAccessibleText(row.cells().getLast());
                bar.getStyleClass().add("report-bar");
                grid.add(bar, columns, at);
            }
        }
        return grid;
    }
}
