package org.verseprojection.cli.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verseprojection.cli.console.JsonLines;
import org.verseprojection.cli.console.ReaderGone;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Span;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.Wording;
import org.verseprojection.live.SessionSummary;
import org.verseprojection.speech.audio.AudioEvent;

/// The lines that other programs read: their members, order included, are a contract.
class JsonSinkTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final JsonSink sink = new JsonSink(new JsonLines(new PrintStream(out, false, StandardCharsets.UTF_8)));

    @Test
    void aTranscriptLine() {
        sink.heard(Hypothesis.ofText("God so loved"), Duration.ofMillis(1_610));
        assertLine("{'type':'transcript','audio_ms':1500,'emitted_ms':1610,'stable':'God so loved','unstable':''}");
    }

    @Test
    void aLineOfCandidates() {
        Candidate verse = new Candidate(
                Passage.ofOsis("John.3.16"),
                0.93456,
                Candidate.Kind.QUOTATION,
                "god so loved",
                Translation.KJV,
                List.of(new Span(4, 16)));
        Candidate passage = new Candidate(
                Passage.ofOsis("Phil.4.6-Phil.4.7"),
                0.5,
                Candidate.Kind.REFERENCE,
                "Philippians 4",
                Translation.WEB,
                List.of());
        sink.ranked(new Ranking(Duration.ofMillis(1_500), List.of(verse, passage)), Duration.ofMillis(1_655));
        assertLine("{'type':'candidates','audio_ms':1500,'emitted_ms':1655,'items':["
                + "{'rank':1,'osis':'John.3.16','reference':'John 3:16','confidence':0.935,'kind':'quotation',"
                + "'heard':'god so loved','translation':'KJV','matched':[[4,16]]},"
                + "{'rank':2,'osis':'Phil.4.6-Phil.4.7','reference':'Philippians 4:6–7','confidence':0.5,"
                + "'kind':'reference','heard':'Philippians 4','translation':'WEB','matched':[]}]}");
    }

    @Test
    void anEmptyLineOfCandidates() {
        sink.ranked(Ranking.empty(Duration.ofMillis(32)), Duration.ofMillis(40));
        assertLine("{'type':'candidates','audio_ms':32,'emitted_ms':40,'items':[]}");
    }

    @Test
    void aLostMicrophone() {
        sink.sound(new AudioEvent.Lost("Pulpit", Wording.verbatim("it was unplugged")));
        assertLine("{'type':'sound','event':'lost','source':'Pulpit','reason':'it was unplugged',"
                + "'message':'Lost: Pulpit (it was unplugged). Waiting for it.'}");
    }

    @Test
    void everyKindOfEventHasALine() {
        List<AudioEvent> events = List.of(
                new AudioEvent.Listening("Pulpit", 2, 2, 44_100),
                new AudioEvent.Returned("Pulpit", Duration.ofMillis(2_500)),
                new AudioEvent.Overrun(512),
                new AudioEvent.Dropout(16_000),
                new AudioEvent.Clipping(),
                new AudioEvent.DigitalSilence(),
                new AudioEvent.Sound(Duration.ofSeconds(3)),
                new AudioEvent.CutShort("a.wav", 44));
        events.forEach(sink::sound);
        assertEquals(
                "listening returned overrun dropout clipping digital_silence sound cut_short",
                String.join(
                        " ",
                        text().lines()
                                .map(line -> line.replaceAll(".*\"event\":\"([a-z_]+)\".*", "$1"))
                                .toList()));
    }

    @Test
    void theSummary() {
        sink.ended(new SessionSummary(
                Duration.ofSeconds(150),
                263,
                4,
                0.66412,
                Duration.ofMillis(410),
                Duration.ofMillis(780),
                512,
                527_000_000));
        assertLine("{'type':'summary','audio_ms':150000,'passes':263,'loops':4,'real_time_factor':0.664,"
                + "'median_lag_ms':410,'lag95_ms':780,'lost_samples':512,'peak_memory_bytes':527000000}");
    }

    @Test
    void aReaderThatWentAwayEndsTheSession() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        JsonSink unread = new JsonSink(new JsonLines(new PrintStream(closed, false, StandardCharsets.UTF_8)));
        assertThrows(ReaderGone.class, () -> unread.sound(new AudioEvent.Clipping()));
    }

    private void assertLine(String expected) {
        assertEquals(expected.replace('\'', '"') + "\n", text());
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
