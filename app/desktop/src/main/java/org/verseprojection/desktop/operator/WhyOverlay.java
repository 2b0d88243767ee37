package org.verseprojection.desktop.operator;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.verseprojection.desktop.booth.PickReasons.Reason;
import org.verseprojection.domain.Candidate;
import org.verseprojection.live.picks.Slot;

/// Why a pick is offered, over the picks. Any key or a click closes it; function keys do what they say all the same.
final class WhyOverlay extends VBox {
    private static final int MOST = 6;

    /// What weighs less is not told.
    private static final double WEAK = 0.03;

    private final Kit kit;
    private final Runnable closing;
    private @Nullable Slot asked;

    /// @param closing gives the focus back to the picks
    WhyOverlay(Kit kit, Runnable closing) {
        this.kit = kit;
        this.closing = closing;
        getStyleClass().addAll("overlay", "why");
        setFocusTraversable(true);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnMouseClicked(_ -> close());
        setVisible(false);
    }

    /// What weighed in was found out; nothing happens where another pick or none is looked at by now.
    void weighed(Slot slot, List<Reason> reasons) {
        if (isVisible() && slot.equals(asked)) {
            open(slot, reasons);
        }
    }

    void open(Slot slot, List<Reason> reasons) {
        asked = slot;
        Candidate pick = slot.candidate();
        getChildren().setAll(Kit.whole(kit.text("why.title", pick.passage().reference()), "heading"));
        say(kit.text("why.kind." + KindIcon.key(pick.kind())));
        if (!pick.heard().isBlank()) {
            say(kit.text("why.heard", pick.heard()));
        }
        if (pick.kind() == Candidate.Kind.QUOTATION || pick.kind() == Candidate.Kind.PARAPHRASE) {
            say(kit.text("why.matched", pick.matched().size()));
        }
        say(kit.text("why.chance", Math.round(pick.confidence() * 100)));
        if (!slot.listed()) {
            say(kit.text("why.old"));
        }
        if (!reasons.isEmpty()) {
            getChildren().add(Kit.cut(kit.text("why.reasons"), "subheading"));
            told(reasons).entrySet().stream()
                    .filter(each -> Math.abs(each.getValue()) >= WEAK)
                    .limit(MOST)
                    .map(each -> line(each.getKey(), each.getValue()))
                    .forEach(getChildren()::add);
        }
        Region room = new Region();
        VBox.setVgrow(room, Priority.ALWAYS);
        getChildren().addAll(room, Kit.cut(kit.text("why.close"), "hint"));
        setAccessibleText(said());
        setVisible(true);
        requestFocus();
    }

    void close() {
        setVisible(false);
        closing.run();
    }

    /// All that it says, a line each.
    String said() {
        return getChildren().stream()
                .map(WhyOverlay::text)
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> text(Node node) {
        return switch (node) {
            case Label label -> Optional.of(label.getText());
            case HBox line ->
                Optional.of(line.getChildren().stream()
                        .map(WhyOverlay::text)
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")));
            default -> Optional.empty();
        };
    }

    private void say(String words) {
        Label label = Kit.cut(words, "reason");
        label.setWrapText(true);
        getChildren().add(label);
    }

    /// The reasons in words, the strongest first; those that are told in the same words are one.
    private Map<String, Double> told(List<Reason> reasons) {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (Reason reason : reasons) {
            String key = "why." + reason.key();
            sums.merge(kit.text(kit.texts().has(key) ? key : "why.other"), reason.strength(), Double::sum);
        }
        Map<String, Double> sorted = new LinkedHashMap<>();
        sums.entrySet().stream()
                .sorted(Comparator.comparingDouble(each -> -Math.abs(each.getValue())))
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    private HBox line(String reason, double strength) {
        Label words = Kit.cut(reason, "reason");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        ConfidenceBar bar = new ConfidenceBar();
        bar.show(Math.clamp(Math.abs(strength), 0, 1));
        kit.width(bar, 6);
        kit.height(bar, 0.55);
        Label side = Kit.whole(kit.text(strength < 0 ? "why.against" : "why.for"), "hint");
        kit.width(side, 5.5);
        HBox line = new HBox(words, bar, side);
        line.getStyleClass().add("why-line");
        return line;
    }

    private void key(KeyEvent event) {
        if (!event.getCode().isModifierKey() && event.getCode() != KeyCode.UNDEFINED) {
            event.consume();
            close();
        }
    }
}
