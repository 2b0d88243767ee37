package org.verseprojection.desktop.past;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verseprojection.live.memory.HistoryQuery;
import org.verseprojection.scripture.Precision;
import org.verseprojection.scripture.ReferenceFinding;
import org.verseprojection.scripture.ReferenceFinding.Found;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Style;

/// Reads what is typed into the search of what was shown: a day (`2026-11-22`, `22.11.2026`), a month (`2026-11`) or a
/// year, a reference, and words.
final class Typed {
    static final int MOST = 500;
    private static final int LONGEST = 200;

    private static final Pattern DAY =
            Pattern.compile("(?<!\\S)(?:(?<year>\\d{4})(?:-(?<month>\\d{1,2})(?:-(?<day>\\d{1,2}))?)?"
                    + "|(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>\\d{4}))(?!\\S)");

    private final ReferenceParser parser;
    private final ZoneId zone;

    Typed(ReferenceParser parser, ZoneId zone) {
        this.parser = parser;
        this.zone = zone;
    }

    private record Days(LocalDate first, LocalDate behind) {}

    HistoryQuery query(String typed) {
        String text = typed.strip();
        text = text.substring(0, Math.min(LONGEST, text.length()));
        Matcher day = DAY.matcher(text);
        Optional<Days> days = day.find() ? days(day) : Optional.empty();
        if (days.isPresent()) {
            text = without(text, day.start(), day.end());
        }
        Optional<Found> found = found(text);
        if (found.isPresent()) {
            text = without(
                    text, found.get().where().start(), found.get().where().end());
        }
        return new HistoryQuery(
                found.map(Found::passage),
                days.map(span -> span.first().atStartOfDay(zone).toInstant()),
                days.map(span -> span.behind().atStartOfDay(zone).toInstant()),
                text,
                MOST);
    }

    private static Optional<Days> days(Matcher day) {
        try {
            if (day.group("y") != null) {
                LocalDate one = LocalDate.of(number(day, "y"), number(day, "m"), number(day, "d"));
                return Optional.of(new Days(one, one.plusDays(1)));
            }
            int year = number(day, "year");
            if (year < 2000 || year > 2999) {
                return Optional.empty();
            }
            if (day.group("month") == null) {
                return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)));
            }
            LocalDate first =
                    LocalDate.of(year, number(day, "month"), day.group("day") == null ? 1 : number(day, "day"));
            return Optional.of(new Days(first, day.group("day") == null ? first.plusMonths(1) : first.plusDays(1)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher day, String group) {
        return Integer.parseInt(day.group(group));
    }

    /// A book's name alone counts where nothing else is typed: `mark` may be a word, too.
    private Optional<Found> found(String text) {
        List<ReferenceFinding> all = parser.parse(text, Style.TYPED);
        return all.stream()
                .filter(Found.class::isInstance)
                .map(Found.class::cast)
                .filter(one -> one.precision() != Precision.BOOK
                        || without(text, one.where().start(), one.where().end()).isEmpty())
                .findFirst();
    }

    private static String without(String text, int start, int end) {
        return (text.substring(0, start) + " " + text.substring(end))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
