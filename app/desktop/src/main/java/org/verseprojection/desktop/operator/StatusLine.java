package org.verseprojection.desktop.operator;

import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.verseprojection.desktop.booth.Notice;
import org.verseprojection.desktop.booth.Notice.Severity;
import org.verseprojection.desktop.keys.Action;

/// One line at the bottom: what is wrong first and in full, then how things are; and the key that shows all keys.
final class StatusLine extends HBox {
    private final Kit kit;
    private final FirstFit notices = new FirstFit();
    private final Label help = Kit.whole("", "help-hint");

    StatusLine(Kit kit) {
        this.kit = kit;
        getStyleClass().add("status");
        notices.getStyleClass().add("notices");
        setAlignment(Pos.CENTER_LEFT);
        kit.height(this, 2.1);
        HBox.setHgrow(notices, Priority.ALWAYS);
        getChildren().addAll(notices, help);
        kit.booth().notices().addListener((ListChangeListener<Notice>) _ -> refresh());
        kit.keys().addListener((_, _, _) -> refresh());
        refresh();
    }

    private void refresh() {
        help.setText(kit.text(
                "status.help",
                kit.key(Action.SEARCH),
                kit.key(Action.PAUSE),
                kit.key(Action.BLACK),
                kit.key(Action.HELP)));
        List<Notice> all = kit.booth().notices().stream()
                .sorted((a, b) -> Integer.compare(weight(b), weight(a)))
                .toList();
        int wrong = (int) all.stream().filter(notice -> weight(notice) >= 2).count();
        notices.show(all.stream().map(StatusLine::label).toList(), wrong);
    }

    private static int weight(Notice notice) {
        return switch (notice.severity()) {
            case ERROR -> 3;
            case WARNING -> 2;
            case BUSY -> 1;
            case OK -> 0;
        };
    }

    private static Label label(Notice notice) {
        Label label = Kit.cut(
                sign(notice.severity()) + " " + notice.text(),
                "notice",
                "notice-" + notice.severity().name().toLowerCase(Locale.ROOT));
        label.setAccessibleRole(AccessibleRole.TEXT);
        label.setAccessibleText(notice.text());
        return label;
    }

    private static String sign(Severity severity) {
        return switch (severity) {
            case OK -> "●";
            case BUSY -> "…";
            case WARNING, ERROR -> "▲";
        };
    }
}
