package org.verseprojection.desktop.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Candidate.Kind;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.SessionSummary;
import org.verseprojection.live.show.Content;
import org.verseprojection.speech.audio.AudioEvent;
import org.verseprojection.speech.audio.Level;

class RehearsalTest {
    private static final SessionSummary SUMMARY = new SessionSummary(
            Duration.ofSeconds(3723), 100, 0, 0.3, Duration.ofMillis(420), Duration.ofMillis(1300), 8000, 0);

    private final Rehearsal rehearsal = new Rehearsal("last <Sunday>.mp3");

    @Test
    void aVerseIsOfferedOnceUntilItComesAnew() {
        rank(10, pick("John.3.16", 0.71, Kind.QUOTATION));
        rank(11, pick("John.3.16", 0.93, Kind.QUOTATION), pick("John.3.17", 0.4, Kind.NEXT));
        rank(60, pick("John.3.16", 0.8, Kind.QUOTATION));
        rank(70, pick("John.3.16", 0.9, Kind.REFERENCE));
        rank(300, pick("John.3.16", 0.8, Kind.QUOTATION));
        RehearsalReport report = rehearsal.report(SUMMARY);
        assertEquals(
                List.of("10 QUOTATION 0.93", "70 REFERENCE 0.9", "300 QUOTATION 0.8"),
                report.offered().stream()
                        .map(verse -> verse.at().toSeconds() + " " + verse.kind() + " " + verse.confidence())
                        .toList());
        assertEquals(1, report.references().size());
        assertEquals(0, report.readings().size());
    }

    @Test
    void theReportSaysWhatHappenedAndWhen() {
        rehearsal.level(new Level(-20, -6, false, false));
        rehearsal.level(Level.SILENCE);
        rank(3661, pick("Ps.23.1", 0.9, Kind.REFERENCE));
        rank(3670, pick("Ps.23.2", 0.95, Kind.NEXT));
        rehearsal.sound(new AudioEvent.Listening("tape", 1, 1, 44_100));
        rehearsal.sound(new AudioEvent.Clipping());
        rehearsal.shown(new Content(Passage.ofOsis("Ps.23.1"), Translation.WEB));
        String text = rehearsal.report(SUMMARY).text(Locale.ENGLISH);
        assertEquals("""
                Rehearsal: last <Sunday>.mp3

                In short
                  Length  1:02:03
                  Verses offered with 70 % or more  2
                  References announced  1
                  Verses read on  1
                  Loudness  -20 dB on average, -6 dB at the loudest
                  From word to pick  0.4 s in the middle, 1.3 s for 95 of 100
                  Sound that was lost  0.5 s

                Verses offered
                  1:01:01  Psalm 23:1  announced  90 %  <i>heard</i>
                  1:01:10  Psalm 23:2  reading on  95 %  <i>heard</i>

                On the projector
                  1:01:10  Psalm 23:1  WEB

                Trouble with the sound
                  1:01:10  too loud: turn the input down
                """, text);
    }

    @Test
    void nothingHeardIsMarkupOnThePage() {
        rank(1, pick("John.3.16", 0.9, Kind.QUOTATION));
        String page = rehearsal.report(SUMMARY).html(Locale.GERMAN);
        assertTrue(page.contains("&lt;i&gt;heard&lt;/i&gt;"), page);
        assertTrue(page.contains("<h1>Probe: last &lt;Sunday&gt;.mp3</h1>"), page);
        assertTrue(page.contains("0,4 s in der Mitte"), page);
        assertFalse(page.contains("<i>") || page.contains("<Sunday>") || page.contains("http://"), page);
    }

    @Test
    void nothingAtAllIsSaidToo() {
        String text = rehearsal.report(SUMMARY).text(Locale.ENGLISH);
        assertTrue(text.contains("nothing was heard"), text);
        assertTrue(text.contains("Verses offered\n  none\n"), text);
    }

    private void rank(int second, Candidate... picks) {
        rehearsal.ranked(new Ranking(Duration.ofSeconds(second), List.of(picks)), Duration.ofSeconds(second + 1));
    }

    private static Candidate pick(String osis, double confidence, Kind kind) {
        return new Candidate(Passage.ofOsis(osis), confidence, kind, "<i>heard</i>", Translation.KJV, List.of());
    }
}
