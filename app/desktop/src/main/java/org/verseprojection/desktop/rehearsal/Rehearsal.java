package org.verseprojection.desktop.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.live.SessionListener;
import org.verseprojection.live.SessionSummary;
import org.verseprojection.live.show.Content;
import org.verseprojection.speech.audio.AudioEvent;
import org.verseprojection.speech.audio.Level;

/// Notes what happens while a recording goes through the program, for a [RehearsalReport]. For several threads; bounded
/// however long the recording is.
public final class Rehearsal implements SessionListener {
    /// What counts as offered: of ten such picks seven are right.
    public static final double SURE = 0.7;

    /// A verse that was away for so long is offered anew.
    private static final Duration ANEW = Duration.ofSeconds(60);

    private static final int MOST_ENTRIES = 5_000;

    private record Key(Passage passage, Candidate.Kind kind) {}

    private final String recording;
    private final List<RehearsalReport.Offered> offered = new ArrayList<>();
    private final List<RehearsalReport.ShownAt> shown = new ArrayList<>();
    private final List<RehearsalReport.Trouble> troubles = new ArrayList<>();
    private final Map<Key, Integer> places = new HashMap<>();
    private final Map<Key, Duration> last = new HashMap<>();
    private Duration position = Duration.ZERO;
    private double loudest = Level.FLOOR;
    private double power;
    private long levels;

    /// @param recording its name, for people
    public Rehearsal(String recording) {
        this.recording = recording;
    }

    @Override
    public synchronized void ranked(Ranking ranking, Duration emitted) {
        position = ranking.heardUntil();
        for (Candidate item : ranking.items()) {
            if (item.confidence() >= SURE) {
                note(item);
            }
        }
    }

    private void note(Candidate item) {
        var key = new Key(item.passage(), item.kind());
        Duration before = last.put(key, position);
        Integer place = places.get(key);
        if (before != null && place != null && position.minus(before).compareTo(ANEW) < 0) {
            RehearsalReport.Offered first = offered.get(place);
            if (item.confidence() > first.confidence()) {
                offered.set(
                        place,
                        new RehearsalReport.Offered(
                                first.at(), item.passage(), item.kind(), item.confidence(), item.heard()));
            }
        } else if (offered.size() < MOST_ENTRIES) {
            places.put(key, offered.size());
            offered.add(new RehearsalReport.Offered(
                    position, item.passage(), item.kind(), item.confidence(), item.heard()));
        }
    }

    @Override
    public synchronized void level(Level level) {
        loudest = Math.max(loudest, level.peakDbfs());
        if (level.rmsDbfs() > Level.FLOOR) {
            power += Math.pow(10, level.rmsDbfs() / 10);
            levels++;
        }
    }

    /// Something befell the sound.
    public synchronized void sound(AudioEvent event) {
        if (event instanceof AudioEvent.Listening || event instanceof AudioEvent.Sound) {
            return;
        }
        if (troubles.size() < MOST_ENTRIES) {
            troubles.add(new RehearsalReport.Trouble(position, event));
        }
    }

    /// Something became visible on the projector.
    public synchronized void shown(Content content) {
        if (shown.size() < MOST_ENTRIES) {
            shown.add(new RehearsalReport.ShownAt(position, content));
        }
    }

    /// How it went so far.
    public synchronized RehearsalReport report(SessionSummary summary) {
        double mean = levels == 0 ? Level.FLOOR : Math.max(Level.FLOOR, 10 * Math.log10(power / levels));
        return new RehearsalReport(recording, summary, offered, shown, troubles, mean, loudest);
    }
}
