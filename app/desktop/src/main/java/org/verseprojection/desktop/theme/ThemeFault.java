package org.verseprojection.desktop.theme;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.verseprojection.desktop.text.Messages;

/// What is wrong with a theme or its file.
///
/// @param key of the package's texts
/// @param values what the text names; a fault among them is a text, too
public record ThemeFault(String key, List<Object> values) {
    public ThemeFault {
        values = List.copyOf(values);
    }

    static ThemeFault of(String key, Object... values) {
        return new ThemeFault(key, List.of(values));
    }

    /// In words, as a whole sentence.
    public String say(Locale locale) {
        return say(Messages.of(ThemeFault.class, locale));
    }

    private String say(Messages messages) {
        return messages.get(
                key, values.stream().map(value -> plain(value, messages)).toArray());
    }

    private static Object plain(Object value, Messages messages) {
        return switch (value) {
            case ThemeFault fault -> fault.say(messages);
            case Number number -> {
                NumberFormat format = NumberFormat.getNumberInstance(messages.locale());
                format.setGroupingUsed(false);
                yield format.format(number);
            }
            default -> value;
        };
    }
}
