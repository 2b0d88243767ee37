package org.verseprojection.desktop;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.verseprojection.desktop.booth.Engine;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.booth.Notice;
import org.verseprojection.desktop.booth.Resume;
import org.verseprojection.desktop.preferences.PreferencesFile;
import org.verseprojection.desktop.projector.ProjectorWindow;
import org.verseprojection.desktop.screens.Monitor;
import org.verseprojection.desktop.screens.Monitors;
import org.verseprojection.desktop.screens.ProjectorChoice.Verdict;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.live.show.Output;
import org.verseprojection.live.show.ShowState;

/// The booth and its projector: all that the congregation sees, which needs no operator's screen. It opens first, so
/// that after a crash the verse is there again as soon as can be. JavaFX thread.
final class Projection implements AutoCloseable {
    /// As it was before the windows began to speak another.
    private static final Locale SYSTEM = Locale.getDefault();

    private final Locale locale;
    private final Themes themes;
    private final Replay replay;
    private final LiveBooth booth;
    private final SlidePictures pictures;
    private final Monitors monitors;
    private final ProjectorWindow window;
    private Consumer<Verdict> told = verdict -> {};

    /// Opens it on its monitor, if that is there, with what was on air when the program was killed.
    Projection(Engine engine, Folders folders) {
        PreferencesFile file = new PreferencesFile(folders.preferences());
        locale = locale(file.read().language());
        Optional<String> damaged = file.problem(); // it is set aside by now, and whole when it is read again
        themes = new Themes(folders.themes());
        replay = new Replay(locale, problem -> Platform.runLater(() -> trouble(problem)));
        booth = new LiveBooth(
                engine.scripture(),
                new LiveBooth.Surroundings(
                        replay::microphone, replay::play, Platform::runLater, InstantSource.system(), locale),
                file,
                themes,
                new Resume(folders.onAir(), InstantSource.system()));
        damaged.ifPresent(words -> booth.notice(new Notice(Notice.Subject.STORE, Notice.Severity.WARNING, words)));
        pictures = new SlidePictures(booth);
        monitors = Monitors.watch(locale);
        window = new ProjectorWindow(monitors, pictures.projector(), this::placed);
        booth.show().addListener((_, before, now) -> cover(before, now));
        window.choose(booth.preferences().get().projector());
        booth.resume();
        cover(ShowState.EMPTY, booth.show().get());
        booth.preferences().addListener((_, before, now) -> {
            if (!before.projector().equals(now.projector())) {
                window.choose(now.projector());
            }
        });
    }

    /// The language's locale; the system's for an empty one.
    static Locale locale(String language) {
        return language.isEmpty() ? SYSTEM : Locale.forLanguageTag(language);
    }

    private void trouble(String problem) {
        booth.notice(new Notice(Notice.Subject.HEADPHONES, Notice.Severity.WARNING, problem));
    }

    private void placed(Verdict verdict) {
        if (verdict instanceof Verdict.On(Monitor monitor)) {
            double scale = monitor.scale();
            booth.projectorSize(
                    monitor.bounds().getWidth() * scale, monitor.bounds().getHeight() * scale);
        }
        told.accept(verdict);
    }

    private void cover(ShowState before, ShowState now) {
        if (!booth.layingOut() && (before.output() != now.output() || now.output() == Output.HIDDEN)) {
            window.hidden(now.output() == Output.HIDDEN);
        }
    }

    /// Told where the projector is, now and whenever that changes.
    void listen(Consumer<Verdict> listener) {
        told = listener;
        listener.accept(window.verdict());
    }

    /// Does the rest when the congregation sees its verse again; at once where there is none to see.
    void whenDrawn(Runnable rest) {
        boolean drawing = window.verdict() instanceof Verdict.On
                && booth.show().get().onAir().isPresent();
        if (!drawing) {
            rest.run();
            return;
        }
        new AnimationTimer() {
            private boolean laidOut;

            @Override
            public void handle(long pulse) {
                if (laidOut) { // the first one's picture is being drawn by now, on a thread of its own
                    stop();
                    rest.run();
                }
                laidOut = true;
            }
        }.start();
    }

    Locale locale() {
        return locale;
    }

    Themes themes() {
        return themes;
    }

    Replay replay() {
        return replay;
    }

    LiveBooth booth() {
        return booth;
    }

    SlidePictures pictures() {
        return pictures;
    }

    Monitors monitors() {
        return monitors;
    }

    ProjectorWindow window() {
        return window;
    }

    @Override
    public void close() {
        window.close();
        monitors.close();
        booth.close();
        replay.close();
    }
}
