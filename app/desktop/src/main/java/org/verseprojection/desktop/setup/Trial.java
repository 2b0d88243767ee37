package org.verseprojection.desktop.setup;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.settings.Controls;
import org.verseprojection.desktop.text.Messages;

/// The self-test: a button, how far it is, what was heard and found, and the verdict.
final class Trial extends VBox {
    private static final int LINES = 3;

    private final Messages messages;
    private final Button button = Controls.button("", () -> {});
    private final ProgressBar bar = new ProgressBar(0);
    private final Label heard = Controls.text("", Styles.TEXT_MUTED);
    private final Label found = Controls.text("");
    private final Label verdict = Controls.text("", "setting-label");

    Trial(SelfTest test, Messages messages) {
        this.messages = messages;
        button.setId("trial");
        bar.setMaxWidth(Double.MAX_VALUE);
        heard.setId("heard");
        found.setId("found");
        verdict.setId("verdict");
        getStyleClass().add("first-start-step");
        getChildren().addAll(button, bar, heard, found, verdict);
        button.setOnAction(event -> {
            if (running(test.report().getValue())) {
                test.cancel();
            } else {
                test.start();
            }
        });
        show(test.report().getValue());
        ChangeListener<Report> listener = (property, old, now) -> show(now);
        sceneProperty().addListener((property, old, now) -> {
            if (old == null && now != null) {
                test.report().addListener(listener);
                show(test.report().getValue());
            } else if (old != null && now == null) {
                test.report().removeListener(listener);
            }
        });
    }

    private static boolean running(Report report) {
        return report.phase() == SelfTest.Phase.LOADING || report.phase() == SelfTest.Phase.RUNNING;
    }

    private void show(Report report) {
        boolean begun = report.phase() != SelfTest.Phase.IDLE;
        button.setText(messages.get(running(report) ? "trial.stop" : begun ? "trial.again" : "trial.start"));
        bar.setVisible(begun);
        bar.setProgress(report.phase() == SelfTest.Phase.LOADING ? -1 : report.progress());
        int from = Math.max(0, report.heard().size() - LINES);
        String lines =
                String.join("\n", report.heard().subList(from, report.heard().size()));
        heard.setText(lines.isEmpty() ? "" : messages.get("trial.heard", lines));
        found.setText(report.found().isEmpty() ? "" : messages.get("trial.found", String.join(", ", report.found())));
        verdict.setText(words(report));
    }

    private String words(Report report) {
        return switch (report.phase()) {
            case IDLE, RUNNING -> "";
            case LOADING -> messages.get("trial.loading");
            case GOOD -> messages.get("trial.good", report.found().size(), report.expected());
            case SLOW -> messages.get("trial.slow", report.found().size(), report.expected());
            case POOR -> messages.get("trial.poor", report.found().size(), report.expected());
            case FAILED -> messages.get("trial.failed", report.problem());
        };
    }
}
