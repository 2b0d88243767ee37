package org.verseprojection.desktop.web;

import java.util.Locale;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Theme.Background;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A page's look as its script reads it: numbers, checked colours, and a list of fonts.
final class PageLook {
    private static final String SANS =
            "\"Segoe UI\", \"Helvetica Neue\", \"Noto Sans\", \"Open Sans\", Ubuntu, \"DejaVu Sans\", Arial, sans-serif";
    private static final String SERIF =
            "Georgia, \"Noto Serif\", Cambria, \"Times New Roman\", \"DejaVu Serif\", \"Liberation Serif\", serif";

    private PageLook() {}

    static ObjectNode json(WebPage page) {
        Theme theme = page.theme();
        ObjectNode look = JsonNodeFactory.instance
                .objectNode()
                .put("content", lower(page.output().content()))
                .put("font", fonts(theme.font()))
                .put("bold", theme.bold())
                .put("largest", theme.largest())
                .put("text", theme.text())
                .put("accent", theme.accent())
                .put("shadow", theme.shadow())
                .put("outline", theme.outline())
                .put("outlineColour", theme.outlineColour())
                .put("halo", halo(page))
                .put("alignment", theme.alignment() == Theme.Alignment.CENTRE ? "center" : lower(theme.alignment()))
                .put("placement", lower(theme.placement()))
                .put("margin", theme.margin())
                .put("low", page.low())
                .put("band", bright(theme) ? "#000000b8" : "#ffffffd9")
                .put("fade", theme.fade());
        look.set("background", background(page.background()));
        return look;
    }

    private static ObjectNode background(Background background) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        return switch (background) {
            case Background.Plain(String colour) ->
                tree.put("kind", "gradient").put("top", colour).put("bottom", colour);
            case Background.Gradient(String top, String bottom) ->
                tree.put("kind", "gradient").put("top", top).put("bottom", bottom);
            case Background.Picture(String file, double darken) ->
                tree.put("kind", "picture").put("darken", darken).put("id", Integer.toHexString(file.hashCode()));
            case Background.Transparent() -> tree.put("kind", "none");
        };
    }

    /// The theme's family, then what there is on any computer.
    private static String fonts(String family) {
        return switch (family.toLowerCase(Locale.ROOT)) {
            case "sans" -> SANS;
            case "serif" -> SERIF;
            default -> '"' + family.replaceAll("[\\\\\"\\p{C}]", "") + "\", " + SANS;
        };
    }

    /// The glow that keeps text readable over any video where neither a background, a band nor an outline does; empty
    /// for none.
    private static String halo(WebPage page) {
        boolean bare = page.background() instanceof Background.Transparent
                && !page.low()
                && page.theme().outline() == 0;
        if (!bare) {
            return "";
        }
        return bright(page.theme()) ? "#000000" : "#ffffff";
    }

    /// Whether the text is brighter than middle grey.
    private static boolean bright(Theme theme) {
        int rgb = Integer.parseInt(theme.text().substring(1, 7), 16);
        return 299 * (rgb >> 16) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255) > 127_500;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
