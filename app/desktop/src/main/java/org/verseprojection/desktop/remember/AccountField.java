package org.verseprojection.desktop.remember;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Theme.Background;
import org.verseprojection.domain.Translation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The five settings of an account, and what each means in this program. The one mapping, for both directions:
///
/// | account | here |
/// |---|---|
/// | `bible_version`, KJV or WEB | the translation that is shown first |
/// | `font_size`, 12 to 48 | the theme's smallest size: verses are never smaller, and larger where they fit |
/// | `text_color`, `#RRGGBB` | the theme's text colour, its opacity left out |
/// | `bg_color`, `#RRGGBB` | the theme's background where it is one colour; a picture or gradient has no counterpart |
/// | `confidence_threshold`, 0.7 to 0.9 | the least chance at which automation shows something by itself |
///
/// A page in a browser has one size for all verses; a projector fits each, so that the size which somebody chose to be
/// readable is the one that fitting may not go below. Sizes are points on a screen of 720 lines.
enum AccountField {
    BIBLE_VERSION("bible_version", "translation") {
        @Override
        Optional<String> of(Chosen chosen) {
            return Optional.of(quoted(chosen.preferences().translation().name()));
        }

        @Override
        Optional<Chosen> with(Chosen chosen, JsonNode value) {
            return Arrays.stream(Translation.values())
                    .filter(each -> value.isString() && each.name().equals(value.stringValue()))
                    .findFirst()
                    .map(each -> chosen.with(chosen.preferences().withTranslation(each)));
        }
    },
    FONT_SIZE("font_size", "") {
        @Override
        Optional<String> of(Chosen chosen) {
            return Optional.of(Long.toString(Math.round(chosen.theme().smallest())));
        }

        @Override
        Optional<Chosen> with(Chosen chosen, JsonNode value) {
            int size = value.isIntegralNumber() && value.canConvertToInt() ? value.intValue() : 0;
            return size < 12 || size > 48
                    ? Optional.empty()
                    : Optional.of(chosen.with(ThemeParts.smallest(chosen.theme(), size)));
        }
    },
    TEXT_COLOR("text_color", "") {
        @Override
        Optional<String> of(Chosen chosen) {
            return Optional.of(quoted(opaque(chosen.theme().text())));
        }

        @Override
        Optional<Chosen> with(Chosen chosen, JsonNode value) {
            return colour(value).map(colour -> chosen.with(ThemeParts.text(chosen.theme(), colour)));
        }
    },
    BG_COLOR("bg_color", "") {
        @Override
        Optional<String> of(Chosen chosen) {
            return chosen.theme().background() instanceof Background.Plain(String colour)
                    ? Optional.of(quoted(opaque(colour)))
                    : Optional.empty();
        }

        @Override
        Optional<Chosen> with(Chosen chosen, JsonNode value) {
            return colour(value)
                    .map(colour -> chosen.with(ThemeParts.background(chosen.theme(), new Background.Plain(colour))));
        }
    },
    CONFIDENCE_THRESHOLD("confidence_threshold", "leastConfidence") {
        @Override
        Optional<String> of(Chosen chosen) {
            return Optional.of(Double.toString(chosen.preferences().leastConfidence()));
        }

        @Override
        Optional<Chosen> with(Chosen chosen, JsonNode value) {
            double least = value.isNumber() ? value.doubleValue() : 0;
            return least >= 0.7 && least <= 0.9
                    ? Optional.of(chosen.with(chosen.preferences().withLeastConfidence(least)))
                    : Optional.empty();
        }
    };

    /// What the fields stand for, together.
    record Chosen(Preferences preferences, Theme theme) {
        Chosen with(Preferences others) {
            return new Chosen(others, theme);
        }

        Chosen with(Theme other) {
            return new Chosen(preferences, other);
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String field;
    private final String preference;

    /// @param preference the one that it stands for; empty where it stands for a part of the theme
    AccountField(String field, String preference) {
        this.field = field;
        this.preference = preference;
    }

    /// Its name in the account and in the memory.
    String field() {
        return field;
    }

    /// What it is here, as the account's JSON; empty where it has no counterpart.
    abstract Optional<String> of(Chosen chosen);

    abstract Optional<Chosen> with(Chosen chosen, JsonNode value);

    /// With that value from the account. What has it already stays as it is; so does everything where it is no value.
    final Chosen with(Chosen chosen, String json) {
        try {
            Chosen changed = with(chosen, JSON.readTree(json)).orElse(chosen);
            return of(changed).equals(of(chosen)) ? chosen : changed;
        } catch (JacksonException noJson) {
            return chosen;
        }
    }

    /// All that have a counterpart here.
    static Map<AccountField, String> all(Chosen chosen) {
        Map<AccountField, String> all = new EnumMap<>(AccountField.class);
        for (AccountField each : values()) {
            each.of(chosen).ifPresent(value -> all.put(each, value));
        }
        return all;
    }

    /// The one of that name in the account.
    static Optional<AccountField> named(String field) {
        return Arrays.stream(values()).filter(each -> each.field.equals(field)).findFirst();
    }

    /// Whether a preference is kept under its name in the account.
    static boolean covers(String preference) {
        return Arrays.stream(values()).anyMatch(each -> each.preference.equals(preference));
    }

    private static Optional<String> colour(JsonNode value) {
        return Optional.of(value)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> text.matches("#[0-9A-Fa-f]{6}"))
                .map(text -> text.toLowerCase(Locale.ROOT));
    }

    private static String opaque(String colour) {
        return colour.substring(0, 7).toUpperCase(Locale.ROOT);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
