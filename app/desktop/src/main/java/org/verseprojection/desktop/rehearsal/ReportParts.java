package org.verseprojection.desktop.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.live.SessionSummary;
import org.verseprojection.speech.audio.AudioEvent;
import org.verseprojection.speech.audio.AudioFrame;
import org.verseprojection.speech.audio.Level;

/// The words of a report, in a language, before they are set as text or as a page.
final class ReportParts {
    /// A heading and what stands under it.
    ///
    /// @param rows cells; all rows have equally many
    record Section(String title, List<List<String>> rows) {}

    private final RehearsalReport report;
    private final Messages messages;

    ReportParts(RehearsalReport report, Locale locale) {
        this.report = report;
        this.messages = Messages.of(RehearsalReport.class, locale);
    }

    String title() {
        return messages.get("title", report.recording());
    }

    /// Stands for a section without rows.
    String none() {
        return messages.get("none");
    }

    List<Section> sections() {
        return List.of(
                new Section(messages.get("summary"), summary()),
                new Section(
                        messages.get("offered"),
                        report.offered().stream().map(this::row).toList()),
                new Section(
                        messages.get("shown"),
                        report.shown().stream()
                                .map(shown -> List.of(
                                        time(shown.at()),
                                        shown.content().passage().reference(),
                                        shown.content().translation().name()))
                                .toList()),
                new Section(
                        messages.get("trouble"),
                        report.troubles().stream()
                                .map(trouble -> List.of(time(trouble.at()), words(trouble.event())))
                                .toList()));
    }

    private List<List<String>> summary() {
        SessionSummary summary = report.summary();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(messages.get("duration"), time(summary.audio())));
        rows.add(List.of(
                messages.get("verses"), Integer.toString(report.offered().size())));
        rows.add(List.of(
                messages.get("references"), Integer.toString(report.references().size())));
        rows.add(List.of(
                messages.get("readings"), Integer.toString(report.readings().size())));
        rows.add(List.of(messages.get("level"), level()));
        if (!summary.lag95().isZero()) {
            rows.add(List.of(
                    messages.get("lag"),
                    messages.get("lag.values", seconds(summary.medianLag()), seconds(summary.lag95()))));
        }
        if (summary.lostSamples() > 0) {
            rows.add(List.of(messages.get("lost"), seconds(AudioFrame.time(summary.lostSamples()))));
        }
        return rows;
    }

    private String level() {
        if (report.peakLevel() <= Level.FLOOR) {
            return messages.get("level.none");
        }
        return messages.get("level.values", Math.round(report.meanLevel()), Math.round(report.peakLevel()));
    }

    private List<String> row(RehearsalReport.Offered verse) {
        return List.of(
                time(verse.at()),
                verse.passage().reference(),
                messages.get(
                        switch (verse.kind()) {
                            case REFERENCE -> "kind.reference";
                            case QUOTATION -> "kind.quotation";
                            case PARAPHRASE -> "kind.paraphrase";
                            case NEXT -> "kind.next";
                        }),
                Math.round(100 * verse.confidence()) + " %",
                verse.heard());
    }

    private String words(AudioEvent event) {
        return switch (event) {
            case AudioEvent.Listening(var source, var input, var inputs, var rate) ->
                messages.get("sound.listening", source);
            case AudioEvent.Lost(var device, var reason) ->
                messages.get("sound.lost", device, reason.in(messages.locale()));
            case AudioEvent.Returned(var device, var away) -> messages.get("sound.returned", device, seconds(away));
            case AudioEvent.Overrun(var samples) -> messages.get("sound.overrun", seconds(AudioFrame.time(samples)));
            case AudioEvent.Dropout(var samples) -> messages.get("sound.dropout", seconds(AudioFrame.time(samples)));
            case AudioEvent.Clipping() -> messages.get("sound.clipping");
            case AudioEvent.DigitalSilence() -> messages.get("sound.silence");
            case AudioEvent.Sound(var silence) -> messages.get("sound.back", seconds(silence));
            case AudioEvent.CutShort(var file, var missing) -> messages.get("sound.cut", file);
        };
    }

    private String seconds(Duration time) {
        return messages.get("seconds", time.toMillis() / 1000.0);
    }

    private static String time(Duration at) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", at.toHours(), at.toMinutesPart(), at.toSecondsPart());
    }
}
