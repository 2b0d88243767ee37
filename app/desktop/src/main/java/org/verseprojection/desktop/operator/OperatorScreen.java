package org.verseprojection.desktop.operator;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.verseprojection.desktop.booth.Booth;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.keys.GlobalChords;
import org.verseprojection.desktop.keys.KeyMap;
import org.verseprojection.desktop.keys.KeyNames;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Output;
import org.verseprojection.live.show.ShowState;

/// The operator's screen: to be the root of a scene, which it dresses. From 1024x640 up. JavaFX thread.
public final class OperatorScreen extends StackPane {
    private static final double RIGHT = 0.28;

    private static final Set<String> FRENCH_KEYBOARDS = Set.of("FR", "BE");

    private final Booth booth;
    private final Kit kit;
    private final ReadOnlyDoubleWrapper em = new ReadOnlyDoubleWrapper(TextScale.PLAIN);
    private final DoubleProperty ratio = new SimpleDoubleProperty(16.0 / 9);
    private final SimpleObjectProperty<KeyMap> keys;
    private final KeyHandler handler;
    private final PicksPane picks;
    private final MonitorCard onAir;
    private final MonitorCard preview;
    private final SidePane side;
    private final Overlays overlays;
    private final BannerStrip banner;
    private final ListeningBar listening;

    public OperatorScreen(Booth booth, OperatorParts parts) {
        this.booth = booth;
        keys = new SimpleObjectProperty<>(
                KeyMap.read(booth.preferences().get().keys()).map());
        kit = new Kit(
                booth,
                Messages.of(OperatorScreen.class, parts.locale()),
                new KeyNames(parts.locale()),
                keys,
                em.getReadOnlyProperty(),
                parts.paging());
        picks = new PicksPane(kit);
        onAir = new MonitorCard(kit, "on-air", kit.text("monitor.onair"), parts.onAir(), ratio);
        preview = new MonitorCard(kit, "preview", kit.text("monitor.preview"), parts.preview(), ratio);
        overlays = Overlays.over(kit, parts, this::focusPicks);
        picks.onWhy(overlays::why);
        side = new SidePane(
                kit,
                new QueuePane(kit, overlays.notes()::open),
                new HistoryPane(kit, parts.zone(), parts.past(), parts.report()),
                new StagePane(kit, parts.timer(), this::focusPicks));
        banner = new BannerStrip(kit, parts.clock());
        listening = new ListeningBar(kit);
        boolean french = FRENCH_KEYBOARDS.contains(parts.locale().getCountry());
        ScreenDesk desk = new ScreenDesk(kit, parts, picks, overlays);
        handler = new KeyHandler(booth, keys::get, desk, parts.nanoTime(), french);
        build();
        listen();
        preferences(booth.preferences().get());
        show(booth.show().get());
    }

    /// The projector's width over its height: the miniatures have the same shape.
    public void aspect(double widthOverHeight) {
        ratio.set(Math.clamp(widthOverHeight, 0.5, 6));
    }

    /// A key that nothing wants of what lies over the screen: what covers the projector works there, too.
    public void fromAbove(KeyEvent event) {
        handler.fromAbove(event);
    }

    /// A global key: works whatever lies over the screen, but not while the keys are locked.
    public void fromOutside(Action action) {
        handler.fromOutside(action);
    }

    /// What the global keys are now, for the list of all keys; none where they are off.
    public void globalKeys(Optional<GlobalChords> chords) {
        overlays.help().globalKeys(chords);
    }

    private void build() {
        getStyleClass().add("operator");
        getStylesheets()
                .add(Objects.requireNonNull(OperatorScreen.class.getResource("operator.css"), "operator.css")
                        .toExternalForm());
        StackPane left = new StackPane(picks, overlays.search(), overlays.notes(), overlays.why());
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        RightColumn right = new RightColumn(kit, onAir, preview, side, ratio);
        right.prefWidthProperty().bind(widthProperty().multiply(RIGHT));
        right.minWidthProperty().bind(right.prefWidthProperty());
        HBox main = new HBox(left, right);
        main.getStyleClass().add("main");
        StackPane body = new StackPane(main, overlays.help());
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox all = new VBox(banner, listening, body, new StatusLine(kit));
        getChildren().add(all);
        picks.setFocusTraversable(true);
    }

    private void listen() {
        booth.show().addListener((_, _, state) -> show(state));
        booth.preferences().addListener((_, _, changed) -> preferences(changed));
        widthProperty().addListener(_ -> scale());
        heightProperty().addListener(_ -> scale());
        addEventFilter(KeyEvent.ANY, handler::handle);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> {
            if (booth.countdown().get().isPresent()) {
                booth.hand();
            }
        });
        EventHandler<KeyEvent> above = event -> {
            if (isDisabled()) {
                handler.passing(event);
            }
        };
        sceneProperty().addListener((_, old, scene) -> {
            if (old != null) {
                old.removeEventFilter(KeyEvent.ANY, above);
            }
            if (scene != null) {
                scene.addEventFilter(KeyEvent.ANY, above);
                dress(scene);
                focusPicks();
            }
        });
        ObservableValue<Boolean> focused =
                sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::focusedProperty);
        focused.addListener((_, _, has) -> {
            if (!Boolean.TRUE.equals(has)) {
                Platform.runLater(this::releaseUnseen);
            }
        });
        disabledProperty().addListener((_, _, covered) -> {
            if (covered) {
                handler.cover();
            } else {
                handler.uncover();
            }
        });
        keys.addListener((_, _, _) -> show(booth.show().get()));
    }

    /// Keys are released where nobody sees it once another program has the keyboard. The projector's window, which gets
    /// it for a moment when it appears, hands on what it sees: a key that is held then is held still.
    private void releaseUnseen() {
        if (Window.getWindows().stream().noneMatch(Window::isFocused)) {
            handler.releaseAll();
        }
    }

    private void preferences(Preferences changed) {
        keys.set(KeyMap.read(changed.keys()).map());
        getStyleClass().removeAll("dark", "light");
        getStyleClass().add(changed.light() ? "light" : "dark");
        Scene scene = getScene();
        if (scene != null) {
            dress(scene);
        }
        scale();
    }

    private void dress(Scene scene) {
        boolean light = booth.preferences().get().light();
        scene.setUserAgentStylesheet(
                light ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet());
    }

    private void scale() {
        double rounded =
                TextScale.of(getWidth(), getHeight(), booth.preferences().get().textScale());
        if (rounded != em.get() || getStyle().isEmpty()) {
            em.set(rounded);
            setStyle("-fx-font-size: " + rounded + "px;");
        }
    }

    private void show(ShowState state) {
        String covered = state.output() == Output.LIVE
                ? ""
                : kit.text("output." + state.output().name().toLowerCase(Locale.ROOT));
        onAir.show(
                state.visible().map(slide -> reference(slide.content())).orElse(kit.text("monitor.empty")),
                covered.isEmpty() ? state.visible().map(kit::page).orElse("") : covered,
                state.visible().isPresent());
        preview.show(
                state.preview().map(found -> reference(found.content())).orElse(kit.text("monitor.empty")),
                state.preview().isPresent() ? kit.key(Action.TAKE) : "",
                state.preview().isPresent());
    }

    private static String reference(Content content) {
        return content.passage().reference();
    }

    private void focusPicks() {
        picks.requestFocus();
    }

    PicksPane picks() {
        return picks;
    }

    SidePane side() {
        return side;
    }

    SearchOverlay search() {
        return overlays.search();
    }

    NotesOverlay notes() {
        return overlays.notes();
    }

    HelpOverlay help() {
        return overlays.help();
    }

    WhyOverlay why() {
        return overlays.why();
    }

    BannerStrip banner() {
        return banner;
    }

    ListeningBar listening() {
        return listening;
    }
}
