package org.verseprojection.desktop.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.Gathering;
import org.verseprojection.live.memory.How;
import org.verseprojection.live.memory.MapMemory;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.live.memory.ShownVerse;

/// Services that nobody held.
public final class MadeUp implements Services {
    static final Instant SUNDAY = Instant.parse("2026-11-22T10:00:00Z");
    static final SoundFigures SOUND =
            new SoundFigures(Duration.ofMillis(700), Duration.ofMillis(1400), 1, Duration.ofSeconds(3), 2, 0);

    public final MapMemory memory = new MapMemory();
    public Optional<Gathering> now = Optional.empty();
    Optional<SoundFigures> sound = Optional.of(SOUND);

    /// Five services; the last goes on, and Ruth preaches.
    public static MadeUp church() {
        MadeUp made = new MadeUp();
        for (int week = 4; week >= 1; week--) {
            Gathering before = made.begin("Service " + (5 - week), "", SUNDAY.minus(Duration.ofDays(7L * week)), false);
            for (int i = 0; i < 10; i++) {
                if (i < 9 - week) {
                    made.shown(before, 10 + i, "Ps.119." + (i + 1), How.PICKED, Duration.ofSeconds(2 + i));
                } else {
                    made.missed(before, 10 + i, "John.3.16", "for god so loved the world");
                }
            }
        }
        Gathering sunday = made.begin("First Advent", "Ruth Baker", SUNDAY, true);
        made.shown(sunday, 3, "Isa.9.6", How.QUEUED, null);
        made.shown(sunday, 12, "Rom.8.28", How.PICKED, Duration.ofMillis(4200));
        made.shown(sunday, 13, "Rom.8.29", How.READ_ON, Duration.ofSeconds(9));
        made.shown(sunday, 19, "1Thess.5.16-1Thess.5.18", How.ANNOUNCED, Duration.ofMillis(3100));
        made.shown(sunday, 24, "John.3.16", How.SEARCHED, Duration.ofMillis(1500));
        made.missed(sunday, 31, "Phil.4.6", "and it says be careful for nothing but in every thing by prayer");
        made.ahead(sunday, 35, "Matt.2.1");
        made.shown(sunday, 40, "Rom.8.28", How.REPEATED, null);
        made.decided(sunday, 14, "Ps.31.23", How.DISMISSED, "");
        made.decided(sunday, 20, "Deut.6.5", How.WRONG, "");
        made.shown(sunday, 44, "Jas.1.12", How.PICKED, Duration.ofSeconds(1));
        made.decided(sunday, 44, "Jas.1.12", How.UNDONE, "");
        return made;
    }

    public Gathering newest() {
        return memory.gatherings(1).getFirst();
    }

    Gathering begin(String name, String preacher, Instant start, boolean goesOn) {
        Gathering made = new Gathering(
                UUID.randomUUID(),
                name,
                preacher,
                start,
                goesOn ? Optional.empty() : Optional.of(start.plus(Duration.ofMinutes(75))));
        memory.keep(made);
        if (goesOn) {
            now = Optional.of(made);
        }
        return made;
    }

    void shown(Gathering in, int minute, String osis, How how, @org.jspecify.annotations.Nullable Duration listed) {
        memory.keep(new ShownVerse(
                UUID.randomUUID(),
                Optional.of(in.id()),
                in.start().plus(Duration.ofMinutes(minute)),
                Passage.ofOsis(osis),
                Translation.KJV,
                how,
                Optional.ofNullable(listed)));
        if (how == How.SEARCHED) {
            decided(in, minute, osis, how, "for god so loved the world", osis);
        }
    }

    void missed(Gathering in, int minute, String osis, String words) {
        memory.keep(new ShownVerse(
                UUID.randomUUID(),
                Optional.of(in.id()),
                in.start().plus(Duration.ofMinutes(minute)),
                Passage.ofOsis(osis),
                Translation.KJV,
                How.SEARCHED,
                Optional.empty()));
        decided(in, minute, osis, How.SEARCHED, words);
    }

    /// Searched before anybody spoke of it.
    void ahead(Gathering in, int minute, String osis) {
        missed(in, minute, osis, "and now let us sing");
    }

    void decided(Gathering in, int minute, String osis, How how, String words, String... listed) {
        memory.keep(new Feedback(
                UUID.randomUUID(),
                in.start().plus(Duration.ofMinutes(minute)),
                Optional.of(in.id()),
                how,
                words,
                Passage.ofOsis(osis),
                Translation.KJV,
                List.of(listed).stream()
                        .map(each -> new Feedback.Match(Passage.ofOsis(each), 0.5, Candidate.Kind.QUOTATION))
                        .toList()));
    }

    ServiceReport report(Gathering gathering) {
        return reports(memory).of(gathering, sound);
    }

    static Reports reports(Memory memory) {
        return new Reports(memory, ReportTest.SPOKEN);
    }

    // --- as the screen asks, at once

    @Override
    public void list(Consumer<List<Gathering>> told) {
        told.accept(memory.gatherings(100));
    }

    @Override
    public void report(Gathering gathering, Consumer<ServiceReport> told) {
        told.accept(new Reports(memory, ReportTest.SPOKEN)
                .of(gathering, now.filter(gathering::equals).flatMap(_ -> sound)));
    }

    @Override
    public Optional<Gathering> current() {
        return now;
    }

    @Override
    public void begin(Runnable begun) {
        begin("Nov 29, 2026, morning", "", SUNDAY.plus(Duration.ofDays(7)), true);
        begun.run();
    }

    @Override
    public void call(Gathering old, String name, String preacher, Runnable called) {
        Gathering named = new Gathering(old.id(), name, preacher, old.start(), old.end());
        memory.keep(named);
        now = now.map(on -> on.id().equals(named.id()) ? named : on);
        called.run();
    }

    @Override
    public void end(Runnable ended) {
        Gathering old = now.orElseThrow();
        memory.keep(new Gathering(
                old.id(),
                old.name(),
                old.preacher(),
                old.start(),
                Optional.of(old.start().plus(Duration.ofMinutes(70)))));
        now = Optional.empty();
        ended.run();
    }
}
