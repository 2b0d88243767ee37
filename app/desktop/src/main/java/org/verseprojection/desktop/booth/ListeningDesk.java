package org.verseprojection.desktop.booth;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Wording;
import org.verseprojection.live.SessionListener;
import org.verseprojection.live.SessionSummary;
import org.verseprojection.matching.Expected;
import org.verseprojection.speech.audio.AudioEvent;
import org.verseprojection.speech.audio.Level;

/// What is listened to, the microphone, a recording or nothing, and what is heard of it.
final class ListeningDesk implements AutoCloseable {
    private static final SessionListener NOBODY = new SessionListener() {};

    private final Hearing hearing;
    private final Notices notices;
    private final Messages messages;
    private final Supplier<SoundInput> microphone;
    private final Expected expected;
    private final Finder finder;
    private Hypothesis hypothesis = Hypothesis.nothing();
    private Engine.@Nullable Ear ear;
    private @Nullable SoundInput rehearsed;
    private SessionListener observer = NOBODY;
    private Consumer<SessionSummary> overs = _ -> {};
    private boolean pausedBefore;
    private SoundWitness witness = SoundWitness.NOBODY;

    private final ReadOnlyObjectWrapper<Transcript> transcript = new ReadOnlyObjectWrapper<>(Transcript.NOTHING);
    private final ReadOnlyObjectWrapper<Level> level = new ReadOnlyObjectWrapper<>(Level.SILENCE);
    private final ReadOnlyObjectWrapper<Listening> listening = new ReadOnlyObjectWrapper<>(Listening.LOADING);
    private final ReadOnlyObjectWrapper<Double> loading = new ReadOnlyObjectWrapper<>(0.0);

    /// Is told what was found in it.
    interface Finder {
        void ranked(Hypothesis hypothesis, Ranking ranking);

        /// What was found before counts no more: another stream begins, or none.
        void nothing();
    }

    /// @param microphone the one that is chosen now
    ListeningDesk(
            Executor screen,
            Notices notices,
            Messages messages,
            Supplier<SoundInput> microphone,
            Expected expected,
            Finder finder) {
        this.hearing = new Hearing(screen, new Heard());
        this.notices = notices;
        this.messages = messages;
        this.microphone = microphone;
        this.expected = expected;
        this.finder = finder;
    }

    private final class Heard implements Hearing.Listener {
        @Override
        public void heard(Hypothesis newest) {
            hypothesis = newest;
            transcript.set(new Transcript(newest.stable(), newest.unstable()));
        }

        @Override
        public void ranked(Ranking ranking, Duration lag) {
            finder.ranked(hypothesis, ranking);
            notices.lag(lag, messages);
            if (!rehearsing()) {
                witness.matched(lag);
            }
        }

        @Override
        public void level(Level newest) {
            level.set(newest);
        }

        @Override
        public void sound(AudioEvent event) {
            notices.sound(event, messages);
            if (!rehearsing()) {
                witness.sound(event);
            }
        }

        @Override
        public void began() {
            listening.set(Listening.ON);
        }

        @Override
        public void failed(Wording why, boolean triesAgain) {
            String message = why.in(messages.locale());
            silent();
            notices.set(Notice.Subject.MICROPHONE, Notice.Severity.ERROR, message);
            notices.clear(Notice.Subject.LAG);
            if (rehearsing() && !triesAgain) {
                stopRehearsing();
                notices.set(Notice.Subject.STORE, Notice.Severity.ERROR, message);
            }
        }

        @Override
        public void ended(SessionSummary summary) {
            silent();
            notices.set(Notice.Subject.MICROPHONE, Notice.Severity.OK, messages.get("recording.over"));
            Consumer<SessionSummary> told = overs;
            overs = _ -> {};
            told.accept(summary);
        }

        private void silent() {
            listening.set(Listening.OFF);
            level.set(Level.SILENCE);
        }
    }

    /// Who is told how well a service is heard; the last counts.
    void witness(SoundWitness told) {
        witness = told;
    }

    // --- while the program loads

    void progress(double done) {
        loading.set(Math.min(done, 0.99));
    }

    /// Sound can be heard from now on.
    void ready(Engine.Ear anEar) {
        ear = anEar;
        loading.set(1.0);
        if (listening.get() == Listening.LOADING) {
            listen();
        }
    }

    /// It never will.
    void deaf() {
        loading.set(1.0);
        listening.set(Listening.OFF);
    }

    // --- what is listened to

    /// Plays a recording through everything instead of the microphone.
    void rehearse(SoundInput recording, SessionListener witness, Consumer<SessionSummary> over) {
        pausedBefore = rehearsing() ? pausedBefore : paused();
        notices.clear(Notice.Subject.STORE);
        rehearsed = recording;
        observer = witness;
        overs = over;
        listen();
    }

    boolean rehearsing() {
        return rehearsed != null;
    }

    /// Back to the microphone, or to the pause that was made before or meanwhile.
    void stopRehearsing() {
        if (rehearsing()) {
            boolean pauses = pausedBefore || paused();
            rehearsed = null;
            observer = NOBODY;
            overs = _ -> {};
            if (pauses) {
                pause();
            } else {
                listen();
            }
        }
    }

    void pauseOrResume() {
        if (rehearsing()) { // a rehearsal that was paused would begin anew
            stopRehearsing();
            pause();
        } else if (paused()) {
            boolean coming = ear == null && loading.get() < 1;
            listening.set(coming ? Listening.LOADING : Listening.OFF);
            listen();
        } else {
            pause();
        }
    }

    /// Another microphone was chosen.
    void microphoneChanged() {
        if (hearing.running() && !rehearsing()) {
            listen();
        }
    }

    private boolean paused() {
        return listening.get() == Listening.PAUSED;
    }

    /// Begins to listen anew, where hearing is ready.
    private void listen() {
        finder.nothing();
        transcript.set(Transcript.NOTHING);
        hypothesis = Hypothesis.nothing();
        if (ear != null) {
            SoundInput input = rehearsed != null ? rehearsed : microphone.get();
            notices.set(Notice.Subject.MICROPHONE, Notice.Severity.BUSY, messages.get("microphone.opening"));
            hearing.begin(ear, input, expected, observer);
        }
    }

    private void pause() {
        hearing.stop();
        finder.nothing();
        level.set(Level.SILENCE);
        transcript.set(Transcript.NOTHING);
        listening.set(Listening.PAUSED);
        notices.clear(Notice.Subject.LAG);
        notices.set(Notice.Subject.MICROPHONE, Notice.Severity.OK, messages.get("microphone.paused"));
    }

    @Override
    public void close() {
        hearing.close();
    }

    // --- what is seen of it

    /// What is heard now; nothing while nobody listens.
    Hypothesis heard() {
        return listening.get() == Listening.ON ? hypothesis : Hypothesis.nothing();
    }

    ReadOnlyObjectProperty<Transcript> transcript() {
        return transcript.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Level> level() {
        return level.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Listening> listening() {
        return listening.getReadOnlyProperty();
    }

    /// How far loading is, 0 to 1.
    ReadOnlyObjectProperty<Double> loading() {
        return loading.getReadOnlyProperty();
    }
}
