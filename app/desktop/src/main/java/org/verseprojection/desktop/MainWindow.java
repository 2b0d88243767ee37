package org.verseprojection.desktop;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.verseprojection.desktop.booth.Engine;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.booth.Notice;
import org.verseprojection.desktop.booth.Resume;
import org.verseprojection.desktop.operator.OperatorParts;
import org.verseprojection.desktop.operator.OperatorScreen;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.preferences.PreferencesFile;
import org.verseprojection.desktop.projector.ProjectorWindow;
import org.verseprojection.desktop.screens.Monitor;
import org.verseprojection.desktop.screens.MonitorIdentity;
import org.verseprojection.desktop.screens.Monitors;
import org.verseprojection.desktop.screens.ProjectorChoice;
import org.verseprojection.desktop.settings.SettingsScreen;
import org.verseprojection.desktop.settings.SystemFileDialogs;
import org.verseprojection.desktop.setup.FirstStart;
import org.verseprojection.desktop.stage.StageTimer;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Output;
import org.verseprojection.live.show.ShowState;

/// The operator's window, and all that hangs on it: the projector, the stage display, the page for OBS. JavaFX thread.
final class MainWindow {
    private static final Logger LOG = Logger.getLogger(MainWindow.class.getName());
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    private static final Duration TICK = Duration.millis(100);

    private final Engine engine;
    private final Runnable ended;
    private final Locale locale;
    private final Messages messages;
    private final LiveBooth booth;
    private final SlidePictures pictures;
    private final Monitors monitors;
    private final ProjectorWindow projector;
    private final StageDisplay stageDisplay;
    private final WebPages web;
    private final Replay replay;
    private final OperatorScreen screen;
    private final Overlays root;
    private final AppSettings settings;
    private final RehearsalRun rehearsals;
    private final Stage stage = new Stage();
    private Optional<MonitorIdentity> staged = Optional.empty();
    private Optional<MirroredScreen> mirrored = Optional.empty();
    private final Timeline ticking = new Timeline(new KeyFrame(TICK, _ -> tick()));

    MainWindow(Engine engine, Folders folders, Runnable ended) {
        this.engine = engine;
        this.ended = ended;
        PreferencesFile file = new PreferencesFile(folders.preferences());
        this.locale = locale(file.read().language());
        Optional<String> damaged = file.problem(); // it is set aside by now, and whole when it is read again
        this.messages = Messages.of(MainWindow.class, locale);
        Themes themes = new Themes(folders.themes());
        this.replay = new Replay(problem -> Platform.runLater(() -> trouble(problem)));
        this.booth = new LiveBooth(
                engine.scripture(),
                new LiveBooth.Surroundings(
                        replay::microphone, replay::play, Platform::runLater, InstantSource.system(), locale),
                file,
                themes,
                new Resume(folders.onAir(), InstantSource.system()));
        this.pictures = new SlidePictures(booth);
        this.monitors = Monitors.watch();
        this.projector = new ProjectorWindow(monitors, pictures.projector(), this::projectorIs);
        StageTimer timer = new StageTimer(InstantSource.system());
        this.stageDisplay = new StageDisplay(booth, monitors, timer, locale);
        this.web = new WebPages(booth, messages, locale);
        this.screen = new OperatorScreen(
                booth,
                new OperatorParts(
                        pictures.preview(),
                        pictures.onAir(),
                        booth.composer(),
                        timer,
                        this::settings,
                        this::rehearse,
                        InstantSource.system(),
                        System::nanoTime,
                        ZoneId.systemDefault(),
                        locale));
        this.root = new Overlays(screen, messages.get("overlay.close"), screen::fromAbove);
        this.settings = new AppSettings(booth, engine, themes, monitors, projector, web, replay);
        this.rehearsals = new RehearsalRun(booth, root, new SystemFileDialogs(() -> stage), messages, locale);
        settings.onFirstStart(this::firstStart);
        damaged.ifPresent(words -> booth.notice(new Notice(Notice.Subject.STORE, Notice.Severity.WARNING, words)));
        settings.onFinished(root::close);
    }

    private static Locale locale(String language) {
        return language.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(language);
    }

    /// Opens everything, and begins to load what is not there yet.
    void open() {
        Thread.currentThread()
                .setUncaughtExceptionHandler((_, failure) -> LOG.log(Level.SEVERE, "a screen failed", failure));
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setTitle(messages.get("title"));
        stage.setScene(new Scene(root, Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight())));
        stage.setX(room.getMinX());
        stage.setY(room.getMinY());
        stage.setWidth(room.getWidth());
        stage.setHeight(room.getHeight());
        stage.setOnCloseRequest(request -> {
            request.consume();
            askToClose();
        });
        booth.show().addListener((_, before, now) -> cover(before, now));
        booth.resume();
        stage.show();
        projector.choose(booth.preferences().get().projector());
        cover(ShowState.EMPTY, booth.show().get());
        booth.preferences().addListener((_, before, now) -> changed(before, now));
        monitors.list().addListener((ListChangeListener<Monitor>) _ -> stayWithTheOperator());
        stageDisplay();
        web.serve(booth.preferences().get().web());
        stage.requestFocus();
        ticking.setCycleCount(Animation.INDEFINITE);
        ticking.play();
        engine.load(booth.loader());
        if (!booth.preferences().get().setUp()) {
            firstStart();
        }
    }

    private void trouble(String problem) {
        booth.notice(new Notice(Notice.Subject.MICROPHONE, Notice.Severity.WARNING, problem));
    }

    // --- for measurements

    LiveBooth booth() {
        return booth;
    }

    Scene scene() {
        return stage.getScene();
    }

    boolean hasProjector() {
        return projector.verdict() instanceof ProjectorChoice.Verdict.On;
    }

    /// Where a verse's words stand on the projector.
    Rectangle2D projectorCentre() {
        Rectangle2D all = projector.verdict() instanceof ProjectorChoice.Verdict.On on
                ? on.monitor().bounds()
                : Screen.getPrimary().getBounds();
        return new Rectangle2D(
                all.getMinX() + all.getWidth() / 4, all.getMinY() + all.getHeight() / 2, all.getWidth() / 2, 60);
    }

    /// Shows a verse, and ends when all is loaded.
    void endWhenLoaded() {
        booth.showNow(new Content(
                booth.search("John 3:16").getFirst().passage(),
                booth.preferences().get().translation()));
        booth.loading().addListener((_, _, done) -> {
            if (done >= 1) {
                Platform.runLater(this::end);
            }
        });
    }

    /// Ends without asking.
    void end() {
        close();
    }

    /// What covers the operator's screen covers the countdown, too: meanwhile nothing goes on air by itself.
    private void tick() {
        if (root.covered()) {
            booth.hand();
        } else {
            booth.tick();
        }
    }

    private void changed(Preferences before, Preferences now) {
        if (!before.projector().equals(now.projector())) {
            projector.choose(now.projector());
        }
        stageDisplay();
        if (!before.web().equals(now.web())) {
            web.serve(now.web());
        }
    }

    private void projectorIs(ProjectorChoice.Verdict verdict) {
        booth.notice(ProjectorNotice.of(verdict, messages));
        if (verdict instanceof ProjectorChoice.Verdict.Mirrored) {
            mirrored.ifPresent(root::close);
            MirroredScreen warning = new MirroredScreen(messages, root::close);
            mirrored = Optional.of(warning);
            root.open(warning, false);
        } else {
            mirrored.ifPresent(root::close);
            mirrored = Optional.empty();
        }
        stageDisplay();
        if (verdict instanceof ProjectorChoice.Verdict.On on) {
            double scale = on.monitor().scale();
            double wide = on.monitor().bounds().getWidth() * scale;
            double high = on.monitor().bounds().getHeight() * scale;
            booth.projectorSize(wide, high);
            screen.aspect(wide / high);
        }
    }

    /// The stage display on its monitor; nowhere where that is the projector's.
    private void stageDisplay() {
        Optional<MonitorIdentity> wanted = booth.preferences().get().stage();
        boolean taken = projector.verdict() instanceof ProjectorChoice.Verdict.On(Monitor shown)
                && wanted.flatMap(settings::find).filter(shown::equals).isPresent();
        Optional<MonitorIdentity> possible = taken ? Optional.empty() : wanted;
        if (!possible.equals(staged)) {
            staged = possible;
            stageDisplay.choose(possible);
        }
    }

    /// Where the monitors were rearranged beneath it and it stands on none, or on the projector's, the operator's
    /// window goes back to the operator's monitor.
    private void stayWithTheOperator() {
        double x = stage.getX() + stage.getWidth() / 2;
        double y = stage.getY() + stage.getHeight() / 2;
        boolean well = monitors.list().stream()
                .filter(monitor -> !projects(monitor))
                .anyMatch(monitor -> monitor.bounds().contains(x, y));
        if (!well) {
            monitors.list().stream()
                    .filter(Monitor::primary)
                    .findFirst()
                    .map(Monitor::bounds)
                    .ifPresent(bounds -> {
                        stage.setX(bounds.getMinX());
                        stage.setY(bounds.getMinY());
                        stage.setWidth(Math.min(stage.getWidth(), bounds.getWidth()));
                        stage.setHeight(Math.min(stage.getHeight(), bounds.getHeight()));
                    });
        }
    }

    private boolean projects(Monitor monitor) {
        return projector.verdict() instanceof ProjectorChoice.Verdict.On on
                && on.monitor().identity().equals(monitor.identity());
    }

    private void cover(ShowState before, ShowState now) {
        if (!booth.layingOut() && (before.output() != now.output() || now.output() == Output.HIDDEN)) {
            projector.hidden(now.output() == Output.HIDDEN);
        }
    }

    // --- over the operator's screen

    private void settings() {
        DraftPicture picture = new DraftPicture(booth, settings);
        SettingsScreen content = new SettingsScreen(
                settings,
                Messages.of(SettingsScreen.class, locale),
                new SystemFileDialogs(() -> stage),
                picture.view());
        root.open(content, true);
    }

    private void rehearse() {
        rehearsals.toggle();
    }

    private void firstStart() {
        root.open(new FirstStart(settings, MainWindow::locale), false);
    }

    // --- ending

    private void askToClose() {
        Optional<String> shown = booth.show()
                .get()
                .visible()
                .or(() -> booth.show().get().onAir())
                .map(slide -> slide.content().passage().reference());
        if (shown.isEmpty() || CloseQuestion.ask(stage, messages, shown.get())) {
            close();
        }
    }

    private void close() {
        ticking.stop();
        stage.hide();
        projector.close();
        stageDisplay.close();
        web.close();
        monitors.close();
        booth.close();
        replay.close();
        engine.close();
        ended.run();
    }
}
