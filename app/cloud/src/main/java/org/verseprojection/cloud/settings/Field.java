package org.verseprojection.cloud.settings;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A member of the settings, as the contract has it.
enum Field {
    BIBLE_VERSION("bible_version"),
    FONT_SIZE("font_size"),
    TEXT_COLOR("text_color"),
    BG_COLOR("bg_color"),
    CONFIDENCE_THRESHOLD("confidence_threshold");

    private final String text;

    Field(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /// What holds where nobody ever changed it.
    JsonNode standard() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (this) {
            case BIBLE_VERSION -> nodes.stringNode("KJV");
            case FONT_SIZE -> nodes.numberNode(24);
            case TEXT_COLOR -> nodes.stringNode("#FFFFFF");
            case BG_COLOR -> nodes.stringNode("#000000");
            case CONFIDENCE_THRESHOLD -> nodes.numberNode(0.7);
        };
    }

    /// A value that keeps to the contract, in the one form that it is kept in: `24.0` is a whole number, too.
    JsonNode plain(JsonNode value) {
        return this == FONT_SIZE ? JsonNodeFactory.instance.numberNode(value.asInt()) : value;
    }
}
