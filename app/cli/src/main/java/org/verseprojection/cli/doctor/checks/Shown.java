package org.verseprojection.cli.doctor.checks;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.verseprojection.cli.console.Numbers;

/// Something as people of a language read it.
@FunctionalInterface
public interface Shown {
    /// In that language; [Locale#ROOT] is English as programs like it.
    String in(Locale locale);

    /// A number with that many decimals.
    static Shown fixed(double value, int decimals) {
        return locale -> String.format(locale, "%." + decimals + "f", value);
    }

    /// `0.4 s`.
    static Shown seconds(Duration time) {
        return locale -> fixed(time.toNanos() / 1e9, 1).in(locale) + " s";
    }

    /// `312 MB`.
    static Shown megabytes(long bytes) {
        return _ -> Numbers.megabytes(bytes);
    }

    /// A date.
    static Shown day(LocalDate date) {
        return locale -> locale.equals(Locale.ROOT)
                ? date.toString()
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(date);
    }
}
