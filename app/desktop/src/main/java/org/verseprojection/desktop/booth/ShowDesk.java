package org.verseprojection.desktop.booth;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.automation.Automation;
import org.verseprojection.live.automation.Countdown;
import org.verseprojection.live.automation.Mode;
import org.verseprojection.live.decisions.Decision;
import org.verseprojection.live.decisions.Moment;
import org.verseprojection.live.decisions.Origin;
import org.verseprojection.live.picks.Slot;
import org.verseprojection.live.show.By;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Output;
import org.verseprojection.live.show.Preview;
import org.verseprojection.live.show.Show;
import org.verseprojection.live.show.ShowState;
import org.verseprojection.live.show.Shown;
import org.verseprojection.live.show.Slide;
import org.verseprojection.scripture.Versification;

/// What is in preview and on air, by hand and by automation. It alone has the show, so that each way on air is told as
/// a decision, with where it came from.
final class ShowDesk {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Versification versification;
    private final LookDesk look;
    private final DecisionDesk decisions;
    private final Consumer<ShowState> kept;
    private final Show show;
    private final Automation automation;
    /// How the newest preview came there, and the one that automation replaced by it.
    private Optional<Choice> previewed = Optional.empty();
    private Optional<Choice> replaced = Optional.empty();
    private boolean layingOut;

    private final ReadOnlyObjectWrapper<ShowState> state = new ReadOnlyObjectWrapper<>(ShowState.EMPTY);
    private final ReadOnlyObjectWrapper<Mode> mode;
    private final ReadOnlyObjectWrapper<Optional<Countdown>> countdown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Integer> suspended = new ReadOnlyObjectWrapper<>(0);
    private final ObservableList<Shown> history = FXCollections.observableArrayList();

    /// Something that was chosen, and when.
    private record Choice(Origin origin, Moment at) {}

    /// @param kept is told each state, to keep it for a restart
    ShowDesk(
            Versification versification,
            LookDesk look,
            Preferences chosen,
            InstantSource clock,
            DecisionDesk decisions,
            Consumer<ShowState> kept) {
        this.versification = versification;
        this.look = look;
        this.decisions = decisions;
        this.kept = kept;
        this.show = new Show(versification, look.composer(), clock);
        this.automation = new Automation(show, look.composer(), rulesOf(chosen), clock);
        this.mode = new ReadOnlyObjectWrapper<>(chosen.mode());
        automation.mode(chosen.mode());
        show.listen(this::changed);
    }

    private static Automation.Rules rulesOf(Preferences chosen) {
        return new Automation.Rules(
                Duration.ofSeconds(chosen.countdownSeconds()),
                Duration.ofSeconds(chosen.suspensionSeconds()),
                chosen.leastConfidence());
    }

    private void changed(ShowState newest) {
        if (!newest.onAir().map(Slide::content).equals(state.get().onAir().map(Slide::content))) {
            look.contentChanges();
        }
        state.set(newest);
        List<Shown> all = show.history();
        boolean grown = all.size() != history.size()
                || (!all.isEmpty() && !all.getLast().equals(history.getFirst()));
        if (grown) {
            history.setAll(all.reversed());
        }
        kept.accept(newest);
    }

    /// Everything is laid out otherwise: all who draw it draw it anew.
    void drawAnew() {
        show.laidOutAnew();
        layingOut = true;
        state.set(ShowState.EMPTY);
        layingOut = false;
        state.set(show.state());
    }

    /// Whether [#state] is empty for this moment only.
    boolean layingOut() {
        return layingOut;
    }

    /// What the next page's key would put on air.
    Optional<Slide> upcoming() {
        return show.upcoming();
    }

    // --- by hand

    void preview(Content content, Origin origin) {
        Choice choice = choice(origin);
        show.preview(content, By.HAND);
        previewed = Optional.of(choice);
    }

    void dropPreview() {
        show.dropPreview();
    }

    void dropPreview(Passage passage) {
        show.dropPreview(passage);
    }

    void take() {
        Moment at = decisions.now();
        boolean newest = show.meant(at.at()).equals(show.state().preview());
        Runnable act = () -> show.take(By.HAND, at.at());
        (newest ? previewed : replaced).ifPresentOrElse(choice -> put(choice, at, act), act);
    }

    void show(Content content, Origin origin) {
        put(origin, () -> show.show(content, By.HAND));
    }

    void next() {
        put(Origin.Way.NEXT, () -> show.next(By.HAND));
    }

    void back() {
        put(Origin.Way.BACK, () -> show.back(By.HAND));
    }

    void grow() {
        put(Origin.Way.GROWN, () -> show.grow(By.HAND));
    }

    void translate(Translation translation) {
        put(Origin.Way.TRANSLATED, () -> show.translate(translation, By.HAND));
    }

    void undo() {
        Moment at = decisions.now();
        Optional<Slide> gone = onAir();
        show.undo();
        if (!onAir().equals(gone)) {
            decisions.made(new Decision.Undone(gone, onAir(), at));
        }
    }

    void toggle(Output cover) {
        show.toggle(cover);
    }

    /// Puts on air again what was there when the program was killed.
    void resume(Resume.OnAir before) {
        Passage passage = before.slide().content().passage();
        if (versification.exists(passage.first()) && versification.exists(passage.last())) {
            put(Origin.Way.RESUMED, () -> show.show(before.slide(), By.HAND));
            if (before.output() != Output.LIVE) {
                show.toggle(before.output());
            }
        }
    }

    private Optional<Slide> onAir() {
        return show.state().onAir();
    }

    private Choice choice(Origin origin) {
        return new Choice(origin, decisions.now());
    }

    private void put(Origin origin, Runnable act) {
        Choice choice = choice(origin);
        put(choice, choice.at(), act);
    }

    /// Does what may put another slide on air, and tells where that came from.
    private void put(Choice choice, Moment at, Runnable act) {
        Optional<Slide> before = onAir();
        act.run();
        Optional<Slide> now = onAir();
        if (now.isPresent() && !now.equals(before)) {
            boolean seen = show.state().visible().equals(now);
            decisions.made(new Decision.Shown(now.get(), choice.origin(), seen, choice.at(), at));
        }
    }

    // --- by automation

    /// @param ranking what is offered to the operator
    /// @param slots where that stands
    void heard(Hypothesis hypothesis, Ranking ranking, Translation translation, List<Slot> slots) {
        Optional<Preview> before = show.state().preview();
        automation.heard(hypothesis, ranking, translation);
        show.state()
                .preview()
                .filter(filled -> filled.by() == By.AUTOMATION && !before.equals(Optional.of(filled)))
                .flatMap(filled -> slots.stream()
                        .filter(slot -> slot.candidate()
                                .passage()
                                .equals(filled.content().passage()))
                        .findFirst())
                .ifPresent(slot -> {
                    replaced = previewed;
                    previewed = Optional.of(choice(new Origin.Pick(slot, By.AUTOMATION)));
                });
        tick();
    }

    /// Time goes by.
    void tick() {
        if (automation.countdown().isPresent()) {
            put(automation.readingOn() ? Origin.Way.READ_ON : Origin.Way.ANNOUNCED, automation::tick);
        }
        countdown.set(automation.countdown());
        suspended.set((int) Math.ceil(automation.suspended().toMillis() / 1000.0));
    }

    void hand() {
        automation.hand();
        tick();
    }

    void mode(Mode wanted) {
        automation.mode(wanted);
        mode.set(wanted);
    }

    /// Goes by the rules of these preferences from now on.
    void rules(Preferences changed) {
        automation.rules(rulesOf(changed));
        automation.hand();
        mode(changed.mode());
    }

    /// Whether the best pick is highlighted by itself now.
    boolean assisting() {
        return mode.get() != Mode.MANUAL && automation.suspended().isZero();
    }

    // --- what is seen of it

    ReadOnlyObjectProperty<ShowState> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Mode> mode() {
        return mode.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Countdown>> countdown() {
        return countdown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Integer> suspended() {
        return suspended.getReadOnlyProperty();
    }

    ObservableList<Shown> history() {
        return history;
    }

    /// The oldest first, a line each with its time.
    String historyText() {
        return show.history().stream()
                .map(each -> TIME.format(each.at().atZone(ZoneId.systemDefault())) + "  "
                        + each.content().passage().reference() + "  "
                        + each.content().translation())
                .collect(Collectors.joining("\n"));
    }
}
