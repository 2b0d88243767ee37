package org.verseprojection.cli.listen;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.wiring.Parts;
import org.verseprojection.cli.wiring.PartsLoader;
import org.verseprojection.inference.ModelException;
import org.verseprojection.live.LiveSession;
import org.verseprojection.live.SessionSummary;
import org.verseprojection.matching.Matcher;
import org.verseprojection.speech.Transcriber;
import org.verseprojection.speech.audio.AudioSource;

/// One session from the first sample to the summary, ended by its sound or by Ctrl-C.
public final class Listening {
    private final Console console;
    private final PartsLoader loader;

    public Listening(Console console, PartsLoader loader) {
        this.console = console;
        this.loader = loader;
    }

    /// Listens, and tells it that way.
    ///
    /// @param model a speech model's name; empty for the default
    public void run(SoundChoice choice, Output output, Optional<String> model) throws ModelException {
        run(choice, model, parts -> output.sink(console, parts.scripture()));
    }

    /// Listens, and tells it to what is made once the parts are there.
    public SessionSummary run(SoundChoice choice, Optional<String> model, Function<Parts, SessionSink> telling)
            throws ModelException {
        SoundEvents events = new SoundEvents();
        Supplier<AudioSource> sound = choice.open(events);
        try (Parts parts = loader.all(model);
                SessionSink sink = telling.apply(parts)) {
            return listen(new Stream(choice, events, sound), parts, sink);
        }
    }

    private record Stream(SoundChoice choice, SoundEvents events, Supplier<AudioSource> sound) {}

    private static SessionSummary listen(Stream stream, Parts parts, SessionSink sink) {
        Transcriber transcriber = parts.transcriber();
        Matcher matcher = parts.matcher();
        // Last, since sound comes from then on.
        AudioSource source = stream.sound().get();
        LiveSession session = new LiveSession(
                source, transcriber, matcher, sink, stream.choice().drive());
        Interrupts interrupts = Interrupts.caught(session::close);
        SessionSummary summary;
        try (interrupts;
                session;
                SoundEvents events = stream.events()) {
            events.tell(sink);
            session.start();
            summary = session.await();
        }
        sink.ended(summary);
        return summary;
    }
}
