package org.verseprojection.desktop;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.util.Duration;
import org.verseprojection.desktop.booth.Engine;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.checkup.CheckupRun;
import org.verseprojection.desktop.checkup.Examiner;
import org.verseprojection.desktop.memory.Remembering;
import org.verseprojection.desktop.operator.OperatorParts;
import org.verseprojection.desktop.operator.OperatorScreen;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.projector.ProjectorWindow;
import org.verseprojection.desktop.remember.MemoryDesk;
import org.verseprojection.desktop.screens.ProjectorChoice;
import org.verseprojection.desktop.settings.SystemFileDialogs;
import org.verseprojection.desktop.stage.StageTimer;
import org.verseprojection.desktop.text.Messages;

/// Joins all that the program shows to the booth and its projector: the operator's screen and what opens over it, the
/// stage display, the pages for OBS, the memory. JavaFX thread.
final class MainWindow {
    private static final Duration TICK = Duration.millis(100);
    private static final Duration DRAWN = Duration.millis(500);

    private final Engine engine;
    private final Projection projection;
    private final Runnable ended;
    private final Messages messages;
    private final LiveBooth booth;
    private final ProjectorWindow projector;
    private final StageDisplay stageDisplay;
    private final WebPages web;
    private final OperatorScreen screen;
    private final GlobalKeys globalKeys;
    private final OverlayPane root;
    private final OperatorWindow window;
    private final MemoryDesk memory;
    private final Optional<Supplier<Remembering>> remembering;
    private final CheckupRun checkup;
    private final ScreensAbove above;
    private final Timeline ticking = new Timeline(new KeyFrame(TICK, _ -> tick()));

    /// @param projection opened before
    /// @param remembering opened on a thread of its own; none where nothing is remembered
    /// @param examiner makes the check-up of the settings
    MainWindow(
            Engine engine,
            Projection projection,
            Optional<Supplier<Remembering>> remembering,
            Examiner examiner,
            Runnable ended) {
        this.remembering = remembering;
        this.engine = engine;
        this.projection = projection;
        this.ended = ended;
        Locale locale = projection.locale();
        this.messages = Messages.of(MainWindow.class, locale);
        this.booth = projection.booth();
        this.projector = projection.window();
        this.memory = new MemoryDesk(
                booth, projection.themes(), Platform::runLater, InstantSource.system(), ZoneId.systemDefault(), locale);
        StageTimer timer = new StageTimer(InstantSource.system());
        this.stageDisplay = new StageDisplay(booth, projection.monitors(), timer, locale);
        this.web = new WebPages(booth, projection.themes(), messages, locale);
        this.screen = new OperatorScreen(
                booth,
                new OperatorParts(
                        projection.pictures().preview(),
                        projection.pictures().onAir(),
                        booth.composer(),
                        timer,
                        () -> above().settings(),
                        () -> above().rehearse(),
                        () -> above().past(),
                        () -> above().report(),
                        memory::why,
                        InstantSource.system(),
                        System::nanoTime,
                        ZoneId.systemDefault(),
                        locale));
        this.globalKeys = new GlobalKeys(booth, screen, messages, locale);
        this.root = new OverlayPane(screen, messages.get("overlay.close"), screen::fromAbove);
        this.window =
                new OperatorWindow(messages.get("title"), root, projection.monitors(), projector, this::askToClose);
        this.checkup = new CheckupRun(examiner, booth.listening(), Platform::runLater, locale);
        AppSettings settings = new AppSettings(
                booth,
                engine,
                projection.themes(),
                projection.monitors(),
                projector,
                web,
                projection.replay(),
                globalKeys,
                memory,
                checkup);
        this.above =
                new ScreensAbove(root, booth, settings, memory, new SystemFileDialogs(window::stage), messages, locale);
    }

    /// By the time that a key asks for it; it is made after the screen that it opens over.
    private ScreensAbove above() {
        return above;
    }

    /// Opens everything, and begins to load what is not there yet.
    void open() {
        CompletableFuture<Void> drawn = new CompletableFuture<>();
        remembering.ifPresent(opening -> memory.open(() -> {
            drawn.join(); // the screens come first; what is decided meanwhile waits
            return opening.get();
        }));
        projection.listen(this::projectorIs);
        window.open();
        PauseTransition moment = new PauseTransition(DRAWN);
        moment.setOnFinished(_ -> drawn.complete(null));
        moment.play();
        booth.preferences().addListener((_, before, now) -> changed(before, now));
        web.serve(booth.preferences().get().web());
        ticking.setCycleCount(Animation.INDEFINITE);
        ticking.play();
        engine.load(booth.loader());
        if (!booth.preferences().get().setUp()) {
            above.firstStart();
        }
    }

    // --- for measurements

    LiveBooth booth() {
        return booth;
    }

    Scene scene() {
        return window.stage().getScene();
    }

    ProjectorWindow projector() {
        return projector;
    }

    /// What covers the operator's screen covers the countdown, too: meanwhile nothing goes on air by itself.
    private void tick() {
        if (root.covered()) {
            booth.hand();
        } else {
            booth.tick();
        }
        memory.tick();
    }

    private void changed(Preferences before, Preferences now) {
        stageDisplay();
        if (!before.web().equals(now.web())) {
            web.serve(now.web());
        }
    }

    private void projectorIs(ProjectorChoice.Verdict verdict) {
        booth.notice(ProjectorNotice.of(verdict, messages));
        above.mirrored(verdict instanceof ProjectorChoice.Verdict.Mirrored);
        stageDisplay();
        if (verdict instanceof ProjectorChoice.Verdict.On on) {
            Rectangle2D bounds = on.monitor().bounds();
            screen.aspect(bounds.getWidth() / bounds.getHeight());
        }
    }

    private void stageDisplay() {
        stageDisplay.choose(booth.preferences().get().stage(), projector.verdict());
    }

    // --- ending

    private void askToClose() {
        Optional<String> shown = booth.show()
                .get()
                .visible()
                .or(() -> booth.show().get().onAir())
                .map(slide -> slide.content().passage().reference());
        if (shown.isEmpty() || CloseQuestion.ask(window.stage(), messages, shown.get())) {
            end();
        }
    }

    /// Ends without asking.
    void end() {
        ticking.stop();
        checkup.close();
        globalKeys.close();
        window.stage().hide();
        stageDisplay.close();
        web.close();
        projection.close();
        memory.close();
        engine.close();
        ended.run();
    }
}
