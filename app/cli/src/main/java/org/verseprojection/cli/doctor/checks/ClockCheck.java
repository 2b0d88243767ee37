package org.verseprojection.cli.doctor.checks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.sync.api.Answer;

/// Whether the clock is right: by the server's where one answers, else by whether the year can be.
public final class ClockCheck implements Check {
    /// Before this year there was no program.
    private static final int FIRST = 2026;

    private static final int LAST = FIRST + 30;
    private static final Duration SOME = Duration.ofMinutes(2);
    private static final Duration MUCH = Duration.ofDays(1);

    private final CloudVisit cloud;
    private final InstantSource clock;

    public ClockCheck(CloudVisit cloud, InstantSource clock) {
        this.cloud = cloud;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(15);
    }

    @Override
    public Finding look() throws Exception {
        Optional<Duration> ahead = cloud.made()
                .filter(visit -> visit.answer() instanceof Answer.Good)
                .map(CloudVisit.Visit::ahead);
        return finding(clock.instant(), ahead);
    }

    /// @param ahead how far the server's clock is; empty where none answered
    static Finding finding(Instant now, Optional<Duration> ahead) {
        LocalDate today = LocalDate.ofInstant(now, ZoneId.systemDefault());
        Diagnosis diagnosis = new Diagnosis().found("clock", Shown.day(today));
        if (ahead.isPresent()) {
            Duration off = ahead.get().abs();
            diagnosis.figure("server_ahead_s", Numbers.rounded(ahead.get().toMillis() / 1e3, 1));
            if (off.compareTo(SOME) < 0) {
                diagnosis.found("clock.right");
            } else {
                String way = ahead.get().isNegative() ? "clock.fast" : "clock.slow";
                diagnosis.found(way, Numbers.clock(off));
                if (off.compareTo(MUCH) < 0) {
                    diagnosis.advice("clock.set");
                } else {
                    diagnosis.trouble("clock.set");
                }
            }
        } else if (today.getYear() < FIRST || today.getYear() > LAST) {
            diagnosis.trouble("clock.set");
        }
        return diagnosis.finding();
    }
}
