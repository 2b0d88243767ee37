package org.verseprojection.cli.wiring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verseprojection.cli.hearing.HearingMemory;
import org.verseprojection.cli.hearing.HearingSetting;
import org.verseprojection.cli.hearing.SessionWatch;
import org.verseprojection.desktop.booth.Engine;
import org.verseprojection.inference.ModelException;
import org.verseprojection.live.Drive;
import org.verseprojection.live.LiveSession;
import org.verseprojection.live.SessionListener;
import org.verseprojection.matching.Expected;
import org.verseprojection.matching.Taught;
import org.verseprojection.speech.RecognitionException;
import org.verseprojection.speech.Recognizer;
import org.verseprojection.speech.WhisperRecognizer;
import org.verseprojection.speech.audio.AudioSource;

/// Opens each session in the way that is remembered at that moment, so that nothing changes in the middle of a phrase.
final class LoadedEar implements Engine.Ear, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LoadedEar.class.getName());

    private final Parts parts;
    private final HearingMemory memory;
    private final PartsLoader loader;
    private final Supplier<Taught> taught;
    private final List<WhisperRecognizer> loaded = new ArrayList<>();
    private HearingSetting current;
    private WhisperRecognizer recognizer;
    private Optional<SessionWatch> newest = Optional.empty();

    /// @param taught asked with every pass, from the matching thread
    LoadedEar(Parts parts, HearingMemory memory, PartsLoader loader, Supplier<Taught> taught) {
        this.parts = parts;
        this.memory = memory;
        this.loader = loader;
        this.taught = taught;
        this.current = parts.hearing();
        this.recognizer = parts.recognizer();
    }

    @Override
    public synchronized LiveSession listen(
            AudioSource source, SessionListener listener, Drive drive, Expected expected) {
        use(memory.setting());
        SessionWatch watch = new SessionWatch(listener, memory, current);
        newest = Optional.of(watch);
        Recognizer speech = recognizer.withThreads(current.threads());
        return new LiveSession(
                watch.watched(source),
                parts.transcriber(speech, current),
                parts.matcher(expected, taught),
                watch,
                drive);
    }

    /// A model that cannot be loaded is done without.
    private void use(HearingSetting wanted) {
        if (!wanted.model().equals(current.model())) {
            try {
                recognizer = wanted.model().equals(parts.hearing().model()) ? parts.recognizer() : another(wanted);
            } catch (ModelException | RecognitionException broken) {
                LOG.log(Level.WARNING, "the speech model stays as it is", broken);
                return;
            }
        }
        current = wanted;
    }

    /// The session before may still read its last window: what was loaded is kept until the end.
    private WhisperRecognizer another(HearingSetting wanted) throws ModelException {
        WhisperRecognizer other = loader.recognizer(wanted);
        loaded.add(other);
        return other;
    }

    /// The figures of the session that was opened last.
    synchronized Optional<SessionWatch.Figures> figures() {
        return newest.map(SessionWatch::figures);
    }

    /// Whether somebody spoke within that time.
    synchronized boolean spokenWithin(Duration time) {
        return newest.map(watch -> watch.spokenWithin(time)).orElse(false);
    }

    @Override
    public synchronized void close() {
        loaded.forEach(WhisperRecognizer::close);
    }
}
