package org.verseprojection.desktop.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verseprojection.desktop.booth.Listening;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.live.show.Output;

/// Every text on the screen, as it is drawn, has the contrast that WCAG 2 AA asks for: 4.5 to 1.
class ContrastTest {
    private static final double AA = 4.5;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyTextCanBeRead(boolean light) {
        List<Consumer<Studio>> states = List.of(
                _ -> {},
                studio -> studio.booth.output(Output.BLACK),
                studio -> studio.booth.output(Output.FROZEN),
                studio -> studio.booth.counting("Rom.8.28", Studio.NOW.plusSeconds(3)),
                studio -> studio.booth.locked.set(true),
                studio -> studio.booth.listening.set(Listening.PAUSED),
                studio -> studio.booth.listening.set(Listening.OFF),
                studio -> studio.booth.listening.set(Listening.LOADING),
                studio -> studio.screen.side().select(1),
                studio -> studio.screen.side().select(2),
                studio -> studio.screen.help().open(),
                studio -> studio.screen.notes().open(),
                studio -> {
                    studio.booth.problem = "John has 21 chapters";
                    studio.screen.search().open("john 99");
                });
        TreeSet<String> weak = new TreeSet<>();
        for (Consumer<Studio> state : states) {
            weak.addAll(Fx.call(() -> {
                Studio studio = new Studio(1280, 720, Locale.ENGLISH, Studio::busy);
                studio.booth.preferences.set(Studio.preferences(light, 1, Map.of()));
                state.accept(studio);
                studio.lay();
                return weak(studio.screen);
            }));
        }
        assertEquals(new TreeSet<>(), weak);
    }

    @Test
    void theMeasureIsThatOfWcag() {
        assertEquals(21, contrast(Color.BLACK, Color.WHITE), 1e-9);
        assertEquals(4.54, contrast(Color.web("#767676"), Color.WHITE), 0.01);
        assertTrue(contrast(Color.web("#777777"), Color.WHITE) < AA);
    }

    private static List<String> weak(Parent root) {
        List<String> weak = new ArrayList<>();
        for (Node node : Studio.visible(root)) {
            Paint paint = node instanceof Labeled labeled && !labeled.getText().isEmpty()
                    ? labeled.getTextFill()
                    : node instanceof Text text && !text.getText().isEmpty() ? text.getFill() : Color.TRANSPARENT;
            if (paint instanceof Color colour && colour.getOpacity() > 0 && !disabled(node)) {
                double contrast = contrast(colour, behind(node));
                if (contrast < AA) {
                    weak.add(node.getStyleClass() + " " + colour + " on " + behind(node) + ": " + contrast);
                }
            }
        }
        return weak;
    }

    private static boolean disabled(Node node) {
        return node.isDisabled();
    }

    private static Color behind(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Region region && region.getBackground() != null) {
                var fills = region.getBackground().getFills();
                for (int i = fills.size() - 1; i >= 0; i--) {
                    if (fills.get(i).getFill() instanceof Color colour && colour.getOpacity() == 1) {
                        return colour;
                    }
                }
            }
        }
        return Color.WHITE;
    }

    private static double contrast(Color a, Color b) {
        double one = luminance(a);
        double two = luminance(b);
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
