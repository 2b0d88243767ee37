package org.verseprojection.cli.listen;

import java.time.Duration;
import org.verseprojection.cli.console.JsonLines;
import org.verseprojection.cli.match.CandidateJson;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Ranking;
import org.verseprojection.live.SessionSummary;
import org.verseprojection.speech.audio.AudioEvent;
import tools.jackson.databind.node.ObjectNode;

/// Tells a session as JSON Lines; `docs/cli.md` describes each.
final class JsonSink implements SessionSink {
    private final JsonLines lines;

    JsonSink(JsonLines lines) {
        this.lines = lines;
    }

    @Override
    public void heard(Hypothesis hypothesis, Duration emitted) {
        lines.write(line("transcript", hypothesis.heardUntil(), emitted)
                .put("stable", hypothesis.stable())
                .put("unstable", hypothesis.unstable()));
    }

    @Override
    public void ranked(Ranking ranking, Duration emitted) {
        ObjectNode line = line("candidates", ranking.heardUntil(), emitted);
        CandidateJson.addTo(line.putArray("items"), ranking.items());
        lines.write(line);
    }

    @Override
    public void sound(AudioEvent event) {
        lines.write(SoundJson.fill(lines.object().put("type", "sound"), event));
    }

    @Override
    public void ended(SessionSummary summary) {
        lines.write(SummaryJson.fill(lines.object().put("type", "summary"), summary));
    }

    private ObjectNode line(String type, Duration audio, Duration emitted) {
        return lines.object()
                .put("type", type)
                .put("audio_ms", audio.toMillis())
                .put("emitted_ms", emitted.toMillis());
    }
}
