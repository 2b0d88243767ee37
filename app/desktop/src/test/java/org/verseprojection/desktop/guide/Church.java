package org.verseprojection.desktop.guide;

import atlantafx.base.theme.PrimerDark;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.booth.Notice;
import org.verseprojection.desktop.booth.PickReasons;
import org.verseprojection.desktop.booth.Resume;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.operator.OperatorParts;
import org.verseprojection.desktop.operator.OperatorScreen;
import org.verseprojection.desktop.preferences.PreferencesFile;
import org.verseprojection.desktop.slide.SlideView;
import org.verseprojection.desktop.stage.StageTimer;
import org.verseprojection.desktop.stage.StageView;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Candidate.Kind;
import org.verseprojection.live.show.Output;
import org.verseprojection.live.show.ShowState;
import org.verseprojection.live.show.Slide;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.speech.audio.Level;

/// The real booth and the real screens on a Sunday at ten; only the sound, and what is found in it, are scripted.
final class Church implements AutoCloseable {
    static final Scripture SCRIPTURE = Scripture.load();
    private static final Instant SUNDAY = Instant.parse("2026-11-22T10:24:00Z");
    /// A key means what stood there a moment before it was pressed: the keys of the guide are pressed a second later.
    private static final long LATER = Duration.ofSeconds(1).toNanos();

    /// As after some months.
    private static final List<PickReasons.Reason> REASONS = List.of(
            new PickReasons.Reason("words", 0.9),
            new PickReasons.Reason("habit.book", 0.45),
            new PickReasons.Reason("prototype", 0.3),
            new PickReasons.Reason("context", -0.15));

    final Pulpit pulpit = new Pulpit(SCRIPTURE);
    final Themes themes;
    final LiveBooth booth;
    final OperatorScreen screen;
    private final SlideView onAir = new SlideView(false);
    private final SlideView preview = new SlideView(false);
    private final StageTimer timer = new StageTimer(InstantSource.fixed(SUNDAY));
    private final Scene scene;

    /// JavaFX thread.
    private Church(Path folder) {
        themes = new Themes(folder.resolve("themes"));
        booth = new LiveBooth(
                SCRIPTURE,
                new LiveBooth.Surroundings(
                        _ -> pulpit::microphone,
                        _ -> "",
                        Platform::runLater,
                        InstantSource.fixed(SUNDAY),
                        Locale.ENGLISH),
                new PreferencesFile(folder.resolve("preferences.json")),
                themes,
                new Resume(folder.resolve("on-air.json"), InstantSource.fixed(SUNDAY)));
        booth.show().addListener((_, _, state) -> draw(state));
        booth.theme().addListener((_, _, _) -> draw(booth.show().get()));
        draw(ShowState.EMPTY);
        screen = new OperatorScreen(
                booth,
                new OperatorParts(
                        preview,
                        onAir,
                        booth.composer(),
                        timer,
                        () -> {},
                        () -> {},
                        () -> {},
                        () -> {},
                        (_, told) -> told.accept(REASONS),
                        InstantSource.fixed(SUNDAY),
                        () -> System.nanoTime() + LATER,
                        ZoneOffset.UTC,
                        Locale.ENGLISH));
        scene = new Scene(screen, Size.GUIDE.width(), Size.GUIDE.height());
        booth.notice(new Notice(Notice.Subject.PROJECTOR, Notice.Severity.OK, "Projector: Epson EB-X05 (1024 × 768)"));
        lay(screen);
    }

    /// A church of which the program hears nothing yet.
    static Church open(Path folder) {
        return Fx.call(() -> new Church(folder));
    }

    /// Where Romans 8:28 has just been quoted, and the list is full.
    static Church inTheSermon(Path folder) {
        Church church = open(folder);
        Pulpit pulpit = church.pulpit;
        Fx.run(() -> church.booth.loader().hearing(pulpit.ear(), "Whisper tiny.en"));
        church.hear(
                "and we know that all things work together for good to them that love god",
                pulpit.pick(
                        "Rom.8.28", 0.97, Kind.QUOTATION, "all things work together for good to them that love God"),
                pulpit.pick("Rom.8.29", 0.46, Kind.NEXT, ""),
                pulpit.pick("1Cor.8.3", 0.31, Kind.PARAPHRASE, ""),
                pulpit.pick("John.3.16", 0.24, Kind.REFERENCE, ""),
                pulpit.pick("1Thess.5.16-1Thess.5.18", 0.19, Kind.PARAPHRASE, ""),
                pulpit.pick("2Cor.4.15", 0.17, Kind.QUOTATION, "all things"),
                pulpit.pick("Deut.6.5", 0.15, Kind.PARAPHRASE, ""),
                pulpit.pick("1John.5.2", 0.13, Kind.PARAPHRASE, ""),
                pulpit.pick("Ps.31.23", 0.12, Kind.PARAPHRASE, ""),
                pulpit.pick("Jas.1.12", 0.11, Kind.PARAPHRASE, ""));
        return church;
    }

    /// Says it, and waits until the picks stand on the screen.
    void hear(String words, Candidate... found) {
        pulpit.say(words, found);
        until(() -> booth.slots().size() >= found.length
                && booth.level().get().rmsDbfs() > Level.FLOOR
                && booth.notices().stream().anyMatch(each -> each.subject() == Notice.Subject.LAG));
    }

    /// Waits until something holds, asking on JavaFX's thread.
    private void until(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!Fx.call(holds::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it never came to hold: " + booth.slots() + booth.transcript() + booth.level()
                        + booth.notices());
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    /// Presses the button of that name.
    void press(String button) {
        Fx.run(() -> screen.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(each -> button.equals(each.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(button))
                .fire());
    }

    /// The first node of a kind on the screen.
    <T extends Node> T node(Class<T> type) {
        return screen.lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(type));
    }

    /// Presses keys on the screen, one after the other.
    void press(KeyCode... codes) {
        for (KeyCode code : codes) {
            Fx.run(() -> {
                fire(KeyEvent.KEY_PRESSED, "", code);
                fire(KeyEvent.KEY_RELEASED, "", code);
            });
        }
    }

    /// Presses a key with Ctrl.
    void withControl(KeyCode code) {
        Fx.run(() -> {
            Node focused = Optional.ofNullable(scene.getFocusOwner()).orElse(screen);
            for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(focused, new KeyEvent(type, "", code.getName(), code, false, true, false, false));
            }
        });
    }

    /// Types letters and digits on the screen.
    void type(String text) {
        for (String letter : text.split("")) {
            Fx.run(() -> {
                KeyCode code = letter.equals(" ") ? KeyCode.SPACE : KeyCode.getKeyCode(letter.toUpperCase(Locale.ROOT));
                fire(KeyEvent.KEY_PRESSED, "", code);
                fire(KeyEvent.KEY_TYPED, letter, KeyCode.UNDEFINED);
                fire(KeyEvent.KEY_RELEASED, "", code);
            });
        }
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode code) {
        Node focused = Optional.ofNullable(scene.getFocusOwner()).orElse(screen);
        Event.fireEvent(focused, new KeyEvent(type, character, code.getName(), code, false, false, false, false));
    }

    private void draw(ShowState state) {
        Theme theme = booth.theme().get();
        Output output = state.visible().isEmpty() && state.output() == Output.LIVE ? Output.BLACK : state.output();
        onAir.show(state.visible().map(booth.composer()::compose), theme, output);
        preview.show(
                state.preview().map(each -> booth.composer().compose(new Slide(each.content(), 0))),
                theme,
                state.preview().isEmpty() ? Output.BLACK : Output.LIVE);
    }

    /// What the operator sees.
    WritableImage picture(Size size) {
        return Fx.call(() -> {
            if (booth.notices().stream().anyMatch(each -> each.subject() == Notice.Subject.LAG)) {
                booth.notice(new Notice(Notice.Subject.LAG, Notice.Severity.OK, "0.4 s behind"));
            }
            return shot(scene, size);
        });
    }

    /// What the preacher sees, the timer at its beginning.
    Scene stage() {
        return Fx.call(() -> {
            StageView stage = new StageView(
                    booth,
                    booth.composer(),
                    booth.composer(),
                    timer,
                    booth.stageText(),
                    InstantSource.fixed(SUNDAY),
                    ZoneOffset.UTC,
                    Locale.ENGLISH);
            return dressed(stage);
        });
    }

    /// Any other screen, in the dark look of the program. JavaFX thread.
    static Scene dressed(Parent content) {
        Scene alone = new Scene(content, Size.GUIDE.width(), Size.GUIDE.height());
        alone.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        lay(content);
        return alone;
    }

    /// A screen as it is in a window of that size. JavaFX thread.
    static WritableImage shot(Scene scene, Size size) {
        Parent root = scene.getRoot();
        root.resize(size.width(), size.height());
        lay(root);
        SnapshotParameters all = new SnapshotParameters();
        all.setViewport(new Rectangle2D(0, 0, size.width(), size.height()));
        all.setFill(scene.getFill());
        return root.snapshot(all, null);
    }

    /// Wrapped texts settle their height in a second pass.
    private static void lay(Parent content) {
        for (int i = 0; i < 3; i++) {
            content.applyCss();
            content.layout();
        }
    }

    @Override
    public void close() {
        Fx.run(booth::close);
    }
}
