package org.verseprojection.desktop;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.booth.Resume;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.preferences.PreferencesFile;
import org.verseprojection.desktop.screens.MonitorIdentity;
import org.verseprojection.desktop.screens.Monitors;
import org.verseprojection.desktop.screens.ProjectorChoice.Verdict;
import org.verseprojection.desktop.stage.StageTimer;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.speech.audio.InputChoice;
import org.verseprojection.speech.audio.WavSource;

class StageDisplayTest {
    private static final Verdict NOWHERE = new Verdict.None();

    @Test
    void itMovesFromMonitorToMonitor(@TempDir Path folder) {
        Scripture scripture = Scripture.load();
        Fx.run(() -> {
            InstantSource clock = InstantSource.system();
            LiveBooth booth = new LiveBooth(
                    scripture,
                    new LiveBooth.Surroundings(
                            chosen -> events ->
                                    new WavSource(folder.resolve("none.wav"), new InputChoice.Automatic(), events),
                            device -> "",
                            Runnable::run,
                            clock,
                            Locale.ENGLISH),
                    new PreferencesFile(folder.resolve("preferences.json")),
                    new Themes(folder.resolve("themes")),
                    new Resume(folder.resolve("on-air.json"), clock));
            try (booth;
                    Monitors monitors = Monitors.watch(Locale.ENGLISH);
                    StageDisplay stage = new StageDisplay(booth, monitors, new StageTimer(clock), Locale.ENGLISH)) {
                stage.choose(Optional.of(new MonitorIdentity("one", "", "")), NOWHERE);
                assertDoesNotThrow(() -> stage.choose(Optional.of(new MonitorIdentity("two", "", "")), NOWHERE));
            }
        });
    }
}
