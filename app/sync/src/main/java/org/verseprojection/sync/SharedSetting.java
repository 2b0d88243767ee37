package org.verseprojection.sync;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The settings that devices share, by their names in [org.verseprojection.live.memory.Memory] and in the cloud, and
/// what they may be.
enum SharedSetting {
    BIBLE_VERSION("bible_version") {
        @Override
        Optional<String> canonical(JsonNode value) {
            return text(value).filter(Set.of("KJV", "WEB")::contains).map(SharedSetting::quoted);
        }
    },
    /// Points, 12 to 48.
    FONT_SIZE("font_size") {
        @Override
        Optional<String> canonical(JsonNode value) {
            return number(value)
                    .filter(n -> n.stripTrailingZeros().scale() <= 0 && between(n, "12", "48"))
                    .map(n -> Integer.toString(n.intValue()));
        }
    },
    TEXT_COLOR("text_color") {
        @Override
        Optional<String> canonical(JsonNode value) {
            return color(value);
        }
    },
    BG_COLOR("bg_color") {
        @Override
        Optional<String> canonical(JsonNode value) {
            return color(value);
        }
    },
    /// 0.7 to 0.9.
    CONFIDENCE_THRESHOLD("confidence_threshold") {
        @Override
        Optional<String> canonical(JsonNode value) {
            return number(value)
                    .filter(n -> between(n, "0.7", "0.9"))
                    .map(n -> n.stripTrailingZeros().toPlainString());
        }
    };

    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final int MOST_DIGITS = 20;

    private final String field;

    SharedSetting(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    /// The one JSON text of a value, so that two can be compared; empty where it is not allowed.
    abstract Optional<String> canonical(JsonNode value);

    private static Optional<String> color(JsonNode value) {
        return text(value).filter(t -> COLOR.matcher(t).matches()).map(t -> quoted(t.toUpperCase(Locale.ROOT)));
    }

    private static Optional<String> text(JsonNode value) {
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    private static Optional<BigDecimal> number(JsonNode value) {
        String text = value.toString();
        if (!value.isNumber() || text.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException infinite) {
            return Optional.empty();
        }
    }

    private static boolean between(BigDecimal n, String least, String most) {
        return n.compareTo(new BigDecimal(least)) >= 0 && n.compareTo(new BigDecimal(most)) <= 0;
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
