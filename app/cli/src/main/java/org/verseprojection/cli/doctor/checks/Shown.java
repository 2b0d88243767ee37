package org.verseprojection.cli.doctor.checks;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.domain.Wording;

/// Numbers and dates as people of a language read them.
final class Shown {
    private Shown() {}

    /// A number with that many decimals.
    static Wording fixed(double value, int decimals) {
        return locale -> String.format(locale, "%." + decimals + "f", value);
    }

    /// `0.4 s`.
    static Wording seconds(Duration time) {
        return locale -> fixed(time.toNanos() / 1e9, 1).in(locale) + " s";
    }

    /// `312 MB`.
    static Wording megabytes(long bytes) {
        return _ -> Numbers.megabytes(bytes);
    }

    /// A date.
    static Wording day(LocalDate date) {
        return locale -> locale.equals(Locale.ROOT)
                ? date.toString()
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(date);
    }
}
