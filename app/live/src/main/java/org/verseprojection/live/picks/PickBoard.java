package org.verseprojection.live.picks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;

/// Ten places for picks that stand still while rankings change twice a second.
///
/// A pick keeps its number as long as it is ranked, and at least 20 s unless a surer one needs its place. A new one
/// takes an empty place, the lowest first; else the weakest that is ranked no more and has had its 20 s; else the
/// weakest that is ranked no more and is weaker than the new one; else none. What was not ranked for a minute goes. A
/// key means what stood at its number 300 ms before it was pressed. Times are `System.nanoTime()`. One thread.
///
/// A reference that was placed while it was still being spoken, as `Psalm twenty` before `three`, gives its place
/// to what it grew into, where that is heard within 5 s; it takes no other place unless it is announced anew.
public final class PickBoard {
    /// How long it takes to press a key once it was seen what it would do.
    public static final Duration REACTION = Duration.ofMillis(300);

    private static final int PLACES = Ranking.MOST;
    private static final long KEPT = Duration.ofSeconds(20).toNanos();
    private static final long FORGOTTEN = Duration.ofSeconds(60).toNanos();
    private static final long UNHEARD = Duration.ofSeconds(5).toNanos();
    /// By so much a passage is surer when it is announced anew than 5 s after it was announced; between readings of the
    /// same words it differs by less.
    private static final double ANEW = 0.05;
    private static final long SPOKEN = Duration.ofSeconds(5).toNanos();

    private static final Comparator<Pick> WEAKEST_FIRST =
            Comparator.comparingDouble(pick -> pick.candidate.confidence());

    private final @Nullable Pick[] picks = new Pick[PLACES];
    private final List<Timeline> timelines = new ArrayList<>();
    private final Map<Passage, Hidden> hidden = new HashMap<>();
    private final Map<Passage, Outgrown> outgrown = new HashMap<>();
    private List<Slot> slots = List.of();

    /// How sure that was when it was ranked last, and when, and whether a ranking came since: in silence none does, and
    /// nothing is heard anew.
    ///
    /// @param since when it was hidden
    private record Hidden(double confidence, long since, long ranked, boolean missed) {}

    /// How sure that was when it was ranked last, and when, and whether a ranking came since: as long as that falls, it
    /// was not announced anew.
    private record Outgrown(double confidence, long ranked, boolean missed) {}

    public PickBoard() {
        for (int place = 0; place < PLACES; place++) {
            timelines.add(new Timeline());
        }
    }

    /// Takes a new ranking in.
    ///
    /// @param now when it came
    /// @return the places in use, by number
    public List<Slot> update(Ranking ranking, long now) {
        hidden.values().removeIf(away -> away.missed() && now - away.ranked() >= UNHEARD);
        missed();
        List<Candidate> offered = new ArrayList<>(ranking.items());
        offered.removeIf(candidate -> hidden(candidate, now));
        outgrown.values().removeIf(old -> old.missed() && now - old.ranked() >= UNHEARD);
        outgrown.replaceAll((_, old) -> new Outgrown(old.confidence(), old.ranked(), true));
        offered.removeIf(candidate -> outgrown(candidate, now));
        Map<Passage, Candidate> ranked =
                offered.stream().collect(Collectors.toMap(Candidate::passage, candidate -> candidate));
        Set<Passage> placed = new HashSet<>();
        for (int place = 0; place < PLACES; place++) {
            Pick pick = picks[place];
            if (pick != null) {
                placed.add(pick.candidate.passage());
                pick.rank(ranked.get(pick.candidate.passage()), now);
                if (now - pick.rankedAt >= FORGOTTEN) {
                    picks[place] = null;
                }
            }
        }
        for (Candidate candidate : offered) {
            if (!placed.contains(candidate.passage())) {
                place(candidate, now);
            }
        }
        return settle(now);
    }

    private void missed() {
        hidden.replaceAll((_, away) -> new Hidden(away.confidence(), away.since(), away.ranked(), true));
    }

    private boolean hidden(Candidate candidate, long now) {
        Hidden kept = hidden.computeIfPresent(
                candidate.passage(),
                (_, away) -> announcedAnew(candidate, away, now)
                        ? null
                        : new Hidden(candidate.confidence(), away.since(), now, false));
        return kept != null;
    }

    /// What was announced once fades; only a new announcement makes it surer.
    private static boolean announcedAnew(Candidate candidate, Hidden away, long now) {
        return candidate.kind() == Candidate.Kind.REFERENCE
                && candidate.confidence() > away.confidence() + ANEW
                && now - away.since() >= UNHEARD;
    }

    private boolean outgrown(Candidate candidate, long now) {
        Outgrown kept = outgrown.computeIfPresent(
                candidate.passage(),
                (_, old) -> candidate.confidence() > old.confidence()
                        ? null
                        : new Outgrown(candidate.confidence(), now, false));
        return kept != null;
    }

    private void place(Candidate candidate, long now) {
        int place = grownFrom(candidate, now);
        place = place >= 0 ? place : placeFor(candidate, now);
        if (place >= 0) {
            picks[place] = new Pick(candidate, now);
        }
    }

    /// The place of what it grew from, which is outgrown by it; -1 where there is none.
    private int grownFrom(Candidate candidate, long now) {
        for (int place = 0; place < PLACES; place++) {
            Pick pick = picks[place];
            if (pick != null && now - pick.since < SPOKEN && Announcement.grew(pick.candidate, candidate)) {
                outgrown.put(pick.candidate.passage(), new Outgrown(pick.candidate.confidence(), now, false));
                return place;
            }
        }
        return -1;
    }

    /// -1 where there is none.
    private int placeFor(Candidate candidate, long now) {
        int done = -1;
        int weaker = -1;
        for (int place = 0; place < PLACES; place++) {
            Pick pick = picks[place];
            if (pick == null) {
                return place;
            }
            if (!pick.listed && now - pick.since >= KEPT) {
                done = weakest(done, place);
            } else if (!pick.listed && pick.candidate.confidence() < candidate.confidence()) {
                weaker = weakest(weaker, place);
            }
        }
        return done >= 0 ? done : weaker;
    }

    private int weakest(int before, int place) {
        Pick first = before < 0 ? null : picks[before];
        Pick second = picks[place];
        return first == null || (second != null && WEAKEST_FIRST.compare(second, first) < 0) ? place : before;
    }

    /// The places in use now, by number.
    public List<Slot> slots() {
        return slots;
    }

    /// What the operator meant by a number: what stood there 300 ms before. Where nothing did, and only one pick has
    /// come since into a place that had long been empty, it is that one.
    ///
    /// @param pressed when the key was pressed
    /// @return empty for a place without a pick, and for a number that is none
    public Optional<Slot> meant(int number, long pressed) {
        return number < 1 || number > PLACES
                ? Optional.empty()
                : timelines.get(number - 1).meant(pressed);
    }

    /// Takes a pick away until it is heard anew: not in a ranking, nor for 5 s, then ranked again; or announced anew, 5
    /// s
    /// from now or later.
    public void hide(Passage passage, long now) {
        hidden.put(passage, new Hidden(1, now, now, false));
        for (int place = 0; place < PLACES; place++) {
            Pick pick = picks[place];
            if (pick != null && pick.candidate.passage().equals(passage)) {
                picks[place] = null;
            }
        }
        settle(now);
    }

    /// Takes all away, as when listening is paused: what is ranked after it was heard after it.
    public void clear(long now) {
        missed();
        for (int place = 0; place < PLACES; place++) {
            picks[place] = null;
        }
        outgrown.clear();
        settle(now);
    }

    private List<Slot> settle(long now) {
        List<Pick> strongest = new ArrayList<>();
        for (Pick pick : picks) {
            if (pick != null) {
                strongest.add(pick);
            }
        }
        strongest.sort(Comparator.comparing((Pick pick) -> !pick.listed).thenComparing(WEAKEST_FIRST.reversed()));
        List<Slot> settled = new ArrayList<>();
        for (int place = 0; place < PLACES; place++) {
            Pick pick = picks[place];
            Optional<Slot> slot = Optional.empty();
            if (pick != null) {
                slot = Optional.of(new Slot(place + 1, pick.candidate, strongest.indexOf(pick) + 1, pick.listed));
            }
            timelines.get(place).stands(slot, now);
            slot.ifPresent(settled::add);
        }
        slots = List.copyOf(settled);
        return slots;
    }

    /// A pick in its place.
    private static final class Pick {
        private final long since;
        private Candidate candidate;
        private boolean listed = true;
        private long rankedAt;

        Pick(Candidate candidate, long now) {
            this.candidate = candidate;
            this.since = now;
            this.rankedAt = now;
        }

        void rank(@Nullable Candidate again, long now) {
            listed = again != null;
            if (again != null) {
                candidate = again;
                rankedAt = now;
            }
        }
    }
}
