package org.verseprojection.desktop.slide;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// JavaFX's own measures: each word is measured once at a large size. Needs JavaFX started, but any thread will do, as
/// none of its nodes is ever in a scene.
final class FxTextMeasure implements TextMeasure {
    private static final double SIZE = 200;
    private static final int MOST_WORDS = 100_000;

    private final Map<String, Face> faces = new ConcurrentHashMap<>();

    @Override
    public Face face(String font, boolean bold) {
        return faces.computeIfAbsent(bold + font, _ -> new FxFace(Fonts.of(Fonts.family(font), bold, SIZE)));
    }

    private static final class FxFace implements Face {
        private final Map<String, Double> widths = new ConcurrentHashMap<>();
        private final Text text = new Text();
        private final double blank;
        private final double ascent;
        private final double descent;

        FxFace(Font font) {
            text.setFont(font);
            text.setTextOrigin(VPos.BASELINE);
            text.setText("xx");
            double without = text.getLayoutBounds().getWidth();
            text.setText("x x");
            Bounds bounds = text.getLayoutBounds();
            blank = (bounds.getWidth() - without) / SIZE;
            ascent = -bounds.getMinY() / SIZE;
            descent = bounds.getMaxY() / SIZE;
        }

        @Override
        public double width(String word) {
            Double known = widths.get(word);
            if (known != null) {
                return known;
            }
            double width = measured(word);
            if (widths.size() < MOST_WORDS) {
                widths.put(word, width);
            }
            return width;
        }

        private synchronized double measured(String word) {
            text.setText(word);
            return text.getLayoutBounds().getWidth() / SIZE;
        }

        @Override
        public double blank() {
            return blank;
        }

        @Override
        public double ascent() {
            return ascent;
        }

        @Override
        public double descent() {
            return descent;
        }
    }
}
