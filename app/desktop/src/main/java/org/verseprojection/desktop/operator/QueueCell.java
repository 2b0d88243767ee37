package org.verseprojection.desktop.operator;

import java.util.Optional;
import javafx.scene.control.ListCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import org.verseprojection.live.decisions.Origin;
import org.verseprojection.live.show.Content;

/// One entry of the queue: a click previews it, a double click shows it, dragging moves it.
final class QueueCell extends ListCell<Content> {
    private static final String MARK = "verse-queue:";
    private final Kit kit;

    /// @param clicks of all cells
    QueueCell(Kit kit, DoubleClick clicks) {
        this.kit = kit;
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                clicks.clicked(
                        event.getClickCount(),
                        Optional.ofNullable(getItem())
                                .map(content -> new DoubleClick.Target(content, Origin.Way.QUEUE)));
            }
        });
        setOnDragDetected(event -> {
            if (!isEmpty()) {
                Dragboard board = startDragAndDrop(TransferMode.MOVE);
                ClipboardContent content = new ClipboardContent();
                content.putString(MARK + getIndex());
                board.setContent(content);
                event.consume();
            }
        });
        setOnDragOver(event -> {
            if (dragged(event) >= 0) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        setOnDragDropped(event -> {
            int from = dragged(event);
            int last = kit.booth().queue().size() - 1;
            int to = isEmpty() ? last : Math.min(getIndex(), last);
            if (from >= 0 && from <= last && from != to) {
                kit.booth().moveInQueue(from, to);
            }
            event.setDropCompleted(from >= 0);
            event.consume();
        });
    }

    private static int dragged(DragEvent event) {
        String text = event.getDragboard().getString();
        return text != null && text.matches(MARK + "\\d{1,6}") ? Integer.parseInt(text.substring(MARK.length())) : -1;
    }

    @Override
    protected void updateItem(@Nullable Content item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? "" : kit.title(item));
    }
}
