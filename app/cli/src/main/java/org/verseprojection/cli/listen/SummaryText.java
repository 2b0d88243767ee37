package org.verseprojection.cli.listen;

import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Texts;
import org.verseprojection.live.SessionSummary;
import org.verseprojection.speech.audio.AudioFrame;

/// What a session came to, in one line.
final class SummaryText {
    private SummaryText() {}

    static String of(SessionSummary summary) {
        StringBuilder line = new StringBuilder(Texts.of(
                "summary",
                Numbers.clock(summary.audio()),
                summary.passes(),
                Numbers.fixed(summary.realTimeFactor(), 2)));
        if (summary.lag95().isPositive()) {
            line.append(
                    Texts.of("summary.lag", Numbers.seconds(summary.medianLag()), Numbers.seconds(summary.lag95())));
        }
        if (summary.lostSamples() > 0) {
            line.append(Texts.of("summary.lost", Numbers.seconds(AudioFrame.time(summary.lostSamples()))));
        }
        return line.append('.').toString();
    }
}
