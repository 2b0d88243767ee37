package org.verseprojection.matching;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.Versification;

/// Follows a reading from verse to verse: knows which verse is being read, arms the next one as soon as the last
/// words of this one were heard, and notices when the reader skips or stops.
///
/// One stream, one thread.
final class ReadingFollower {
    /// From this chance on a quotation is taken for what is being read.
    private static final double CERTAIN = 0.7;

    /// The last word of a verse is often the one that the recogniser has not got right yet.
    private static final int LAST_WORDS = 1;

    /// How sure it is that a reading goes on: where the announced passage says so, where it has gone on before or was
    /// announced at all, and where one verse was quoted out of the blue.
    private static final double ANNOUNCED_SO = 0.95;
    private static final double READING = 0.65;
    private static final double QUOTED_ONCE = 0.2;

    /// Who has said that many words and none of them from the next verse has stopped reading.
    private static final int ELSE = 6;

    /// How much of the lean towards a translation each further verse leaves.
    private static final double KEPT = 0.7;

    /// What is left of the chance then, of a reading that had gone on and of a verse that was quoted once.
    private static final double STOPPED = 0.3;

    private static final double NEVER_BEGUN = 0.02;
    private static final Duration WAITED = Duration.ofSeconds(6);
    private static final Duration FORGOTTEN = Duration.ofSeconds(90);

    private final Versification versification;
    private Optional<Reading> reading = Optional.empty();
    private Optional<Announced> announced = Optional.empty();
    private double lean;
    private Translation preferred = Translation.KJV;

    /// @param verse its ordinal
    /// @param at the end of the newest of its words
    /// @param left how many of its words are still to come
    /// @param run how many verses were read one behind the other, this one included
    private record Reading(int verse, Duration at, int left, int run) {}

    private record Announced(int first, int last, boolean range, Duration at) {
        boolean holds(int verse) {
            return verse >= first && verse <= last;
        }
    }

    ReadingFollower(Versification versification) {
        this.versification = versification;
    }

    /// Takes in which places were named.
    void named(List<Detection> references) {
        for (Detection reference : references) {
            if (announced.isEmpty()
                    || !reference.at().minus(announced.get().at()).isNegative()) {
                Passage passage = reference.passage();
                announced = Optional.of(new Announced(
                        versification.ordinal(passage.first()),
                        versification.ordinal(passage.last()),
                        !passage.first().equals(passage.last()),
                        reference.at()));
            }
        }
    }

    /// Takes in what was found to be spoken.
    void heard(List<Detection> verses) {
        verses.stream()
                .filter(each -> each.kind() == Candidate.Kind.QUOTATION && each.likelihood() >= CERTAIN)
                .findFirst()
                .filter(found -> reading.isEmpty()
                        || !found.at().minus(reading.get().at()).isNegative())
                .ifPresent(this::readOn);
    }

    private void readOn(Detection found) {
        int verse = versification.ordinal(found.passage().first());
        int before = reading.map(Reading::verse).orElse(Integer.MIN_VALUE);
        int run = reading.map(Reading::run).orElse(0);
        if (verse != before) {
            lean = KEPT * lean + found.lean();
            run = verse == before + 1 ? run + 1 : 1;
        }
        reading = Optional.of(new Reading(verse, found.at(), found.left(), run));
    }

    /// @param at the end of the newest of its words
    record Read(VerseRef verse, Duration at) {}

    /// The verse that is being read.
    Optional<Read> reading() {
        return reading.map(each -> new Read(versification.at(each.verse()), each.at()));
    }

    /// What has been going on, as it stands then.
    Context context(Duration now) {
        return new Context(
                reading.map(each -> new Context.Place(each.verse(), each.verse(), age(each.at(), now)))
                        .filter(place -> place.age().compareTo(FORGOTTEN) < 0),
                announced
                        .filter(each -> !spent(each))
                        .map(each -> new Context.Place(each.first(), each.last(), age(each.at(), now)))
                        .filter(place -> place.age().compareTo(FORGOTTEN) < 0),
                translation());
    }

    /// Whether a reading has gone beyond what was announced: then the announcement no longer speaks for its place.
    private boolean spent(Announced place) {
        return reading.filter(each -> each.at().compareTo(place.at()) > 0 && each.verse() > place.last())
                .isPresent();
    }

    private static Duration age(Duration at, Duration now) {
        return now.compareTo(at) > 0 ? now.minus(at) : Duration.ZERO;
    }

    /// The verse that is armed, if this one has been read to its end.
    ///
    /// @param wordsSince how many words were heard since a time
    Optional<Detection> next(Duration now, WordsSince wordsSince) {
        if (reading.isEmpty() || reading.get().left() > LAST_WORDS) {
            return Optional.empty();
        }
        Reading read = reading.get();
        int next = read.verse() + 1;
        if (next >= versification.size()) {
            return Optional.empty();
        }
        double likelihood = goesOn(read, next);
        if (wordsSince.count(read.at()) >= ELSE + read.left()) {
            likelihood *= likelihood > QUOTED_ONCE ? STOPPED : NEVER_BEGUN;
        }
        double over = Math.max(0, age(read.at(), now).minus(WAITED).toMillis());
        return Optional.of(new Detection(
                Passage.of(versification.at(next)),
                Candidate.Kind.NEXT,
                likelihood * Math.pow(0.5, over / WAITED.toMillis()),
                "",
                read.at(),
                translation(),
                List.of()));
    }

    private double goesOn(Reading read, int next) {
        VerseRef last = versification.at(read.verse());
        VerseRef behind = versification.at(next);
        boolean sameChapter = last.book() == behind.book() && last.chapter() == behind.chapter();
        Optional<Announced> fresh =
                announced.filter(each -> age(each.at(), read.at()).compareTo(FORGOTTEN) < 0);
        if (fresh.isPresent() && fresh.get().range() && fresh.get().holds(read.verse())) {
            return fresh.get().holds(next) ? ANNOUNCED_SO : QUOTED_ONCE;
        }
        boolean begun = fresh.isPresent() && fresh.get().first() == read.verse();
        return sameChapter && (read.run() > 1 || begun) ? READING : QUOTED_ONCE;
    }

    /// The translation to begin with, until what is read tells.
    void prefer(Translation translation) {
        preferred = translation;
    }

    /// Which translation is being read, by the verses that differ.
    Translation translation() {
        return lean == 0 ? preferred : lean > 0 ? Translation.WEB : Translation.KJV;
    }

    /// Counts what was heard since some time.
    interface WordsSince {
        int count(Duration since);
    }
}
