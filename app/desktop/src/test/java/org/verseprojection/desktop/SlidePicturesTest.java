package org.verseprojection.desktop;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.booth.Resume;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.preferences.PreferencesFile;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.live.show.Output;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.speech.audio.InputChoice;
import org.verseprojection.speech.audio.WavSource;

class SlidePicturesTest {
    /// Half a character, which no file's name has here: as a question mark on Windows.
    private static final String ELSEWHERE = "/Users/x/Logo \ud83d.png";

    @Test
    void aLogoThatAnotherSystemNamedStopsNothing(@TempDir Path folder) {
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
            try (booth) {
                booth.preferences(booth.preferences().get().withLogo(ELSEWHERE));
                SlidePictures pictures = assertDoesNotThrow(() -> new SlidePictures(booth));
                assertDoesNotThrow(() -> booth.toggle(Output.LOGO));
                pictures.projector().layout();
            }
        });
    }
}
