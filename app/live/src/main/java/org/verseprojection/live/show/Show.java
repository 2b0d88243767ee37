package org.verseprojection.live.show;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.picks.PickBoard;
import org.verseprojection.scripture.Versification;

/// What is previewed and on air: the rules of the booth, without any window. One thread.
///
/// Whatever names a verse that does not exist is refused with an `IllegalArgumentException`.
public final class Show {
    private static final int MOST_UNDONE = 100;

    private final Places places;
    private final InstantSource clock;
    private final History history;
    private final Announcer announcer = new Announcer();
    private final Deque<Projected> undo = new ArrayDeque<>();
    private ShowState state = ShowState.EMPTY;
    private Optional<Replaced> replaced = Optional.empty();

    /// What automation took out of the preview for something else, and when.
    private record Replaced(Preview before, Instant at) {}

    public Show(Versification versification, Paging paging, InstantSource clock) {
        this.places = new Places(versification, paging);
        this.clock = clock;
        this.history = new History(clock);
    }

    /// As it is now.
    public ShowState state() {
        return state;
    }

    /// Is told each new state, after the change, on the thread that made it. A listener may change the show: then all
    /// are told of that change afterwards.
    public void listen(Consumer<ShowState> listener) {
        announcer.add(listener);
    }

    /// Puts something into preview. What a hand put there automation does not replace: then nothing happens.
    ///
    /// @return whether it did
    public boolean preview(Content content, By by) {
        places.requireExisting(content);
        boolean handsOff = by == By.AUTOMATION
                && state.preview().filter(held -> held.by() == By.HAND).isPresent();
        Optional<Preview> next = Optional.of(new Preview(content, by));
        if (!handsOff && !next.equals(state.preview())) {
            replaced = state.preview()
                    .filter(_ -> by == By.AUTOMATION)
                    .map(before -> new Replaced(before, clock.instant()));
            become(state.withPreview(next));
        }
        return !handsOff;
    }

    /// Empties the preview.
    public void dropPreview() {
        become(state.withPreview(Optional.empty()));
    }

    /// Takes that out of the preview, and out of what Enter may still mean.
    public void dropPreview(Passage passage) {
        replaced = replaced.filter(it -> !of(it.before(), passage));
        if (state.preview().filter(preview -> of(preview, passage)).isPresent()) {
            dropPreview();
        }
    }

    private static boolean of(Preview preview, Passage passage) {
        return preview.content().passage().equals(passage);
    }

    /// What Enter means that was pressed then: the preview, or what automation replaced less than 300 ms before, as
    /// nobody can have seen the new one.
    public Optional<Preview> meant(Instant pressed) {
        return state.preview()
                .map(now -> replaced.filter(it -> unseen(it, pressed))
                        .map(Replaced::before)
                        .orElse(now));
    }

    private static boolean unseen(Replaced it, Instant pressed) {
        return Duration.between(it.at(), pressed).abs().compareTo(PickBoard.REACTION) < 0;
    }

    /// Puts what was meant on air. Under a cover it is armed, and nothing is revealed. The preview is empty afterwards.
    ///
    /// @param pressed when the operator asked for it
    /// @return whether there was one
    public boolean take(By by, Instant pressed) {
        Optional<Preview> taken = meant(pressed);
        taken.ifPresent(preview -> {
            Slide slide = new Slide(preview.content(), 0);
            project(state.withPreview(Optional.empty()).withOnAir(Optional.of(slide)), by);
        });
        return taken.isPresent();
    }

    /// Puts something straight on air. A preview of the same is used up by that.
    public void show(Content content, By by) {
        show(new Slide(content, 0), by);
    }

    /// A certain page of it; the last where there are fewer.
    public void show(Slide slide, By by) {
        places.requireExisting(slide.content());
        Optional<Preview> preview = state.preview()
                .filter(held ->
                        !held.content().equals(slide.content()) || (held.by() == By.HAND && by == By.AUTOMATION));
        project(state.withPreview(preview).withOnAir(Optional.of(places.clipped(slide))), by);
    }

    /// The next page; behind the last, the next verse (for a range: the verse behind it), in the same translation.
    ///
    /// @return whether there was one
    public boolean next(By by) {
        return turn(upcoming(), by);
    }

    /// The page before; before the first, the verse before, at its last page.
    public boolean back(By by) {
        return turn(state.onAir().flatMap(places::before), by);
    }

    private boolean turn(Optional<Slide> to, By by) {
        to.ifPresent(slide -> project(state.withOnAir(Optional.of(slide)), by));
        return to.isPresent();
    }

    /// What [#next] would put on air.
    public Optional<Slide> upcoming() {
        return state.onAir().flatMap(places::behind);
    }

    /// Adds the next verse to the range on air, which stays at its page as far as it can.
    ///
    /// @return whether there was something on air, and a verse behind it
    public boolean grow(By by) {
        return turn(state.onAir().flatMap(places::grown), by);
    }

    /// Shows what is on air in that translation (and what is in preview, too).
    public void translate(Translation translation, By by) {
        Optional<Preview> preview = state.preview().map(held -> held.in(translation));
        replaced = replaced.map(it -> new Replaced(it.before().in(translation), it.at()));
        Optional<Slide> onAir = state.onAir().map(slide -> places.translated(slide, translation));
        project(state.withPreview(preview).withOnAir(onAir), by);
    }

    /// Takes what is on air away.
    public void takeDown(By by) {
        project(state.withOnAir(Optional.empty()), by);
    }

    /// Turns a cover on, or off again where it was on. One cover replaces another; `LIVE` takes all away.
    ///
    /// Freezing is apart from the others. They lie over what is frozen, so that black is black at once; when
    /// they are lifted, the frozen picture is there again, and only `FROZEN` lets it go. Frozen beneath a cover,
    /// it holds what was on air at that moment.
    public void toggle(Output cover) {
        project(
                switch (cover) {
                    case LIVE -> state.bare();
                    case FROZEN -> state.frozen() ? state.thaw() : state.freeze();
                    case BLACK, CLEAR, LOGO, HIDDEN -> state.covered(cover);
                },
                By.HAND);
    }

    /// Undoes the last thing that reached the projector, or would have without a cover: it stands there again as it
    /// stood before. Undoing twice undoes the one before that; a hundred are kept.
    ///
    /// @return whether there was something to undo
    public boolean undo() {
        while (!undo.isEmpty()) {
            ShowState before = clipped(undo.removeLast().in(state));
            if (!before.equals(state)) {
                history.saw(before, By.HAND);
                become(before);
                return true;
            }
        }
        return false;
    }

    /// The layout changed: pages that no longer exist give way to the last that does.
    public void laidOutAnew() {
        become(clipped(state));
    }

    /// What the congregation saw, the oldest first: an entry each time another content became visible.
    public List<Shown> history() {
        return history.entries();
    }

    private ShowState clipped(ShowState any) {
        return any.withOnAir(any.onAir().map(places::clipped))
                .seenAs(any.output(), any.held().map(places::clipped), any.frozen());
    }

    private void project(ShowState next, By by) {
        Projected before = Projected.of(state);
        if (!before.equals(Projected.of(next))) {
            undo.addLast(before);
            if (undo.size() > MOST_UNDONE) {
                undo.removeFirst();
            }
            history.saw(next, by);
        }
        become(next);
    }

    private void become(ShowState next) {
        if (!next.equals(state)) {
            state = next;
            announcer.tell(next);
        }
    }

    /// The part of a state that undoing brings back.
    private record Projected(Optional<Slide> onAir, Output output, Optional<Slide> held, boolean frozen) {
        static Projected of(ShowState state) {
            return new Projected(state.onAir(), state.output(), state.held(), state.frozen());
        }

        ShowState in(ShowState now) {
            return now.withOnAir(onAir).seenAs(output, held, frozen);
        }
    }
}
