package org.verseprojection.live.automation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.automation.HeardBefore.Place;
import org.verseprojection.live.show.By;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Show;
import org.verseprojection.live.show.ShowState;
import org.verseprojection.live.show.Slide;

/// Does what its mode allows. In [Mode#AUTO] explicit references and reading on go on air, never a guess, and pages
/// turn when their last words were heard; each is announced by a countdown. The operator's hand stops the countdown and
/// suspends automation for a while. Nothing is put on air under black or freeze beyond arming. One thread.
///
/// Each is proposed once, until it is heard anew. What was heard while automation was off or suspended is not made up
/// for.
public final class Automation {
    /// The confidence from which the best pick goes to preview.
    private static final double WORTH_PREVIEW = 0.5;

    private final Show show;
    private final PageWords words;
    private Rules rules;
    private final InstantSource clock;
    private final HeardBefore before = new HeardBefore();
    private Mode mode = Mode.MANUAL;
    private Instant suspendedUntil = Instant.MIN;
    private Optional<Proposal> proposal = Optional.empty();
    private Duration heardUntil = Duration.ZERO;
    private Optional<Slide> onAir;
    private Duration onAirSince = Duration.ZERO;

    /// How long it waits, and for how sure a candidate.
    ///
    /// @param countdown how long it is announced
    /// @param suspension how long a hand stops it
    /// @param least the confidence of a reference or a next verse that may go on air
    public record Rules(Duration countdown, Duration suspension, double least) {
        public static Rules standard() {
            return new Rules(Duration.ofSeconds(3), Duration.ofSeconds(30), 0.9);
        }
    }

    /// @param behind the slide that it follows; none for an announced reference
    /// @param standing how sure the announced reference still is; none for what is read on
    private record Proposal(Countdown countdown, Optional<Slide> behind, Optional<Standing> standing) {}

    /// A reference that was heard just now.
    private record Announced(Passage passage, double confidence, Duration said) {}

    public Automation(Show show, PageWords words, Rules rules, InstantSource clock) {
        this.show = show;
        this.words = words;
        this.rules = rules;
        this.clock = clock;
        this.onAir = show.state().onAir();
        show.listen(this::changed);
    }

    /// Goes by other rules from now on.
    public void rules(Rules changed) {
        rules = changed;
    }

    public Mode mode() {
        return mode;
    }

    /// Changes the mode: a countdown ends, and so does a suspension.
    public void mode(Mode mode) {
        if (mode != this.mode) {
            this.mode = mode;
            proposal = Optional.empty();
            suspendedUntil = Instant.MIN;
        }
    }

    /// A pass was matched.
    ///
    /// @param shown the translation in which things are shown
    public void heard(Hypothesis hypothesis, Ranking ranking, Translation shown) {
        before.pass(hypothesis.heardUntil());
        if (hypothesis.heardUntil().compareTo(heardUntil) < 0) {
            onAirSince = Duration.ZERO;
        }
        heardUntil = hypothesis.heardUntil();
        withdraw(ranking);
        boolean may = suspended().isZero();
        if (may && mode == Mode.ASSIST) {
            fillPreview(ranking, shown);
        }
        SpokenWords spoken = new SpokenWords(hypothesis);
        boolean auto = may && mode == Mode.AUTO;
        Optional<Announced> reference = reference(spoken, ranking, auto);
        Optional<Slide> reached = reached(spoken, ranking);
        if (auto && reference.isPresent()) {
            Standing standing = new Standing(reference.get().confidence(), heardUntil);
            Slide announced = new Slide(new Content(reference.get().passage(), shown), 0);
            propose(announced, Optional.empty(), Optional.of(standing));
        } else if (auto && reached.isPresent() && proposal.isEmpty()) {
            propose(reached.get(), onAir, Optional.empty());
        }
    }

    private void fillPreview(Ranking ranking, Translation shown) {
        ranking.items().stream()
                .findFirst()
                .filter(best -> best.confidence() >= WORTH_PREVIEW && !onAir(best.passage()))
                .ifPresent(best -> show.preview(new Content(best.passage(), shown), By.AUTOMATION));
    }

    /// The reference that was announced last, of those that were not dealt with; all are from now on. While automation
    /// is off the doubtful ones are, too, as they may be surer later.
    private Optional<Announced> reference(SpokenWords spoken, Ranking ranking, boolean auto) {
        return ranking.items().stream()
                .filter(candidate -> auto ? explicit(candidate) : candidate.kind() == Candidate.Kind.REFERENCE)
                .flatMap(candidate -> {
                    Optional<Duration> said = spoken.said(candidate.heard());
                    boolean anew = before.anew(new Place(candidate.passage(), 0), said);
                    Announced announced =
                            new Announced(candidate.passage(), candidate.confidence(), said.orElse(Duration.ZERO));
                    return Optional.of(announced).filter(_ -> anew).stream();
                })
                .filter(announced -> !onAir(announced.passage()))
                .toList() // each is dealt with, whichever is taken
                .stream()
                .min(Comparator.comparing(Announced::said).reversed()); // of two said at once the one ranked higher
    }

    private boolean explicit(Candidate candidate) {
        return candidate.kind() == Candidate.Kind.REFERENCE && candidate.confidence() >= rules.least;
    }

    private boolean onAir(Passage passage) {
        return onAir.map(slide -> slide.content().passage())
                .filter(shown -> shown.contains(passage.first()) && shown.contains(passage.last()))
                .isPresent();
    }

    /// The slide to turn to, where the last words of the one on air were heard just now, and not before it was
    /// there.
    private Optional<Slide> reached(SpokenWords spoken, Ranking ranking) {
        Optional<Slide> next = show.upcoming().filter(slide -> readOn(slide, ranking));
        if (onAir.isEmpty() || next.isEmpty()) {
            return Optional.empty();
        }
        Optional<Duration> said =
                spoken.reached(words.text(onAir.get())).filter(time -> time.compareTo(onAirSince) > 0);
        Place place = new Place(next.get().content().passage(), next.get().page());
        return next.filter(_ -> said.isPresent() && before.anew(place, said));
    }

    /// Whether the reading goes on there: another page of the same, or the verse that is armed.
    private boolean readOn(Slide next, Ranking ranking) {
        Passage passage = next.content().passage();
        return onAir.filter(slide -> slide.content().equals(next.content())).isPresent()
                || ranking.items().stream()
                        .anyMatch(candidate -> candidate.kind() == Candidate.Kind.NEXT
                                && candidate.confidence() >= rules.least
                                && candidate.passage().first().equals(passage.first()));
    }

    private void propose(Slide slide, Optional<Slide> behind, Optional<Standing> standing) {
        Instant due = clock.instant().plus(rules.countdown);
        proposal = Optional.of(new Proposal(new Countdown(slide, due), behind, standing));
    }

    /// A reference that a newer pass does not read any more was misheard.
    private void withdraw(Ranking ranking) {
        Optional<Proposal> announced = proposal.filter(it -> it.standing().isPresent());
        if (announced.isEmpty()) {
            return;
        }
        Passage passage = announced.get().countdown().slide().content().passage();
        Optional<Standing> now = announced.flatMap(Proposal::standing).flatMap(last -> last.in(ranking, passage));
        proposal = now.map(_ -> new Proposal(announced.get().countdown(), Optional.empty(), now));
        if (now.isEmpty()) {
            before.forget(new Place(passage, 0));
        }
    }

    private void changed(ShowState state) {
        if (!state.onAir().equals(onAir)) {
            onAir = state.onAir();
            onAirSince = heardUntil;
            proposal = proposal.filter(kept -> kept.behind().isEmpty()
                    && !onAir(kept.countdown().slide().content().passage()));
        }
    }

    /// The operator touched something: the countdown ends, and automation pauses.
    public void hand() {
        proposal = Optional.empty();
        suspendedUntil = clock.instant().plus(rules.suspension);
    }

    /// Time goes by; some ten times a second.
    public void tick() {
        Optional<Proposal> due = proposal.filter(
                ready -> !clock.instant().isBefore(ready.countdown().due()));
        due.ifPresent(ready -> {
            proposal = Optional.empty();
            show.show(ready.countdown().slide(), By.AUTOMATION);
            if (ready.behind().isPresent()) {
                onAirSince = heardUntil.minus(rules.countdown); // the reader went on while it was announced
            }
        });
    }

    /// What is about to happen.
    public Optional<Countdown> countdown() {
        return proposal.map(Proposal::countdown);
    }

    /// Whether what is about to happen follows what is on air; else it is a reference that was announced.
    public boolean readingOn() {
        return proposal.filter(it -> it.behind().isPresent()).isPresent();
    }

    /// How long automation still pauses because of a hand; zero where it does not.
    public Duration suspended() {
        Instant now = clock.instant();
        return mode != Mode.MANUAL && now.isBefore(suspendedUntil)
                ? Duration.between(now, suspendedUntil)
                : Duration.ZERO;
    }
}
