package org.verseprojection.desktop.guide;

import java.nio.file.Path;
import java.util.List;
import org.verseprojection.desktop.checkup.Examiner;
import org.verseprojection.desktop.checkup.Line;
import org.verseprojection.desktop.checkup.Line.State;

/// Finds what a check-up finds in a booth whose mixing desk stands beside a dimmer.
final class GuideExaminer implements Examiner {
    private static final List<Line> FOUND = List.of(
            new Line(State.OK, "Processor", "Intel Core i5-8250U, cores: 8. It has AVX, AVX2, FMA, F16C.", ""),
            new Line(State.OK, "Models", "Undamaged: 7, 127 MB.", ""),
            new Line(
                    State.OK,
                    "Hearing",
                    "ggml-tiny.en-q8_0 with threads: 1 works 0.31 s for a second of speech; its longest pass took 410 ms. "
                            + "In use: ggml-tiny.en-q8_0, threads: 1, a pass every 0.5 s (measured on 21 November 2026).",
                    ""),
            new Line(State.OK, "Matching", "To find a verse took 4 ms, to turn words into their meaning 6 ms.", ""),
            new Line(
                    State.NOTE,
                    "Microphone",
                    "Found: 2. Heard: USB Audio CODEC. Its level was −31 dBFS, at most −12 dBFS; the first sound came "
                            + "after 180 ms. Mains hum (50 Hz) was in it.",
                    "Use a balanced cable or a DI box, keep it away from power cables, and plug mixer and computer into "
                            + "the same outlet."),
            new Line(
                    State.OK, "Monitors", "Found: 2. Laptop (1920 × 1080, eDP-1), EPSON PJ (1920 × 1080, HDMI-1).", ""),
            new Line(State.OK, "Disk", "Free: 43704 MB.", ""),
            new Line(State.OK, "Keychain", "The system’s keychain keeps secrets and gives them back.", ""),
            new Line(State.LEFT_OUT, "Network", "Not signed in: there is nothing to check.", ""));

    @Override
    public void examine(Surroundings around, Told told) {
        for (Line line : FOUND) {
            told.looking(line.title());
            told.found(line);
        }
    }

    @Override
    public void save(Path file) {
        throw new UnsupportedOperationException("no picture shows that");
    }
}
