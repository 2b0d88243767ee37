package org.verseprojection.live.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which service goes on. One begins with the listening or the first verse after three hours of nothing, or by hand; it
/// is kept with the first that is decided in it. It ends by hand or with the program; after a crash the same goes on.
///
/// To be used on the keeper's thread, but for [#current].
public final class Gatherings {
    /// After so long with nothing decided another one begins.
    public static final Duration APART = Duration.ofHours(3);

    private static final int LONGEST = 200;

    /// Among so many it is looked for those that nobody ended.
    private static final int MANY = 100;

    private final Function<Instant, String> naming;
    private final Consumer<Optional<Gathering>> changed;
    private volatile @Nullable Gathering current;
    private @Nullable Instant last;
    private @Nullable Instant listening;
    private boolean known;

    /// @param naming what one that begins then is called before somebody gives it a name
    /// @param changed is told each change of [#current]
    public Gatherings(Function<Instant, String> naming, Consumer<Optional<Gathering>> changed) {
        this.naming = naming;
        this.changed = changed;
    }

    /// The one that goes on; any thread.
    public Optional<Gathering> current() {
        return Optional.ofNullable(current);
    }

    /// Sound comes in from then on.
    public void listening(Instant at) {
        Instant before = listening;
        if (before == null || apart(before, at)) {
            listening = at;
        }
    }

    /// What went on when the program was killed goes on, where that is not long ago; else it ended with its last
    /// decision. What comes first does that, too.
    public void resume(Memory memory, Instant at) {
        goOn(memory, at);
    }

    /// Something happens: to which service it belongs.
    public UUID at(Memory memory, Instant at) {
        goOn(memory, at);
        Gathering now = current;
        Instant before = last;
        if (now != null && before != null && apart(before, at)) {
            finish(memory, now, before);
            now = null;
        }
        if (now == null) {
            Instant heard = listening;
            Instant start = heard == null || apart(heard, at) || heard.isAfter(at) ? at : heard;
            now = become(memory, new Gathering(UUID.randomUUID(), naming.apply(start), "", start, Optional.empty()));
        }
        last = before == null || at.isAfter(before) ? at : before;
        return now.id();
    }

    /// Begins one by hand, where none goes on.
    public void begin(Memory memory, Instant at) {
        at(memory, at);
    }

    /// Gives one a name and a preacher, also one that is over.
    public void call(Memory memory, Gathering which, String name, String preacher) {
        Gathering now = current;
        boolean goesOn = now != null && now.id().equals(which.id());
        Gathering known = goesOn && now != null ? now : which;
        Gathering called = new Gathering(known.id(), tidy(name), tidy(preacher), known.start(), known.end());
        if (goesOn) {
            become(memory, called);
        } else {
            memory.keep(called);
        }
    }

    /// Ends the one that goes on.
    ///
    /// @return it, as it ended; empty where none went on
    public Optional<Gathering> end(Memory memory, Instant at) {
        goOn(memory, at);
        return current().map(now -> finish(memory, now, at));
    }

    /// Nothing that was remembered is there any more.
    public void forgotten() {
        current = null;
        last = null;
        changed.accept(Optional.empty());
    }

    private void goOn(Memory memory, Instant at) {
        if (known) {
            return;
        }
        List<Gathering> newest = memory.gatherings(MANY);
        Optional<Gathering> open =
                newest.stream().limit(1).filter(each -> each.end().isEmpty()).findFirst();
        newest.stream()
                .skip(1)
                .filter(each -> each.end().isEmpty())
                .forEach(left -> memory.keep(ended(left, newestOf(memory, left))));
        known = true;
        open.ifPresent(found -> {
            Instant until = newestOf(memory, found);
            if (apart(until, at)) {
                finish(memory, found, until);
            } else {
                last = until;
                current = found;
                changed.accept(open);
            }
        });
    }

    private static Instant newestOf(Memory memory, Gathering gathering) {
        Stream<Instant> rows = Stream.concat(
                memory.shownIn(gathering.id()).stream().map(ShownVerse::at),
                memory.feedbackOf(gathering.id()).stream().map(Feedback::at));
        return rows.reduce(gathering.start(), (one, other) -> one.isAfter(other) ? one : other);
    }

    private Gathering finish(Memory memory, Gathering gathering, Instant at) {
        Gathering ended = ended(gathering, at);
        memory.keep(ended);
        current = null;
        last = null;
        listening = null;
        changed.accept(Optional.empty());
        return ended;
    }

    private static Gathering ended(Gathering gathering, Instant at) {
        Instant end = at.isBefore(gathering.start()) ? gathering.start() : at;
        return new Gathering(
                gathering.id(), gathering.name(), gathering.preacher(), gathering.start(), Optional.of(end));
    }

    private Gathering become(Memory memory, Gathering gathering) {
        memory.keep(gathering);
        current = gathering;
        changed.accept(Optional.of(gathering));
        return gathering;
    }

    private static String tidy(String text) {
        String plain = text.strip().replaceAll("\\p{Cntrl}+", " ");
        return plain.length() <= LONGEST ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST - 1));
    }

    private static boolean apart(Instant one, Instant other) {
        return Duration.between(one, other).compareTo(APART) > 0;
    }
}
