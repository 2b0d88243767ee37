package org.verseprojection.desktop.operator;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.live.automation.Countdown;
import org.verseprojection.live.automation.Mode;

/// The strip that says what the congregation sees. It is always there, so that nothing moves when it becomes loud.
final class BannerStrip extends HBox {
    private final Kit kit;
    private final InstantSource clock;
    private final Label text = Kit.cut("", "banner-text");
    private final Label mode = Kit.whole("", "mode");
    private final Label language = Kit.whole("", "translation-now");
    private final Timeline ticking = new Timeline(new KeyFrame(javafx.util.Duration.millis(100), _ -> refresh()));

    BannerStrip(Kit kit, InstantSource clock) {
        this.kit = kit;
        this.clock = clock;
        getStyleClass().add("banner");
        setAlignment(Pos.CENTER_LEFT);
        kit.height(this, 2.9);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(text, language, mode);
        setAccessibleRole(AccessibleRole.TEXT);
        ticking.setCycleCount(Animation.INDEFINITE);
        kit.booth().show().addListener(_ -> refresh());
        kit.booth().locked().addListener(_ -> refresh());
        kit.booth().mode().addListener(_ -> refresh());
        kit.booth().suspended().addListener(_ -> refresh());
        kit.booth().preferences().addListener(_ -> refresh());
        kit.booth().countdown().addListener(_ -> ticking());
        kit.keys().addListener((_, _, _) -> refresh());
        ticking();
    }

    String shown() {
        return text.getText();
    }

    private void ticking() {
        if (kit.booth().countdown().get().isPresent()) {
            ticking.play();
        } else {
            ticking.stop();
        }
        refresh();
    }

    private void refresh() {
        Optional<Countdown> countdown = kit.booth().countdown().get();
        long seconds = countdown.map(this::seconds).orElse(0L);
        Banner banner = Banner.of(
                kit,
                kit.booth().show().get(),
                countdown,
                seconds,
                kit.booth().locked().get());
        if (!getStyleClass().contains("banner-" + banner.style())) {
            getStyleClass().setAll("banner", "banner-" + banner.style());
        }
        text.setText(banner.text());
        language.setText(kit.text(
                "key.state",
                kit.key(Action.TRANSLATION),
                kit.booth().preferences().get().translation()));
        mode.setText(kit.text("key.state", kit.key(Action.MODE), modeText()));
        if (!banner.text().equals(getAccessibleText())) {
            setAccessibleText(banner.text());
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    private long seconds(Countdown countdown) {
        long millis = Duration.between(clock.instant(), countdown.due()).toMillis();
        return Math.max(0, Math.ceilDiv(millis, 1000));
    }

    private String modeText() {
        int suspended = kit.booth().suspended().get();
        Mode now = kit.booth().mode().get();
        String name = kit.text(
                switch (now) {
                    case MANUAL -> "mode.manual";
                    case ASSIST -> "mode.assist";
                    case AUTO -> "mode.auto";
                });
        return suspended > 0 && now != Mode.MANUAL ? kit.text("mode.suspended", name, suspended) : name;
    }
}
