package org.verseprojection.desktop.booth;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.speech.audio.AudioEvent;
import org.verseprojection.speech.audio.AudioFrame;
import org.verseprojection.speech.audio.Level;

/// The status line: one notice a subject, in the order of the subjects.
final class Notices {
    /// From here on it is told that hearing lags behind.
    private static final double LATE = 1.5;

    /// How much a lag counts beside those before it.
    private static final double NEWEST = 0.2;

    /// How long something is said that passes, from when it was so last.
    private static final Duration PASSES = Duration.ofSeconds(10);

    private final Map<Notice.Subject, Notice> current = new EnumMap<>(Notice.Subject.class);
    private final ObservableList<Notice> list = FXCollections.observableArrayList();
    /// What passes, with when it was so last; a time far off before time went by.
    private final Map<Notice.Subject, Instant> passing = new EnumMap<>(Notice.Subject.class);

    private Optional<Notice> well = Optional.empty();
    private double seconds;

    ObservableList<Notice> list() {
        return list;
    }

    void set(Notice.Subject subject, Notice.Severity severity, String text) {
        set(new Notice(subject, severity, text));
    }

    private void set(Notice notice) {
        Notice.Subject subject = notice.subject();
        passing.remove(subject);
        if (subject == Notice.Subject.HEADPHONES) {
            passing.put(subject, Instant.MAX); // it answers one press of a key
        }
        if (subject == Notice.Subject.MICROPHONE && notice.severity() == Notice.Severity.OK) {
            well = Optional.of(notice);
        }
        if (!notice.equals(current.put(subject, notice))) {
            list.setAll(List.copyOf(current.values()));
        }
    }

    void clear(Notice.Subject subject) {
        passing.remove(subject);
        if (current.remove(subject) != null) {
            list.setAll(List.copyOf(current.values()));
        }
    }

    /// Time goes by: that the microphone was too loud, or that the headphones did not play, is not said for ever.
    void tick(Level level, Instant now) {
        new EnumMap<>(passing).forEach((subject, last) -> {
            boolean still = subject == Notice.Subject.MICROPHONE && level.clipping();
            if (still || last.isAfter(now)) {
                passing.put(subject, now);
            } else if (!now.isBefore(last.plus(PASSES))) {
                pass(subject);
            }
        });
    }

    private void pass(Notice.Subject subject) {
        if (subject == Notice.Subject.MICROPHONE && well.isPresent()) {
            set(well.get());
        } else {
            clear(subject);
        }
    }

    void lag(Duration lag, Messages messages) {
        double now = Math.max(0, lag.toMillis() / 1000.0);
        seconds = seconds == 0 ? now : (1 - NEWEST) * seconds + NEWEST * now;
        boolean late = seconds > LATE;
        set(
                Notice.Subject.LAG,
                late ? Notice.Severity.WARNING : Notice.Severity.OK,
                messages.get(late ? "lag.late" : "lag", seconds));
    }

    void sound(AudioEvent event, Messages messages) {
        switch (event) {
            case AudioEvent.Listening(String source, int input, int inputs, int rate) -> {
                String text = inputs == 1
                        ? messages.get("microphone.on", source)
                        : messages.get("microphone.input", source, input, inputs);
                microphone(Notice.Severity.OK, text);
            }
            case AudioEvent.Lost(String device, var _) ->
                microphone(Notice.Severity.ERROR, messages.get("microphone.lost", device));
            case AudioEvent.Returned(String device, Duration away) ->
                microphone(Notice.Severity.OK, messages.get("microphone.back", device));
            case AudioEvent.Overrun(long samples) -> missing(samples, messages);
            case AudioEvent.Dropout(long samples) -> missing(samples, messages);
            case AudioEvent.Clipping() -> {
                microphone(Notice.Severity.WARNING, messages.get("microphone.clipping"));
                passing.put(Notice.Subject.MICROPHONE, Instant.MAX);
            }
            case AudioEvent.DigitalSilence() -> microphone(Notice.Severity.WARNING, messages.get("microphone.silent"));
            case AudioEvent.Sound(Duration silence) -> microphone(Notice.Severity.OK, messages.get("microphone.sound"));
            case AudioEvent.CutShort(String name, long bytes) ->
                microphone(Notice.Severity.WARNING, messages.get("recording.short", name));
        }
    }

    private void missing(long samples, Messages messages) {
        double lost = AudioFrame.time(samples).toMillis() / 1000.0;
        set(Notice.Subject.LAG, Notice.Severity.WARNING, messages.get("lag.lost", lost));
    }

    private void microphone(Notice.Severity severity, String text) {
        set(Notice.Subject.MICROPHONE, severity, text);
    }
}
