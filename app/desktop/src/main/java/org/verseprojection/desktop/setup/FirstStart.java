package org.verseprojection.desktop.setup;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.settings.Controls;
import org.verseprojection.desktop.settings.SettingsScreen;
import org.verseprojection.desktop.text.Messages;

/// The first start: language and translation, microphone, projector, a trial, the keys. Each step may be left out, and
/// what was chosen counts at once. JavaFX thread.
public final class FirstStart extends BorderPane {
    private static final String STEP = "step";

    private final SetupModel model;
    private final Function<String, Locale> locales;
    private final Label count = new Label();
    private final VBox middle = new VBox();
    private final Button back = Controls.button("", this::back);
    private final Button next = Controls.button("", this::next);
    private final Button leave = Controls.button("", this::finish);
    private Step step = Step.LANGUAGE;
    private boolean over;

    /// @param locales what a language of the preferences stands for, the system's where it is empty
    public FirstStart(SetupModel model, Function<String, Locale> locales) {
        this.model = model;
        this.locales = locales;
        getStyleClass().add("first-start");
        List.of("settings", "first-start").forEach(this::style);
        count.getStyleClass().add(Styles.TEXT_MUTED);
        middle.getStyleClass().add("first-start-middle");
        back.setId("back");
        next.setId("next");
        next.setDefaultButton(true);
        next.getStyleClass().add(Styles.ACCENT);
        leave.setId("leave");
        leave.getStyleClass().add(Styles.FLAT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(leave, gap, count, back, next);
        buttons.setAlignment(Pos.CENTER);
        buttons.getStyleClass().add("first-start-buttons");
        setCenter(Controls.scrolling(middle, "settings-scroll"));
        setBottom(buttons);
        show();
        sceneProperty().subscribe(scene -> next.requestFocus());
    }

    /// The step that is to be seen.
    public Step step() {
        return step;
    }

    private void style(String name) {
        Class<?> owner = name.equals("settings") ? SettingsScreen.class : FirstStart.class;
        getStylesheets()
                .add(Objects.requireNonNull(owner.getResource(name + ".css")).toExternalForm());
    }

    private void show() {
        Locale locale = locales.apply(model.preferences().language());
        Messages messages = Messages.of(FirstStart.class, locale);
        Steps steps = new Steps(model, messages, Messages.of(SettingsScreen.class, locale), this::show);
        Label title = Controls.text(messages.get(STEP + "." + step), Styles.TITLE_2);
        Label words = Controls.text(messages.get(STEP + "." + step + ".words"));
        middle.getChildren().setAll(title, words, steps.of(step));
        VBox.setVgrow(middle, Priority.ALWAYS);
        boolean last = step == Step.DONE;
        count.setText(messages.get("count", step.number(), Step.values().length));
        back.setText(messages.get("back"));
        back.setDisable(step == Step.LANGUAGE);
        next.setText(messages.get(last ? "finish" : "next"));
        leave.setText(messages.get("leave"));
        leave.setVisible(!last);
        Node trial = lookup("#trial");
        (trial == null ? next : trial).requestFocus();
    }

    private void back() {
        leaveStep();
        step = step.previous();
        show();
    }

    private void next() {
        if (step == Step.DONE) {
            finish();
        } else {
            leaveStep();
            step = step.next();
            show();
        }
    }

    private void leaveStep() {
        if (step == Step.TRIAL) {
            model.selfTest().cancel();
        }
    }

    private void finish() {
        if (!over) {
            over = true;
            leaveStep();
            model.change(model.preferences().withSetUp(true));
            model.finished();
        }
    }
}
