package org.verseprojection.desktop.settings;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.verseprojection.desktop.text.Messages;

/// A section's name in the list at the left.
final class SectionCell extends ListCell<Section> {
    private final Messages messages;

    SectionCell(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected void updateItem(@Nullable Section section, boolean empty) {
        super.updateItem(section, empty);
        setText(empty || section == null ? null : messages.get("section." + section));
    }
}
