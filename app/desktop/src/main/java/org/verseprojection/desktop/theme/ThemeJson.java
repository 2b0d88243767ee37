package org.verseprojection.desktop.theme;

import java.util.Locale;
import org.verseprojection.desktop.theme.Theme.Background;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A theme as JSON. The members' names are the format of the files that people share.
final class ThemeJson {
    private static final String FORMAT = "versetheme";
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ThemeJson() {}

    static byte[] write(Theme theme) {
        ObjectNode root = MAPPER.createObjectNode()
                .put("format", FORMAT)
                .put("version", 1)
                .put("name", theme.name())
                .put("font", theme.font())
                .put("bold", theme.bold())
                .put("largest", theme.largest())
                .put("smallest", theme.smallest())
                .put("text", theme.text())
                .put("accent", theme.accent());
        root.set("background", background(theme.background()));
        root.put("shadow", theme.shadow())
                .put("outline", theme.outline())
                .put("outlineColour", theme.outlineColour())
                .put("alignment", lower(theme.alignment()))
                .put("placement", lower(theme.placement()))
                .put("margin", theme.margin())
                .put("lowerThird", theme.lowerThird())
                .put("verseNumbers", theme.verseNumbers())
                .put("translationShown", theme.translationShown())
                .put("fade", theme.fade());
        return MAPPER.writeValueAsBytes(root);
    }

    /// @throws ThemeException where it is no theme; the message is a sentence for people
    static Theme read(byte[] json) throws ThemeException {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JacksonException damaged) {
            throw new ThemeException(ThemeFault.of("json.damaged"), damaged);
        }
        if (!root.isObject() || !FORMAT.equals(root.path("format").asString(""))) {
            throw new ThemeException(ThemeFault.of("json.foreign"));
        }
        if (root.path("version").asInt(0) != 1) {
            throw new ThemeException(ThemeFault.of("json.newer"));
        }
        try {
            return new Theme(
                    text(root, "name"),
                    text(root, "font"),
                    flag(root, "bold"),
                    number(root, "largest"),
                    number(root, "smallest"),
                    text(root, "text"),
                    text(root, "accent"),
                    background(member(root, "background")),
                    number(root, "shadow"),
                    number(root, "outline"),
                    text(root, "outlineColour"),
                    choice(root, "alignment", Theme.Alignment.values()),
                    choice(root, "placement", Theme.Placement.values()),
                    number(root, "margin"),
                    flag(root, "lowerThird"),
                    flag(root, "verseNumbers"),
                    flag(root, "translationShown"),
                    whole(root, "fade"));
        } catch (ThemeLimitException outOfLimits) {
            throw new ThemeException(outOfLimits.fault(), outOfLimits);
        }
    }

    private static ObjectNode background(Background background) {
        ObjectNode node = MAPPER.createObjectNode();
        return switch (background) {
            case Background.Plain plain -> node.put("kind", "plain").put("colour", plain.colour());
            case Background.Gradient gradient ->
                node.put("kind", "gradient").put("top", gradient.top()).put("bottom", gradient.bottom());
            case Background.Picture picture ->
                node.put("kind", "picture").put("file", picture.file()).put("darken", picture.darken());
            case Background.Transparent() -> node.put("kind", "transparent");
        };
    }

    private static Background background(JsonNode node) throws ThemeException {
        return switch (text(node, "kind")) {
            case "plain" -> new Background.Plain(text(node, "colour"));
            case "gradient" -> new Background.Gradient(text(node, "top"), text(node, "bottom"));
            case "picture" -> new Background.Picture(text(node, "file"), number(node, "darken"));
            case "transparent" -> new Background.Transparent();
            default -> throw new ThemeException(ThemeFault.of("json.background"));
        };
    }

    private static JsonNode member(JsonNode node, String name) throws ThemeException {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new ThemeException(ThemeFault.of("json.missing", name));
        }
        return value;
    }

    private static String text(JsonNode node, String name) throws ThemeException {
        JsonNode value = member(node, name);
        if (!value.isString()) {
            throw new ThemeException(ThemeFault.of("json.text", name));
        }
        return value.stringValue();
    }

    private static boolean flag(JsonNode node, String name) throws ThemeException {
        JsonNode value = member(node, name);
        if (!value.isBoolean()) {
            throw new ThemeException(ThemeFault.of("json.flag", name));
        }
        return value.booleanValue();
    }

    private static double number(JsonNode node, String name) throws ThemeException {
        JsonNode value = member(node, name);
        if (!value.isNumber()) {
            throw new ThemeException(ThemeFault.of("json.number", name));
        }
        return value.asDouble(Double.NaN);
    }

    private static int whole(JsonNode node, String name) throws ThemeException {
        double value = number(node, name);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new ThemeException(ThemeFault.of("json.whole", name));
        }
        return (int) value;
    }

    private static <E extends Enum<E>> E choice(JsonNode node, String name, E[] choices) throws ThemeException {
        String value = text(node, name);
        for (E choice : choices) {
            if (lower(choice).equals(value)) {
                return choice;
            }
        }
        throw new ThemeException(ThemeFault.of("json.choice", name));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
