package org.verseprojection.desktop.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.live.SessionSummary;
import org.verseprojection.live.show.Content;
import org.verseprojection.speech.audio.AudioEvent;

/// How a rehearsal went.
///
/// @param recording its name
/// @param offered verses that were offered with [Rehearsal#SURE] or more, in the order of time
/// @param shown what the projector showed, in the order of time
/// @param meanLevel of all sound that was not silence, in dBFS
/// @param peakLevel the loudest sample, in dBFS
public record RehearsalReport(
        String recording,
        SessionSummary summary,
        List<Offered> offered,
        List<ShownAt> shown,
        List<Trouble> troubles,
        double meanLevel,
        double peakLevel) {
    public RehearsalReport {
        offered = List.copyOf(offered);
        shown = List.copyOf(shown);
        troubles = List.copyOf(troubles);
    }

    /// A verse that was offered.
    ///
    /// @param at position in the recording when it first was
    /// @param confidence the highest it came to
    /// @param heard the words that led to it
    public record Offered(Duration at, Passage passage, Candidate.Kind kind, double confidence, String heard) {}

    /// What the projector showed from then on.
    public record ShownAt(Duration at, Content content) {}

    /// What was wrong with the sound.
    public record Trouble(Duration at, AudioEvent event) {}

    /// References that were announced.
    public List<Offered> references() {
        return kind(Candidate.Kind.REFERENCE);
    }

    /// Verses that were armed because a reading went on.
    public List<Offered> readings() {
        return kind(Candidate.Kind.NEXT);
    }

    private List<Offered> kind(Candidate.Kind kind) {
        return offered.stream().filter(verse -> verse.kind() == kind).toList();
    }

    /// The report as plain text.
    public String text(Locale locale) {
        return ReportText.of(new ReportParts(this, locale));
    }

    /// The report as a page of its own, without anything from elsewhere.
    public String html(Locale locale) {
        return ReportHtml.of(new ReportParts(this, locale), locale);
    }
}
