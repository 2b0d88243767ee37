package org.verseprojection.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import org.verseprojection.desktop.booth.Engine;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.booth.Notice;
import org.verseprojection.desktop.setup.Report;
import org.verseprojection.desktop.setup.SelfTest;
import org.verseprojection.live.SessionListener;
import org.verseprojection.live.picks.Slot;

/// Plays the beginning of the sample service through the running program, in place of the microphone, and compares
/// what is found with what is said in it. JavaFX thread.
final class SampleTrial implements SelfTest {
    private static final double SECONDS = 49;
    private static final double SURE = 0.5;
    private static final double ENOUGH = 0.75;
    private static final int LINES = 4;
    private static final Duration LOOK = Duration.millis(250);

    private final LiveBooth booth;
    private final Engine engine;
    private final ReadOnlyObjectWrapper<Report> report = new ReadOnlyObjectWrapper<>(Report.idle());
    private final Timeline looking = new Timeline(new KeyFrame(LOOK, _ -> look()));
    private final Set<String> found = new LinkedHashSet<>();
    private final List<String> heard = new ArrayList<>();
    private List<String> expected = List.of();
    private long began;
    private boolean late;

    SampleTrial(LiveBooth booth, Engine engine) {
        this.booth = booth;
        this.engine = engine;
        looking.setCycleCount(Animation.INDEFINITE);
    }

    @Override
    public ObservableValue<Report> report() {
        return report.getReadOnlyProperty();
    }

    @Override
    public void start() {
        cancel();
        found.clear();
        heard.clear();
        late = false;
        began = 0;
        try {
            expected = expected(engine.sample());
        } catch (IOException | RuntimeException missing) {
            report.set(new Report(Phase.FAILED, 0, List.of(), List.of(), 0, String.valueOf(missing.getMessage())));
            return;
        }
        report.set(new Report(Phase.LOADING, booth.loading().get(), List.of(), List.of(), expected.size(), ""));
        looking.play();
    }

    @Override
    public void cancel() {
        looking.stop();
        if (began != 0) {
            booth.stopRehearsing();
        }
        began = 0;
        report.set(Report.idle());
    }

    /// The verses that are quoted before the trial is over, by their references.
    private static List<String> expected(Path sample) throws IOException {
        Path labels = sample.resolveSibling("service.labels.tsv");
        Set<String> osis = new LinkedHashSet<>();
        for (String line : Files.readAllLines(labels)) {
            String[] fields = line.split("\t");
            if (fields.length == 5 && fields[2].equals("quote") && Double.parseDouble(fields[1]) < SECONDS - 2) {
                osis.add(fields[3]);
            }
        }
        return List.copyOf(osis);
    }

    private void look() {
        if (began == 0) {
            if (booth.loading().get() >= 1) {
                began = System.nanoTime();
                booth.rehearse(
                        new PacedRecording(engine.sample(), event -> {}), new SessionListener() {}, summary -> {});
            } else {
                report.set(new Report(Phase.LOADING, booth.loading().get(), List.of(), List.of(), expected.size(), ""));
            }
            return;
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        note();
        if (seconds < SECONDS && found.size() < expected.size()) {
            report.set(now(Phase.RUNNING, seconds / SECONDS));
        } else {
            looking.stop();
            began = 0;
            booth.stopRehearsing();
            boolean enough = found.size() >= ENOUGH * expected.size();
            report.set(now(enough ? late ? Phase.SLOW : Phase.GOOD : Phase.POOR, 1));
        }
    }

    private Report now(Phase phase, double progress) {
        List<String> lines = heard.subList(Math.max(0, heard.size() - LINES), heard.size());
        return new Report(phase, Math.min(1, progress), lines, List.copyOf(found), expected.size(), "");
    }

    private void note() {
        String said = (booth.transcript().get().stable() + " "
                        + booth.transcript().get().unstable())
                .strip();
        if (!said.isEmpty()) {
            heard.clear();
            heard.add(said);
        }
        for (Slot slot : booth.slots()) {
            String osis = slot.candidate().passage().first().osis();
            if (slot.candidate().confidence() >= SURE && expected.contains(osis)) {
                found.add(slot.candidate().passage().first().reference());
            }
        }
        late |= booth.notices().stream()
                .anyMatch(each -> each.subject() == Notice.Subject.LAG && each.severity() == Notice.Severity.WARNING);
    }
}
