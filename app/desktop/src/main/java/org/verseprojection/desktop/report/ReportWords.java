package org.verseprojection.desktop.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verseprojection.desktop.sheet.Sheet;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.live.memory.Gathering;
import org.verseprojection.live.memory.How;
import org.verseprojection.live.memory.ShownVerse;

/// Puts a report into words.
final class ReportWords {
    private final Messages messages;
    private final DateTimeFormatter day;
    private final DateTimeFormatter date;
    private final DateTimeFormatter time;
    private final DateTimeFormatter second;

    ReportWords(Locale locale, ZoneId zone) {
        messages = Messages.of(ReportWords.class, locale);
        day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone);
        date = DateTimeFormatter.ISO_LOCAL_DATE.withZone(zone);
        time = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(zone);
        second = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(zone);
    }

    Messages messages() {
        return messages;
    }

    /// Its name, or its day and time.
    String name(Gathering gathering) {
        return gathering.name().isBlank() ? when(gathering.start()) : gathering.name();
    }

    /// Its name beside its day: what it is called by itself begins with that.
    private String called(Gathering gathering) {
        String date = day.format(gathering.start());
        String name = name(gathering);
        return name.startsWith(date + ", ") ? name.substring(date.length() + 2) : name;
    }

    /// The day for the name of a file: `2026-11-22`.
    String date(Gathering gathering) {
        return date.format(gathering.start());
    }

    /// When it began.
    String when(Gathering gathering) {
        return when(gathering.start());
    }

    private String when(Instant at) {
        return day.format(at) + ", " + time.format(at);
    }

    Sheet of(ServiceReport report) {
        Gathering gathering = report.gathering();
        List<String> lines = new ArrayList<>();
        lines.add(day.format(gathering.start()) + ", " + time.format(gathering.start()) + " – "
                + (gathering.end().isPresent() ? time.format(report.end()) : messages.get("goes-on")));
        if (!gathering.preacher().isBlank()) {
            lines.add(messages.get("preacher.is", gathering.preacher()));
        }
        return new Sheet(
                messages.get("title", name(gathering)),
                lines,
                List.of(
                        new Sheet.Section(messages.get("summary"), "", summary(report)),
                        new Sheet.Section(messages.get("shown"), messages.get("shown.none"), shown(report)),
                        new Sheet.Section(
                                messages.get("missed"),
                                messages.get("missed.none"),
                                report.missed().stream()
                                        .map(row -> Sheet.Row.of(
                                                second.format(row.at()),
                                                row.passage().reference()))
                                        .toList()),
                        new Sheet.Section(
                                messages.get("refused"),
                                messages.get("refused.none"),
                                report.refused().stream()
                                        .map(row -> Sheet.Row.of(
                                                second.format(row.at()),
                                                row.passage().reference(),
                                                how(row.how())))
                                        .toList()),
                        new Sheet.Section(messages.get("trend"), messages.get("trend.none"), trend(report))));
    }

    private List<Sheet.Row> summary(ServiceReport report) {
        List<Sheet.Row> rows = new ArrayList<>();
        rows.add(Sheet.Row.of(
                messages.get("count.shown"), Integer.toString(report.shown().size())));
        rows.add(Sheet.Row.of(messages.get("count.found"), share(report.share())));
        report.ahead().ifPresent(ahead -> rows.add(Sheet.Row.of(messages.get("count.ahead"), seconds(ahead))));
        rows.add(Sheet.Row.of(
                messages.get("count.missed"), Integer.toString(report.missed().size())));
        for (How how : List.of(How.DISMISSED, How.WRONG, How.UNDONE)) {
            if (report.count(how) > 0) {
                rows.add(Sheet.Row.of(messages.get("count." + how), Long.toString(report.count(how))));
            }
        }
        rows.add(Sheet.Row.of(
                messages.get("lag"),
                report.sound()
                        .filter(sound -> !sound.lag95().isZero())
                        .map(sound -> messages.get("lag.is", seconds(sound.medianLag()), seconds(sound.lag95())))
                        .orElse(messages.get("unknown"))));
        rows.add(Sheet.Row.of(
                messages.get("sound"), report.sound().map(this::sound).orElse(messages.get("unknown"))));
        return rows;
    }

    private String sound(SoundFigures sound) {
        if (!sound.troubled()) {
            return messages.get("sound.good");
        }
        return Stream.of(
                        some("sound.unplugged", sound.unplugged()),
                        sound.missing().isZero()
                                ? Optional.<String>empty()
                                : Optional.of(messages.get("sound.missing", seconds(sound.missing()))),
                        some("sound.clipped", sound.clipped()),
                        some("sound.silent", sound.silent()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private Optional<String> some(String key, int count) {
        return count == 0 ? Optional.empty() : Optional.of(messages.get(key, count));
    }

    private List<Sheet.Row> shown(ServiceReport report) {
        return report.shown().stream().map(this::row).toList();
    }

    private Sheet.Row row(ShownVerse verse) {
        return Sheet.Row.of(
                second.format(verse.at()),
                verse.passage().reference(),
                verse.translation().name(),
                how(verse.how()),
                verse.listedFor()
                        .map(listed -> messages.get("ahead", seconds(listed)))
                        .orElse(""));
    }

    private List<Sheet.Row> trend(ServiceReport report) {
        return report.trend().stream()
                .map(share -> new Sheet.Row(
                        List.of(day.format(share.gathering().start()), called(share.gathering()), share(share)),
                        share.share().map(OptionalDouble::of).orElse(OptionalDouble.empty())))
                .toList();
    }

    private String share(ServiceReport.Share share) {
        return share.share()
                .map(part -> messages.get("share", share.found(), share.asked(), Math.round(part * 100)))
                .orElse(messages.get("share.none"));
    }

    private String how(How how) {
        return messages.get("how." + how);
    }

    private String seconds(Duration time) {
        return messages.get("seconds", time.toMillis() / 1000.0);
    }
}
