package org.verseprojection.live.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.decisions.Decision;
import org.verseprojection.live.decisions.Decisions;
import org.verseprojection.live.decisions.Moment;
import org.verseprojection.live.decisions.Origin;
import org.verseprojection.live.picks.Slot;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Slide;

/// Turns what is decided into rows, and has them kept. Every method is for the screen's thread and only notes: the
/// disk is waited for on the keeper's.
///
/// A verse that goes on air is a [Feedback] and, when the congregation sees it, a [ShownVerse]. Another page or
/// translation of the same verse is neither. A pick that is hidden is a [Feedback] alone. What is undone within
/// [#SLIP] gets a row of its own ([How#UNDONE]): the first one stays, and whoever learns knows that it was a slip.
/// Going back to the verse before, and what an undo brings back, is a [ShownVerse] alone ([How#REPEATED]): it says
/// nothing about the picks. Of a rehearsal, and of what is on air again after a crash, nothing is kept.
public final class Recorder implements Decisions {
    /// What is undone sooner was never meant.
    public static final Duration SLIP = Duration.ofSeconds(10);

    private final MemoryKeeper keeper;
    private final Gatherings gatherings;
    private final Consumer<Feedback> kept;
    private final Standing standing = new Standing();
    private Optional<Content> seen = Optional.empty();
    private Optional<Content> onAir = Optional.empty();
    private @Nullable ShownVerse covered;
    private @Nullable Shown newest;

    private record Shown(Passage passage, Instant at) {}

    public Recorder(MemoryKeeper keeper, Gatherings gatherings) {
        this(keeper, gatherings, row -> {});
    }

    /// @param kept is told each decision when it is kept, on the memory's thread
    public Recorder(MemoryKeeper keeper, Gatherings gatherings, Consumer<Feedback> kept) {
        this.keeper = keeper;
        this.gatherings = gatherings;
        this.kept = kept;
    }

    /// These stand among the picks from now on.
    public void listed(Collection<Slot> slots, Instant now) {
        standing.listed(slots.stream().map(slot -> slot.candidate().passage()).collect(Collectors.toSet()), now);
    }

    /// The congregation sees that from now on.
    public void visible(Optional<Slide> slide, Instant now) {
        seen = slide.map(Slide::content);
        ShownVerse waits = covered;
        if (waits != null
                && seen.filter(content -> content.passage().equals(waits.passage()))
                        .isPresent()) {
            covered = null;
            keep(new ShownVerse(
                    waits.id(),
                    waits.gathering(),
                    now,
                    waits.passage(),
                    waits.translation(),
                    waits.how(),
                    waits.listedFor()));
        }
    }

    @Override
    public void made(Decision decision) {
        boolean rehearsed = decision.at().rehearsed();
        switch (decision) {
            case Decision.Shown shown -> {
                Optional<How> how = how(shown);
                onAir = Optional.of(shown.slide().content());
                covered = null;
                newest = null;
                if (!rehearsed) {
                    how.ifPresent(it -> shown(shown, it));
                }
            }
            case Decision.Undone undone -> {
                onAir = undone.back().map(Slide::content);
                covered = null;
                if (!rehearsed) {
                    undone(undone);
                }
                newest = null;
            }
            case Decision.Dismissed(Slot slot, Moment at) -> refused(slot, How.DISMISSED, at);
            case Decision.Wrong(Slot slot, Moment at) -> refused(slot, How.WRONG, at);
        }
    }

    /// Empty where it is the same verse as before.
    private Optional<How> how(Decision.Shown shown) {
        boolean same = onAir.map(Content::passage)
                .equals(Optional.of(shown.slide().content().passage()));
        return switch (shown.origin()) {
            case Origin.Pick _ -> Optional.of(How.PICKED);
            case Origin.Way.SEARCH -> Optional.of(How.SEARCHED);
            case Origin.Way.QUEUE -> Optional.of(How.QUEUED);
            case Origin.Way.HISTORY -> Optional.of(How.REPEATED);
            case Origin.Way.ANNOUNCED -> Optional.of(How.ANNOUNCED);
            case Origin.Way.NEXT, Origin.Way.READ_ON, Origin.Way.GROWN ->
                same ? Optional.empty() : Optional.of(How.READ_ON);
            case Origin.Way.BACK -> same ? Optional.empty() : Optional.of(How.REPEATED);
            case Origin.Way.TRANSLATED, Origin.Way.RESUMED -> Optional.empty();
        };
    }

    private void shown(Decision.Shown shown, How how) {
        Content content = shown.slide().content();
        Instant at = shown.at().at();
        if (shown.origin() != Origin.Way.BACK) {
            String heard = shown.origin() instanceof Origin.Pick pick
                    ? pick.slot().candidate().heard()
                    : "";
            keep(feedback(at, how, content.passage(), content.translation(), shown.chosen(), heard));
            newest = new Shown(content.passage(), at);
        }
        ShownVerse row = verse(
                at,
                content,
                how,
                standing.before(content.passage(), shown.chosen().at()));
        if (shown.seen()) {
            keep(row);
        } else {
            covered = row;
        }
    }

    private void undone(Decision.Undone undone) {
        Instant at = undone.at().at();
        Shown slip = newest;
        undone.gone()
                .map(Slide::content)
                .filter(gone -> slip != null
                        && slip.passage().equals(gone.passage())
                        && Duration.between(slip.at(), at).compareTo(SLIP) <= 0)
                .ifPresent(gone -> keep(feedback(at, How.UNDONE, gone.passage(), gone.translation(), undone.at(), "")));
        undone.back()
                .map(Slide::content)
                .filter(back -> seen.equals(Optional.of(back)))
                .filter(back ->
                        !undone.gone().map(gone -> gone.content().passage()).equals(Optional.of(back.passage())))
                .ifPresent(back -> keep(verse(at, back, How.REPEATED, Optional.empty())));
    }

    private void refused(Slot slot, How how, Moment at) {
        if (!at.rehearsed()) {
            var pick = slot.candidate();
            keep(feedback(at.at(), how, pick.passage(), pick.translation(), at, pick.heard()));
        }
    }

    private static Feedback feedback(
            Instant at, How how, Passage passage, Translation translation, Moment moment, String heard) {
        List<Feedback.Match> matches = moment.listed().stream()
                .sorted(Comparator.comparingInt(Slot::emphasis))
                .limit(Ranking.MOST)
                .map(Slot::candidate)
                .map(pick -> new Feedback.Match(pick.passage(), pick.confidence(), pick.kind()))
                .toList();
        return new Feedback(
                UUID.randomUUID(),
                at,
                Optional.empty(),
                how,
                WordsAround.of(moment.heard(), heard),
                passage,
                translation,
                matches);
    }

    private static ShownVerse verse(Instant at, Content content, How how, Optional<Duration> listedFor) {
        return new ShownVerse(
                UUID.randomUUID(), Optional.empty(), at, content.passage(), content.translation(), how, listedFor);
    }

    private void keep(Feedback row) {
        keeper.later(memory -> {
            Optional<UUID> gathering = Optional.of(gatherings.at(memory, row.at()));
            Feedback whole = new Feedback(
                    row.id(),
                    row.at(),
                    gathering,
                    row.how(),
                    row.transcription(),
                    row.passage(),
                    row.translation(),
                    row.matches());
            memory.keep(whole);
            kept.accept(whole);
        });
    }

    private void keep(ShownVerse row) {
        keeper.later(memory -> {
            Optional<UUID> gathering = Optional.of(gatherings.at(memory, row.at()));
            memory.keep(new ShownVerse(
                    row.id(), gathering, row.at(), row.passage(), row.translation(), row.how(), row.listedFor()));
        });
    }
}
