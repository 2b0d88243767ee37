package org.verseprojection.desktop.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The preacher's time: counts up from zero or down from a length. JavaFX thread.
public final class StageTimer {
    private final InstantSource clock;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
    private Optional<Duration> length = Optional.empty();
    private Optional<Instant> since = Optional.empty();
    private Duration before = Duration.ZERO;

    public StageTimer(InstantSource clock) {
        this.clock = clock;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// How long the talk is to be; none to count up. Counting goes on.
    public void length(Optional<Duration> wanted) {
        length = wanted;
    }

    /// Starts, or goes on.
    public void start() {
        if (since.isEmpty()) {
            since = Optional.of(clock.instant());
            running.set(true);
        }
    }

    /// Holds it.
    public void stop() {
        before = elapsed();
        since = Optional.empty();
        running.set(false);
    }

    /// Back to the beginning, held.
    public void reset() {
        stop();
        before = Duration.ZERO;
    }

    /// Whether the length is used up.
    public boolean over() {
        return length.map(wanted -> elapsed().compareTo(wanted) > 0).orElse(false);
    }

    /// Minutes and seconds: `12:07`, `1:02:07`, or `-0:35` when the length is used up.
    public String text() {
        long passed = elapsed().toSeconds();
        long seconds = length.map(wanted -> wanted.toSeconds() - passed).orElse(passed);
        long shown = Math.abs(seconds);
        String sign = seconds < 0 ? "−" : "";
        return shown >= 3600
                ? String.format("%s%d:%02d:%02d", sign, shown / 3600, shown / 60 % 60, shown % 60)
                : String.format("%s%d:%02d", sign, shown / 60, shown % 60);
    }

    private Duration elapsed() {
        return since.map(start -> before.plus(Duration.between(start, clock.instant())))
                .orElse(before);
    }
}
