package org.verseprojection.desktop.slide;

import java.util.List;
import java.util.Locale;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// The fonts that themes name, on the system that is there.
final class Fonts {
    private static final List<String> SANS =
            List.of("Segoe UI", "Helvetica Neue", "Noto Sans", "Open Sans", "Ubuntu", "DejaVu Sans", "Arial");
    private static final List<String> SERIF =
            List.of("Georgia", "Noto Serif", "Cambria", "Times New Roman", "DejaVu Serif", "Liberation Serif");

    private Fonts() {}

    /// The family that is there: the wanted one, else a sans.
    static String family(String wanted) {
        List<String> first = switch (wanted.toLowerCase(Locale.ROOT)) {
            case "sans" -> SANS;
            case "serif" -> SERIF;
            default -> List.of(wanted);
        };
        return first.stream()
                .filter(Fonts::there)
                .findFirst()
                .or(() -> SANS.stream().filter(Fonts::there).findFirst())
                .orElseGet(() -> Font.getDefault().getFamily());
    }

    static Font of(String family, boolean bold, double size) {
        return Font.font(family, bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
    }

    private static boolean there(String family) {
        return Font.font(family, 12).getFamily().equalsIgnoreCase(family);
    }
}
