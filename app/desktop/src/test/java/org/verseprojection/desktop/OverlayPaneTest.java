package org.verseprojection.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.fx.Fx;

/// What lies over the operator's screen.
class OverlayPaneTest {
    @Test
    void nothingThatOpensLiesOverTheVeil() {
        Fx.run(() -> {
            Button operator = new Button("operator");
            OverlayPane pane = new OverlayPane(operator, "close", _ -> {});
            Scene scene = new Scene(pane);
            Button warning = new Button("mirrored");
            Button firstStart = new Button("first start");
            pane.veil(new StackPane(warning));
            pane.open(firstStart, false);
            assertTrue(within(pane.getChildren().getLast(), warning), "on top");
            assertTrue(firstStart.isDisabled());
            assertTrue(within(pane.getChildren().getLast(), scene.getFocusOwner()));

            pane.lift();
            assertFalse(firstStart.isDisabled());
            assertTrue(operator.isDisabled());
            assertEquals(firstStart, scene.getFocusOwner(), "it waited");

            pane.veil(new StackPane(warning));
            pane.close(); // it finished
            assertTrue(within(pane.getChildren().getLast(), warning));
            assertTrue(operator.isDisabled());
            assertTrue(pane.covered());
            pane.lift();
            assertFalse(operator.isDisabled());
            assertFalse(pane.covered());
            assertEquals(operator, scene.getFocusOwner());
        });
    }

    private static boolean within(Node cover, Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(cover)) {
                return true;
            }
        }
        return false;
    }
}
