package org.verseprojection.desktop.booth;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.live.picks.PickBoard;
import org.verseprojection.live.picks.Slot;

/// The picks in their places, and which of them a key or the selection means.
final class PicksDesk {
    /// Under this chance a pick would only take a place from what is worth a glance.
    private static final double LEAST = 0.1;

    private static final long TWICE = Duration.ofSeconds(2).toNanos();
    private static final long REACTION = PickBoard.REACTION.toNanos();

    private final PickBoard board = new PickBoard();
    private final Set<Passage> wrong = new HashSet<>();
    private final BooleanSupplier assisting;
    private final ReadOnlyObjectWrapper<Integer> selected = new ReadOnlyObjectWrapper<>(0);
    private final ObservableList<Slot> slots = FXCollections.observableArrayList();
    private @Nullable Digit last;
    /// What a ranking took the selection from last.
    private @Nullable Left left;

    /// @param assisting whether the best pick is selected by itself
    PicksDesk(BooleanSupplier assisting) {
        this.assisting = assisting;
    }

    /// @param number of the place that was meant, and what stood there
    private record Digit(int number, Slot slot, long pressed) {}

    /// @param slot what was selected before; none where nothing was
    private record Left(Optional<Slot> slot, long at) {}

    /// What a digit means.
    ///
    /// @param twice whether it is the second press of the same
    record Press(Slot slot, boolean twice) {}

    ObservableList<Slot> slots() {
        return slots;
    }

    ReadOnlyObjectProperty<Integer> selected() {
        return selected.getReadOnlyProperty();
    }

    /// Takes a ranking in.
    ///
    /// @return it without what the operator has hidden
    Ranking ranked(Ranking ranking) {
        Ranking offered = only(ranking, this::wanted);
        long now = System.nanoTime();
        Optional<Slot> before = chosen();
        refresh(board.update(offered, now));
        if (!chosen().map(PicksDesk::passage).equals(before.map(PicksDesk::passage))) {
            left = new Left(before, now);
        }
        Set<Passage> there = slots.stream().map(PicksDesk::passage).collect(Collectors.toSet());
        return only(offered, candidate -> there.contains(candidate.passage()));
    }

    private static Passage passage(Slot slot) {
        return slot.candidate().passage();
    }

    private static Ranking only(Ranking ranking, Predicate<Candidate> rule) {
        return new Ranking(
                ranking.heardUntil(), ranking.items().stream().filter(rule).toList());
    }

    private boolean wanted(Candidate candidate) {
        boolean worth = candidate.confidence() >= LEAST;
        return worth && (candidate.kind() == Candidate.Kind.REFERENCE || !wrong.contains(candidate.passage()));
    }

    /// Takes all away.
    void clear() {
        board.clear(System.nanoTime());
        refresh();
    }

    /// Selects anew, where that is done by itself.
    void refresh() {
        refresh(board.slots());
    }

    private void refresh(List<Slot> newest) {
        if (!slots.equals(newest)) {
            slots.setAll(newest);
        }
        boolean there = newest.stream().anyMatch(each -> each.number() == selected.get());
        if (assisting.getAsBoolean()) {
            selected.set(newest.stream()
                    .filter(Slot::listed)
                    .min(Comparator.comparingInt(Slot::emphasis))
                    .map(Slot::number)
                    .orElse(0));
        } else if (!there) {
            selected.set(0);
        }
    }

    /// What that digit means; empty where nothing stood at its place.
    Optional<Press> digit(int digit, long pressed) {
        Digit before = last;
        last = null;
        int number = digit == 0 ? Ranking.MOST : digit;
        if (before != null && before.number() == number && pressed - before.pressed() < TWICE) {
            return Optional.of(new Press(before.slot(), true));
        }
        Optional<Slot> meant = board.meant(number, pressed);
        meant.ifPresent(slot -> {
            last = new Digit(number, slot, pressed);
            choose(number);
        });
        return meant.map(slot -> new Press(slot, false));
    }

    /// The next digit is the first of its kind, however soon it comes.
    void forgetDigit() {
        last = null;
    }

    /// Moves the selection down or up.
    ///
    /// @return the pick it stands on now
    Optional<Slot> select(int step) {
        List<Slot> there = List.copyOf(slots);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        int at = -1;
        for (int i = 0; i < there.size(); i++) {
            at = there.get(i).number() == selected.get() ? i : at;
        }
        int to = at < 0 ? (step > 0 ? 0 : there.size() - 1) : Math.clamp(at + (long) step, 0, there.size() - 1);
        choose(there.get(to).number());
        return Optional.of(there.get(to));
    }

    /// By the hand.
    private void choose(int number) {
        selected.set(number);
        left = null;
    }

    /// What a key means that was pressed then: the selected pick, or what a ranking took the selection from less than
    /// 300 ms before.
    Optional<Slot> chosen(long pressed) {
        Left before = left;
        return before != null && pressed - before.at() < REACTION ? before.slot() : chosen();
    }

    private Optional<Slot> chosen() {
        return slots.stream().filter(each -> each.number() == selected.get()).findFirst();
    }

    /// Takes a pick away until it is heard anew.
    void hide(Passage passage) {
        board.hide(passage, System.nanoTime());
        choose(0);
        refresh();
    }

    /// That is not offered any more, unless it is announced.
    void wrong(Passage passage) {
        wrong.add(passage);
    }
}
