package org.verseprojection.desktop.remember;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.verseprojection.desktop.report.Reports;
import org.verseprojection.desktop.report.ServiceReport;
import org.verseprojection.desktop.report.Services;
import org.verseprojection.desktop.report.SoundFigures;
import org.verseprojection.desktop.report.Spoken;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.live.memory.Gathering;
import org.verseprojection.live.memory.Gatherings;
import org.verseprojection.live.memory.Heard;
import org.verseprojection.live.memory.HistoryQuery;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.live.memory.MemoryKeeper;
import org.verseprojection.live.memory.MemoryState;
import org.verseprojection.live.memory.ShownVerse;

/// The services: which goes on, how it is heard, and what is told about those that were. JavaFX thread.
final class ServiceDesk implements Services {
    private static final Logger LOG = Logger.getLogger(ServiceDesk.class.getName());

    /// So often it is kept how a service is heard; no more of that is lost when the program is killed.
    private static final Duration OFTEN = Duration.ofSeconds(30);

    private final Consumer<Optional<Gathering>> changed;
    private final MemoryKeeper keeper;
    private final Spoken spoken;
    private final Executor screen;
    private final InstantSource clock;
    private final Gatherings gatherings;
    private final SoundCounts counts;
    private volatile @Nullable UUID counted;
    private volatile @Nullable Heard kept;
    private Instant keeps;
    private boolean opened;

    /// @param changed told which service goes on, whenever that or who preaches changes, on the memory's thread
    ServiceDesk(
            MemoryKeeper keeper,
            Spoken spoken,
            Consumer<Optional<Gathering>> changed,
            Executor screen,
            InstantSource clock,
            ZoneId zone,
            Messages messages) {
        this.changed = changed;
        this.keeper = keeper;
        this.spoken = spoken;
        this.screen = screen;
        this.clock = clock;
        this.gatherings = new Gatherings(naming(messages, zone), this::gatheringIs);
        this.counts = new SoundCounts(clock.instant());
        this.keeps = clock.instant().plus(OFTEN);
    }

    /// `22 Nov 2026, morning`.
    private static Function<Instant, String> naming(Messages messages, ZoneId zone) {
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(messages.locale());
        return at -> {
            int hour = LocalTime.ofInstant(at, zone).getHour();
            String part = hour < 12 ? "morning" : hour < 17 ? "afternoon" : "evening";
            return messages.get("service." + part, day.format(at.atZone(zone)));
        };
    }

    Gatherings gatherings() {
        return gatherings;
    }

    SoundCounts counts() {
        return counts;
    }

    /// There will be a memory; a service that a killed program left goes on.
    void open() {
        opened = true;
        Instant at = clock.instant();
        CompletableFuture<Void> _ =
                keeper.opened().thenAccept(_ -> keeper.later(memory -> gatherings.resume(memory, at)));
    }

    /// Sound comes in from now on.
    void listening() {
        Instant at = clock.instant();
        keeper.later(_ -> gatherings.listening(at));
    }

    /// Time goes by.
    void tick() {
        Instant now = clock.instant();
        if (opened && counted != null && !now.isBefore(keeps)) {
            keeps = now.plus(OFTEN);
            keeper.later(memory -> {
                // what is held is in this program's memory, and so are the counts
                if (!(memory.state() instanceof MemoryState.Held)) {
                    keepHeard(memory);
                }
            });
        }
    }

    private void keepHeard(Memory memory) {
        UUID service = counted;
        if (service != null) {
            keepHeard(memory, counts.heard(service));
        }
    }

    private void keepHeard(Memory memory, Heard now) {
        if (!now.equals(kept)) {
            memory.keep(now);
            kept = now;
        }
    }

    /// Told on the keeper's thread.
    private void gatheringIs(Optional<Gathering> now) {
        UUID before = counted;
        UUID after = now.map(Gathering::id).orElse(null);
        counted = after;
        if (before != null && !before.equals(after)) {
            Heard last = counts.heard(before);
            counts.begin(clock.instant());
            if (!last.equals(kept)) {
                keeper.later(memory -> keepHeard(memory, last));
            }
        }
        changed.accept(now);
    }

    /// Nothing that was remembered is there any more, nor how it was heard. On the keeper's thread.
    void forgotten() {
        counted = null;
        kept = null;
        counts.begin(clock.instant());
        gatherings.forgotten();
    }

    @Override
    public void list(Consumer<List<Gathering>> told) {
        ask(memory -> memory.gatherings(100), List.of(), told);
    }

    @Override
    public void report(Gathering gathering, Consumer<ServiceReport> told) {
        Optional<Heard> now =
                gathering.id().equals(counted) ? Optional.of(counts.heard(gathering.id())) : Optional.empty();
        ask(
                memory -> Optional.of(
                        new Reports(memory, spoken).of(gathering, SoundFigures.of(heard(memory, gathering, now)))),
                Optional.<ServiceReport>empty(),
                report -> report.ifPresent(told));
    }

    /// What was kept, and instead of the newest stretch what is counted now.
    private static List<Heard> heard(Memory memory, Gathering gathering, Optional<Heard> now) {
        List<Heard> all = new ArrayList<>(memory.heardIn(gathering.id()));
        now.ifPresent(counted -> {
            all.removeIf(each -> each.id().equals(counted.id()));
            all.add(counted);
        });
        return all;
    }

    @Override
    public Optional<Gathering> current() {
        return gatherings.current();
    }

    @Override
    public void begin(Runnable begun) {
        Instant at = clock.instant();
        keeper.later(memory -> {
            gatherings.begin(memory, at);
            screen.execute(begun);
        });
    }

    @Override
    public void call(Gathering which, String name, String preacher, Runnable called) {
        keeper.later(memory -> {
            gatherings.call(memory, which, name, preacher);
            screen.execute(called);
        });
    }

    @Override
    public void end(Runnable ended) {
        Instant at = clock.instant();
        keeper.later(memory -> {
            end(memory, at);
            screen.execute(ended);
        });
    }

    private void end(Memory memory, Instant at) {
        keepHeard(memory);
        gatherings.end(memory, at);
    }

    /// The service ends with the program.
    void close() {
        if (opened) {
            Instant at = clock.instant();
            keeper.later(memory -> end(memory, at));
        }
    }

    /// What was shown, newest first; told later on the screen's thread.
    void history(HistoryQuery query, Consumer<List<ShownVerse>> told) {
        ask(memory -> memory.history(query), List.of(), told);
    }

    private <T> void ask(Function<Memory, T> question, T otherwise, Consumer<T> told) {
        if (!opened) {
            told.accept(otherwise);
            return;
        }
        CompletableFuture<Void> _ = keeper.ask(question)
                .exceptionally(failure -> {
                    LOG.log(Level.WARNING, "what is remembered cannot be read", failure);
                    return otherwise;
                })
                .thenAcceptAsync(told, screen);
    }
}
