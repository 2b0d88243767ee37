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
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.verseprojection.desktop.booth.Engine;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.checkup.CheckupRun;
import org.verseprojection.desktop.checkup.Examiner;
import org.verseprojection.desktop.memory.Remembering;
import org.verseprojection.desktop.operator.OperatorParts;
import org.verseprojection.desktop.operator.OperatorScreen;
import org.verseprojection.desktop.past.PastView;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.projector.ProjectorWindow;
import org.verseprojection.desktop.remember.MemoryDesk;
import org.verseprojection.desktop.report.ReportView;
import org.verseprojection.desktop.screens.Monitor;
import org.verseprojection.desktop.screens.MonitorIdentity;
import org.verseprojection.desktop.screens.Monitors;
import org.verseprojection.desktop.screens.ProjectorChoice;
import org.verseprojection.desktop.settings.SettingsScreen;
import org.verseprojection.desktop.settings.SystemFileDialogs;
import org.verseprojection.desktop.setup.FirstStart;
import org.verseprojection.desktop.stage.StageTimer;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.live.decisions.Origin;
import org.verseprojection.live.show.Content;

/// The operator's window, and what hangs on it: the stage display, the page for OBS. JavaFX thread.
final class MainWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    private static final Duration TICK = Duration.millis(100);
    private static final Duration DRAWN = Duration.millis(500);

    private final Engine engine;
    private final Projection projection;
    private final Runnable ended;
    private final Locale locale;
    private final Messages messages;
    private final LiveBooth booth;
    private final Monitors monitors;
    private final ProjectorWindow projector;
    private final StageDisplay stageDisplay;
    private final WebPages web;
    private final OperatorScreen screen;
    private final GlobalKeys globalKeys;
    private final Overlays root;
    private final MemoryDesk memory;
    private final Optional<Supplier<Remembering>> remembering;
    private final CheckupRun checkup;
    private final AppSettings settings;
    private final RehearsalRun rehearsals;
    private final Stage stage = new Stage();
    private Optional<MonitorIdentity> staged = Optional.empty();
    private Optional<MirroredScreen> mirrored = Optional.empty();
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
        this.locale = projection.locale();
        this.messages = Messages.of(MainWindow.class, locale);
        this.booth = projection.booth();
        this.monitors = projection.monitors();
        this.projector = projection.window();
        this.memory = new MemoryDesk(
                booth, projection.themes(), Platform::runLater, InstantSource.system(), ZoneId.systemDefault(), locale);
        StageTimer timer = new StageTimer(InstantSource.system());
        this.stageDisplay = new StageDisplay(booth, monitors, timer, locale);
        this.web = new WebPages(booth, projection.themes(), messages, locale);
        this.screen = new OperatorScreen(
                booth,
                new OperatorParts(
                        projection.pictures().preview(),
                        projection.pictures().onAir(),
                        booth.composer(),
                        timer,
                        this::settings,
                        this::rehearse,
                        this::past,
                        this::report,
                        memory::why,
                        InstantSource.system(),
                        System::nanoTime,
                        ZoneId.systemDefault(),
                        locale));
        this.globalKeys = new GlobalKeys(booth, screen, messages, locale);
        this.root = new Overlays(screen, messages.get("overlay.close"), screen::fromAbove);
        this.checkup = new CheckupRun(examiner, booth.listening(), Platform::runLater, locale);
        this.settings = new AppSettings(
                booth,
                engine,
                projection.themes(),
                monitors,
                projector,
                web,
                projection.replay(),
                globalKeys,
                memory,
                checkup);
        this.rehearsals = new RehearsalRun(booth, root, new SystemFileDialogs(() -> stage), messages, locale);
        settings.onFirstStart(this::firstStart);
        settings.onFinished(root::close);
    }

    /// Opens everything, and begins to load what is not there yet.
    void open() {
        CompletableFuture<Void> drawn = new CompletableFuture<>();
        remembering.ifPresent(opening -> memory.open(() -> {
            drawn.join(); // the screens come first; what is decided meanwhile waits
            return opening.get();
        }));
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
        projection.listen(this::projectorIs);
        stage.show();
        PauseTransition moment = new PauseTransition(DRAWN);
        moment.setOnFinished(_ -> drawn.complete(null));
        moment.play();
        booth.preferences().addListener((_, before, now) -> changed(before, now));
        monitors.list().addListener((ListChangeListener<Monitor>) _ -> stayWithTheOperator());
        web.serve(booth.preferences().get().web());
        projector.keyboardTo(stage);
        stage.requestFocus();
        ticking.setCycleCount(Animation.INDEFINITE);
        ticking.play();
        engine.load(booth.loader());
        if (!booth.preferences().get().setUp()) {
            firstStart();
        }
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
        booth.showNow(
                new Content(
                        booth.search("John 3:16").getFirst().passage(),
                        booth.preferences().get().translation()),
                Origin.Way.SEARCH);
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
            Rectangle2D bounds = on.monitor().bounds();
            screen.aspect(bounds.getWidth() / bounds.getHeight());
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

    private void past() {
        root.open(
                new PastView(
                        booth.scripture(),
                        memory::history,
                        this::showAgain,
                        settings::copy,
                        ZoneId.systemDefault(),
                        locale),
                true);
    }

    private void showAgain(Content content) {
        root.close();
        booth.preview(content, Origin.Way.HISTORY);
    }

    private void report() {
        root.open(
                new ReportView(
                        memory.services(),
                        new SystemFileDialogs(() -> stage),
                        work -> Thread.ofPlatform().name("report").daemon().start(work),
                        Platform::runLater,
                        ZoneId.systemDefault(),
                        locale),
                true);
    }

    private void firstStart() {
        root.open(new FirstStart(settings, Projection::locale), false);
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
        checkup.close();
        globalKeys.close();
        stage.hide();
        stageDisplay.close();
        web.close();
        projection.close();
        memory.close();
        engine.close();
        ended.run();
    }
}
