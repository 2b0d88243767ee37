package org.verseprojection.desktop;

import atlantafx.base.theme.Styles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.rehearsal.Rehearsal;
import org.verseprojection.desktop.rehearsal.RehearsalReport;
import org.verseprojection.desktop.settings.Controls;
import org.verseprojection.desktop.settings.FileDialogs;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.live.show.Shown;

/// Plays a recording of last Sunday through the running program, and shows a report at its end. JavaFX thread.
final class RehearsalRun {
    private static final List<String> RECORDINGS = List.of("*.wav", "*.mp3", "*.m4a", "*.WAV", "*.MP3", "*.M4A");

    private final LiveBooth booth;
    private final OverlayPane overlays;
    private final FileDialogs files;
    private final Messages messages;
    private final Locale locale;
    private ListChangeListener<Shown> noting = change -> {};

    RehearsalRun(LiveBooth booth, OverlayPane overlays, FileDialogs files, Messages messages, Locale locale) {
        this.booth = booth;
        this.overlays = overlays;
        this.files = files;
        this.messages = messages;
        this.locale = locale;
    }

    /// Asks for a recording and plays it; where one plays already, ends it.
    void toggle() {
        if (booth.rehearsing()) {
            booth.stopRehearsing();
        } else {
            files.open(messages.get("rehearse.title"), messages.get("rehearse.kind"), RECORDINGS)
                    .ifPresent(this::play);
        }
    }

    void play(Path recording) {
        Rehearsal rehearsal = new Rehearsal(String.valueOf(recording.getFileName()));
        booth.history().removeListener(noting);
        noting = change -> booth.history().stream().findFirst().ifPresent(shown -> rehearsal.shown(shown.content()));
        booth.history().addListener(noting);
        booth.rehearse(new PacedRecording(recording, rehearsal::sound), rehearsal, summary -> {
            booth.history().removeListener(noting);
            booth.stopRehearsing();
            overlays.open(view(rehearsal.report(summary)), true);
        });
    }

    private Node view(RehearsalReport report) {
        Label title = new Label(messages.get("rehearse.over"));
        title.getStyleClass().add(Styles.TITLE_3);
        TextArea text = Controls.reading(report.text(locale));
        VBox.setVgrow(text, Priority.ALWAYS);
        Label problem = new Label();
        Button save = new Button(messages.get("rehearse.save"));
        save.setOnAction(_ -> save(report, problem));
        Button close = new Button(messages.get("rehearse.close"));
        close.setDefaultButton(true);
        close.setOnAction(_ -> overlays.close());
        HBox buttons = new HBox(12, problem, save, close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox all = new VBox(12, title, text, buttons);
        all.setPadding(new Insets(24));
        all.getStyleClass().add("report");
        return all;
    }

    private void save(RehearsalReport report, Label problem) {
        Optional<Path> chosen = files.save(
                messages.get("rehearse.save"), messages.get("rehearse.html"), List.of("*.html"), "rehearsal.html");
        chosen.ifPresent(file -> {
            try {
                Files.writeString(file, report.html(locale));
                problem.setText(messages.get("rehearse.saved", file.getFileName()));
            } catch (IOException refused) {
                problem.setText(messages.get("rehearse.unsaved", String.valueOf(refused.getMessage())));
            }
        });
    }
}
