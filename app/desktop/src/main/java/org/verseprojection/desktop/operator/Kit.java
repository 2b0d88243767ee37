package org.verseprojection.desktop.operator;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.verseprojection.desktop.booth.Booth;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.keys.KeyMap;
import org.verseprojection.desktop.keys.KeyNames;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Paging;
import org.verseprojection.live.show.Slide;

/// What every part of the operator's screen needs.
///
/// @param em the size of plain text in pixels; lengths are multiples of it
record Kit(
        Booth booth,
        Messages texts,
        KeyNames names,
        ObservableValue<KeyMap> keys,
        ReadOnlyDoubleProperty em,
        Paging paging) {
    String text(String key, Object... values) {
        return texts.get(key, values);
    }

    /// The key to name in a sentence for it.
    String key(Action action) {
        return names.first(keys.getValue(), action);
    }

    /// `John 3:16 · KJV`.
    String title(Content content) {
        return content.passage().reference() + " · " + content.translation();
    }

    /// `John 3:16 · KJV`, and `2/3` behind it where it has more than one page.
    String title(Slide slide) {
        String page = page(slide);
        return title(slide.content()) + (page.isEmpty() ? "" : " · " + page);
    }

    /// `2/3`; empty where there is only one page.
    String page(Slide slide) {
        int pages = paging.pages(slide.content());
        return pages > 1 ? (Math.min(slide.page(), pages - 1) + 1) + "/" + pages : "";
    }

    /// A text that is never cut: the screen is laid out so that there is room for it.
    static Label whole(String text, String... styles) {
        Label label = cut(text, styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("whole");
        return label;
    }

    /// A text that ends with an ellipsis where there is no room for all of it.
    static Label cut(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        return label;
    }

    /// Fixes a width at that many ems.
    void width(Region region, double ems) {
        region.minWidthProperty().bind(em.multiply(ems));
        region.prefWidthProperty().bind(em.multiply(ems));
        region.maxWidthProperty().bind(em.multiply(ems));
    }

    /// Fixes a height at that many ems.
    void height(Region region, double ems) {
        region.minHeightProperty().bind(em.multiply(ems));
        region.prefHeightProperty().bind(em.multiply(ems));
        region.maxHeightProperty().bind(em.multiply(ems));
    }
}
