package org.verseprojection.desktop.operator;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.verseprojection.desktop.booth.Listening;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.domain.Ranking;
import org.verseprojection.live.picks.Slot;
import org.verseprojection.live.show.Content;

/// The ten places: three large, seven of one line. What fills them changes; where they are does not.
final class PicksPane extends Region {
    private static final int LARGE = 3;
    private static final double LINE = 1.7;
    private static final double SMALLEST = 4.25;
    private static final double LARGEST = 8.4;
    private static final double GAP = 0.3;

    private final Kit kit;
    private final List<PickRow> rows;
    private final Label nothing;

    PicksPane(Kit kit) {
        this.kit = kit;
        getStyleClass().add("picks");
        DoubleClick clicks = new DoubleClick(kit.booth());
        rows = IntStream.rangeClosed(1, Ranking.MOST)
                .mapToObj(number -> new PickRow(kit, clicks, number, number <= LARGE))
                .toList();
        nothing = Kit.cut("", "nothing");
        nothing.setWrapText(true);
        nothing.setMouseTransparent(true);
        getChildren().addAll(rows);
        getChildren().add(nothing);
        setAccessibleRole(AccessibleRole.TEXT);
        kit.booth().slots().addListener((ListChangeListener<Slot>) _ -> refresh());
        kit.booth().selected().addListener(_ -> refresh());
        kit.booth().listening().addListener(_ -> refresh());
        kit.keys().addListener((_, _, _) -> refresh());
        kit.em().addListener(_ -> requestLayout());
        setMinSize(0, 0);
        refresh();
    }

    /// What is said where no pick stands; empty where one does.
    String hint() {
        return nothing.isVisible() ? nothing.getText() : "";
    }

    List<PickRow> rows() {
        return rows;
    }

    /// What the selected place offers.
    Optional<Content> selection() {
        int number = kit.booth().selected().get();
        return number < 1 || number > rows.size()
                ? Optional.empty()
                : rows.get(number - 1).content();
    }

    /// What the selected place, or else the first that is taken, offers.
    Optional<Slot> chosen() {
        int number = kit.booth().selected().get();
        return kit.booth().slots().stream()
                .filter(slot -> slot.number() == number)
                .findFirst()
                .or(() -> kit.booth().slots().stream().findFirst());
    }

    /// Who says why a pick is offered.
    void onWhy(Consumer<Slot> asked) {
        rows.forEach(row -> row.onWhy(asked));
    }

    private void refresh() {
        int selected = kit.booth().selected().get();
        for (int i = 0; i < rows.size(); i++) {
            int number = i + 1;
            Optional<Slot> slot = kit.booth().slots().stream()
                    .filter(found -> found.number() == number)
                    .findFirst();
            rows.get(i).show(slot, number == selected);
        }
        nothing.setText(
                kit.booth().listening().get() == Listening.PAUSED
                        ? kit.text("picks.paused", kit.key(Action.PAUSE))
                        : kit.text("picks.nothing"));
        nothing.setVisible(kit.booth().slots().isEmpty());
        String spoken = selection().isPresent() ? rows.get(selected - 1).getAccessibleText() : kit.text("picks");
        if (!spoken.equals(getAccessibleText())) {
            setAccessibleText(spoken);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    @Override
    protected void layoutChildren() {
        double em = kit.em().get();
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double gap = Math.floor(em * GAP);
        double line = Math.floor(Math.min(
                em * LINE * 1.6, Math.max(em * LINE, (height - LARGE * em * LARGEST) / (rows.size() - LARGE))));
        double rest = height - (rows.size() - LARGE) * line - LARGE * gap;
        double large = Math.floor(Math.clamp(rest / LARGE, em * SMALLEST, em * LARGEST));
        double y = snappedTopInset();
        boolean room = width > em * 40;
        for (int i = 0; i < rows.size(); i++) {
            PickRow row = rows.get(i);
            row.roomForKind(room);
            row.resizeRelocate(left, y, width, i < LARGE ? large : line);
            y += i < LARGE ? large + gap : line;
        }
        nothing.resizeRelocate(left + em * 3.5, snappedTopInset() + em, width - em * 5, large - em * 2);
    }
}
