package org.verseprojection.desktop.past;

import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.verseprojection.desktop.settings.Controls;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.live.memory.HistoryQuery;
import org.verseprojection.live.memory.ShownVerse;
import org.verseprojection.live.show.Content;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Scripture;

/// What was shown in all services, over the operator's screen: found by reference, day or words while one types. Enter
/// puts the chosen one into preview again. JavaFX thread.
public final class PastView extends VBox {
    private final Messages messages;
    private final Typed typed;
    private final BiConsumer<HistoryQuery, Consumer<List<ShownVerse>>> asking;
    private final DateTimeFormatter time;
    private final TextField field = new TextField();
    private final ListView<ShownVerse> list = new ListView<>();
    private final Label count = Controls.text("", Styles.TEXT_MUTED);
    private @Nullable HistoryQuery newest;

    /// @param asking answers later, on this thread
    /// @param show puts it into preview, and closes this
    /// @param copying puts text into the clipboard
    public PastView(
            Scripture scripture,
            BiConsumer<HistoryQuery, Consumer<List<ShownVerse>>> asking,
            Consumer<Content> show,
            Consumer<String> copying,
            ZoneId zone,
            Locale locale) {
        this.messages = Messages.of(PastView.class, locale);
        this.typed = new Typed(new ReferenceParser(scripture.versification(), scripture.books()), zone);
        this.asking = asking;
        this.time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
        getStyleClass().add("past");
        getStylesheets()
                .add(Objects.requireNonNull(PastView.class.getResource("past.css"))
                        .toExternalForm());
        Button again = Controls.button(messages.get("again"), () -> chosen().ifPresent(show));
        again.setId("again");
        again.getStyleClass().add(Styles.ACCENT);
        again.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        Button copy = Controls.button(messages.get("copy"), () -> copying.accept(text()));
        copy.setId("copy");
        copy.disableProperty().bind(Bindings.isEmpty(list.getItems()));
        field();
        list(show);
        FlowPane buttons = new FlowPane(again, copy, count);
        buttons.getStyleClass().add("past-buttons");
        getChildren().addAll(Controls.text(messages.get("title"), Styles.TITLE_3), field, list, buttons);
        find("");
    }

    /// What is typed at once is searched.
    @Override
    public void requestFocus() {
        field.requestFocus();
    }

    private void field() {
        field.setId("words");
        field.setPromptText(messages.get("prompt"));
        field.setAccessibleText(messages.get("prompt"));
        field.textProperty().addListener((_, _, now) -> find(now));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                select(event.getCode() == KeyCode.UP ? -1 : 1);
                event.consume();
            }
        });
    }

    private void list(Consumer<Content> show) {
        list.setId("past");
        list.setAccessibleText(messages.get("title"));
        list.setPlaceholder(Controls.text(messages.get("waiting"), Styles.TEXT_MUTED));
        list.setCellFactory(_ -> new Cell(show));
        Controls.handEscapeOn(list);
        VBox.setVgrow(list, Priority.ALWAYS);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
                chosen().ifPresent(show);
                event.consume();
            }
        });
    }

    private void find(String words) {
        HistoryQuery query = typed.query(words);
        newest = query;
        asking.accept(query, found -> {
            if (query.equals(newest)) {
                list.setPlaceholder(
                        Controls.text(messages.get(words.isBlank() ? "empty" : "nothing"), Styles.TEXT_MUTED));
                list.getItems().setAll(found);
                list.getSelectionModel().selectFirst();
                list.scrollTo(0);
                count.setText(found.isEmpty() ? "" : messages.get("count", found.size(), Typed.MOST));
            }
        });
    }

    private void select(int step) {
        int rows = list.getItems().size();
        if (rows > 0) {
            int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + (long) step, 0, rows - 1);
            list.getSelectionModel().clearAndSelect(to);
            list.scrollTo(Math.max(0, to - 3));
        }
    }

    private Optional<Content> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(PastView::content);
    }

    private static Content content(ShownVerse verse) {
        return new Content(verse.passage(), verse.translation());
    }

    private String line(ShownVerse verse) {
        return time.format(verse.at()) + "   " + verse.passage().reference() + " · " + verse.translation();
    }

    private String text() {
        return list.getItems().stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private final class Cell extends ListCell<ShownVerse> {
        Cell(Consumer<Content> show) {
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                ShownVerse verse = getItem();
                if (verse != null && event.getClickCount() == 2) {
                    show.accept(content(verse));
                }
            });
        }

        @Override
        protected void updateItem(@Nullable ShownVerse item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : line(item));
        }
    }
}
