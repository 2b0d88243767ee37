package org.verseprojection.desktop.operator;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.verseprojection.live.search.SearchHit;

/// One answer of the search: its name, and its text with the typed words marked. A click takes it.
final class HitCell extends ListCell<SearchHit> {
    private final Label label = Kit.whole("", "label-text");
    private final Lines text = new Lines("hit-text");
    private final HBox row = new HBox(label, text);

    HitCell(Kit kit, Consumer<SearchHit> taken) {
        row.getStyleClass().add("hit");
        row.setAlignment(Pos.CENTER_LEFT);
        kit.height(row, 3.2);
        kit.height(text, 2.9);
        HBox.setHgrow(text, Priority.ALWAYS);
        label.minWidthProperty().bind(kit.em().multiply(13));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        setOnMouseClicked(_ -> {
            SearchHit hit = getItem();
            if (hit != null) {
                taken.accept(hit);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable SearchHit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (empty || hit == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        label.setText(hit.label());
        text.show(fits ->
                Excerpt.around(hit.text(), hit.matched(), fits).runs(hit.text(), hit.matched(), "plain", "marked"));
        setAccessibleText(hit.label() + ". " + hit.text());
        setGraphic(row);
    }
}
