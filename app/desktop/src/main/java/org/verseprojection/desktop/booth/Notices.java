package org.verseprojection.desktop.booth;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.speech.audio.AudioEvent;
import org.verseprojection.speech.audio.AudioFrame;

/// The status line: one notice a subject, in the order of the subjects.
final class Notices {
    /// From here on it is told that hearing lags behind.
    private static final double LATE = 1.5;

    /// How much a lag counts beside those before it.
    private static final double NEWEST = 0.2;

    private final Map<Notice.Subject, Notice> current = new EnumMap<>(Notice.Subject.class);
    private final ObservableList<Notice> list = FXCollections.observableArrayList();
    private double seconds;

    ObservableList<Notice> list() {
        return list;
    }

    void set(Notice.Subject subject, Notice.Severity severity, String text) {
        Notice notice = new Notice(subject, severity, text);
        if (!notice.equals(current.put(subject, notice))) {
            list.setAll(List.copyOf(current.values()));
        }
    }

    void clear(Notice.Subject subject) {
        if (current.remove(subject) != null) {
            list.setAll(List.copyOf(current.values()));
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
            case AudioEvent.Clipping() -> microphone(Notice.Severity.WARNING, messages.get("microphone.clipping"));
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
