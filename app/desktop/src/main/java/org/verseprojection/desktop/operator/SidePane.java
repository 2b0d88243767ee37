package org.verseprojection.desktop.operator;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Queue, history and stage, one at a time. (Not a `TabPane`: that reads the arrows, which turn pages here.)
final class SidePane extends VBox {
    private final Kit kit;
    private final ToggleGroup group = new ToggleGroup();
    private final HBox tabs = new HBox();
    private final StackPane body = new StackPane();

    SidePane(Kit kit, Region queue, Region history, Region stage) {
        this.kit = kit;
        getStyleClass().add("side");
        tabs.getStyleClass().add("tabs");
        kit.height(tabs, 2.2);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        setMinHeight(0);
        getChildren().addAll(tabs, body);
        add("side.queue", queue);
        add("side.history", history);
        add("side.stage", stage);
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
        group.selectToggle(group.getToggles().getFirst());
    }

    private void add(String name, Region pane) {
        ToggleButton tab = new ToggleButton(kit.text(name));
        tab.getStyleClass().add("tab-button");
        tab.setToggleGroup(group);
        tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
        tab.setMaxWidth(Double.MAX_VALUE);
        tab.setMaxHeight(Double.MAX_VALUE);
        tab.setMinWidth(0);
        HBox.setHgrow(tab, Priority.ALWAYS);
        pane.visibleProperty().bind(tab.selectedProperty());
        tabs.getChildren().add(tab);
        body.getChildren().add(pane);
    }

    List<Node> panes() {
        return List.copyOf(body.getChildren());
    }

    /// Shows one of them: 0 the queue, 1 the history, 2 the stage.
    void select(int index) {
        group.selectToggle(group.getToggles().get(index));
    }
}
