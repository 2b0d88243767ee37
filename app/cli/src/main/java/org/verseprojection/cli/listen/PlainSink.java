package org.verseprojection.cli.listen;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.ReaderGone;
import org.verseprojection.cli.console.Texts;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.live.SessionSummary;
import org.verseprojection.speech.audio.AudioEvent;

/// Tells a session in plain lines, for a file or a pipe: one whenever the best pick changes.
final class PlainSink implements SessionSink {
    private final Console console;
    private @Nullable Passage best;

    PlainSink(Console console) {
        this.console = console;
    }

    @Override
    public void ranked(Ranking ranking, Duration emitted) {
        Optional<Candidate> first = ranking.items().stream().findFirst();
        Passage now = first.map(Candidate::passage).orElse(null);
        if (!Objects.equals(now, best)) {
            best = now;
            first.ifPresent(candidate -> say(Texts.of(
                    "plain.best",
                    Numbers.clock(ranking.heardUntil()),
                    candidate.passage().reference(),
                    Numbers.fixed(candidate.confidence(), 2),
                    candidate.kind().name().toLowerCase(Locale.ROOT),
                    candidate.heard())));
        }
    }

    @Override
    public void sound(AudioEvent event) {
        console.err().println(SoundText.of(event));
        console.err().flush();
    }

    @Override
    public void ended(SessionSummary summary) {
        say(SummaryText.of(summary));
    }

    private void say(String line) {
        console.out().println(line);
        if (console.out().checkError()) {
            throw new ReaderGone();
        }
    }
}
