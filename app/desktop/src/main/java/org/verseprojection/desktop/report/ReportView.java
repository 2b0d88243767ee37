package org.verseprojection.desktop.report;

import atlantafx.base.theme.Styles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.verseprojection.desktop.settings.Controls;
import org.verseprojection.desktop.settings.FileDialogs;
import org.verseprojection.desktop.sheet.Sheet;
import org.verseprojection.desktop.sheet.SheetPdf;
import org.verseprojection.live.memory.Gathering;

/// The report on a service, over the operator's screen: the services at the left, what came of the chosen one beside
/// them. JavaFX thread.
public final class ReportView extends BorderPane {
    private final Services services;
    private final FileDialogs files;
    private final Executor writing;
    private final Executor screen;
    private final Locale locale;
    private final ReportWords words;
    private final ListView<Gathering> list = new ListView<>();
    private final VBox content = new VBox();
    private final Label said = Controls.text("", Styles.TEXT_MUTED);
    private final ServiceFields fields;
    private final Button begin;
    private final Button end;
    private final Button page;
    private final Button pdf;
    private Optional<Sheet> sheet = Optional.empty();

    /// @param writing runs what waits for a disk
    /// @param screen runs work on the screen's thread
    public ReportView(
            Services services, FileDialogs files, Executor writing, Executor screen, ZoneId zone, Locale locale) {
        this.services = services;
        this.files = files;
        this.writing = writing;
        this.screen = screen;
        this.locale = locale;
        this.words = new ReportWords(locale, zone);
        fields = new ServiceFields(words.messages(), this::call);
        page = Controls.button(text("save.page"), () -> save(false));
        pdf = Controls.button(text("save.pdf"), () -> save(true));
        end = Controls.button(text("end"), this::askToEnd);
        begin = Controls.button(text("begin"), this::begin);
        getStyleClass().add("service-report");
        getStylesheets()
                .add(Objects.requireNonNull(ReportView.class.getResource("report.css"))
                        .toExternalForm());
        build();
        sheet(Optional.empty());
        refresh(services.current());
    }

    /// The arrows choose a service.
    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    private void build() {
        Label heading = Controls.text(text("services"), Styles.TITLE_4);
        list.setId("services");
        list.setAccessibleText(text("services"));
        list.getStyleClass().add(Styles.DENSE);
        list.setPlaceholder(Controls.text(text("waiting"), Styles.TEXT_MUTED));
        list.setCellFactory(_ -> new Cell());
        Controls.handEscapeOn(list);
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                said.setText("");
                choose(chosen);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        begin.setId("begin");
        begin.setMaxWidth(Double.MAX_VALUE);
        begin.managedProperty().bind(begin.visibleProperty());
        VBox side = new VBox(heading, list, begin);
        side.getStyleClass().add("services");
        content.getStyleClass().add("report-content");
        page.setId("save-page");
        pdf.setId("save-pdf");
        end.setId("end");
        said.setId("said");
        FlowPane buttons = new FlowPane(page, pdf, end);
        buttons.getStyleClass().add("report-buttons");
        VBox bottom = new VBox(said, buttons);
        bottom.getStyleClass().add("report-bottom");
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        setLeft(side);
        setTop(null);
        setCenter(new BorderPane(Controls.scrolling(content, "report-scroll"), fields, null, bottom, null));
    }

    private String text(String key, Object... values) {
        return words.messages().get(key, values);
    }

    private void refresh(Optional<Gathering> wanted) {
        begin.setVisible(services.current().isEmpty());
        services.list(all -> {
            list.setPlaceholder(Controls.text(text("services.none"), Styles.TEXT_MUTED));
            list.getItems().setAll(all);
            all.stream()
                    .filter(each ->
                            wanted.filter(it -> it.id().equals(each.id())).isPresent())
                    .findFirst()
                    .or(() -> all.stream().findFirst())
                    .ifPresent(list.getSelectionModel()::select);
        });
    }

    private boolean goesOn(Gathering gathering) {
        return services.current().filter(now -> now.id().equals(gathering.id())).isPresent();
    }

    private void choose(Gathering chosen) {
        boolean now = goesOn(chosen);
        fields.show(Optional.of(chosen));
        end.setVisible(now);
        end.setManaged(now);
        services.report(chosen, report -> {
            if (chosen.equals(list.getSelectionModel().getSelectedItem())) {
                sheet(Optional.of(words.of(report)));
            }
        });
    }

    private void sheet(Optional<Sheet> shown) {
        sheet = shown;
        page.setDisable(shown.isEmpty());
        pdf.setDisable(shown.isEmpty());
        if (shown.isEmpty()) {
            end.setVisible(false);
            end.setManaged(false);
            fields.show(Optional.empty());
        }
        content.getChildren().setAll(shown.map(SheetView::nodes).orElse(List.<Node>of()));
    }

    private void begin() {
        services.begin(() -> {
            refresh(services.current());
            fields.askWhoPreaches();
        });
    }

    private void call(String name, String preacher) {
        Gathering chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            services.call(chosen, name, preacher, () -> {
                said.setText(text("kept"));
                refresh(Optional.of(chosen));
            });
        }
    }

    private void askToEnd() {
        Button yes = Controls.button(
                text("end.yes"),
                () -> services.end(() -> {
                    said.setText("");
                    refresh(Optional.ofNullable(list.getSelectionModel().getSelectedItem()));
                }));
        yes.setId("end-yes");
        yes.getStyleClass().add(Styles.DANGER);
        Button no = Controls.button(text("end.no"), () -> {});
        Label sure = Controls.text(text("end.sure"));
        FlowPane question = new FlowPane(sure, yes, no);
        question.getStyleClass().add("report-buttons");
        VBox bottom = (VBox) end.getParent().getParent();
        Node buttons = end.getParent();
        Runnable back = () -> bottom.getChildren().setAll(said, buttons);
        yes.addEventHandler(ActionEvent.ACTION, _ -> back.run());
        no.addEventHandler(ActionEvent.ACTION, _ -> back.run());
        bottom.getChildren().setAll(said, question);
        no.requestFocus();
    }

    private void save(boolean paper) {
        String ending = paper ? ".pdf" : ".html";
        Gathering shown = list.getSelectionModel().getSelectedItem();
        if (shown == null) {
            return;
        }
        sheet.ifPresent(set -> files.save(
                        text(paper ? "save.pdf" : "save.page"),
                        text(paper ? "pdf.kind" : "page.kind"),
                        List.of("*" + ending),
                        text("file", words.date(shown)) + ending)
                .ifPresent(file -> {
                    said.setText(text("waiting"));
                    writing.execute(() -> {
                        String outcome = written(set, file, paper);
                        screen.execute(() -> said.setText(outcome));
                    });
                }));
    }

    private String written(Sheet set, Path file, boolean paper) {
        try {
            byte[] bytes = paper ? SheetPdf.of(set) : ReportPage.of(set, locale).getBytes(StandardCharsets.UTF_8);
            Files.write(file, bytes);
            return text("saved", file.getFileName());
        } catch (IOException | RuntimeException refused) {
            return text("unsaved", String.valueOf(refused.getMessage()));
        }
    }

    /// The name, and below it when it was.
    private final class Cell extends ListCell<Gathering> {
        private final Label name = new Label();
        private final Label when = new Label();
        private final VBox lines = new VBox(name, when);

        Cell() {
            setPrefWidth(0);
            name.setMinWidth(0);
            when.setMinWidth(0);
            when.getStyleClass().add(Styles.TEXT_MUTED);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable Gathering item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setText("");
                setGraphic(null);
                setTooltip(null);
                return;
            }
            name.setText(words.name(item));
            when.setText(goesOn(item) ? text("now") : words.when(item));
            setText(name.getText() + ", " + when.getText());
            setTooltip(new Tooltip(getText()));
            setGraphic(lines);
        }
    }
}
