package org.verseprojection.cli.listen;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.hearing.HearingMemory;
import org.verseprojection.cli.hearing.HearingSetting;
import org.verseprojection.cli.hearing.SessionWatch;
import org.verseprojection.cli.wiring.Parts;
import org.verseprojection.cli.wiring.PartsLoader;
import org.verseprojection.inference.ModelException;
import org.verseprojection.live.LiveSession;
import org.verseprojection.live.SessionListener;
import org.verseprojection.live.SessionSummary;
import org.verseprojection.matching.Matcher;
import org.verseprojection.speech.Transcriber;
import org.verseprojection.speech.audio.AudioSource;

/// One session from the first sample to the summary, ended by its sound or by Ctrl-C.
public final class Listening {
    private final Console console;
    private final PartsLoader loader;
    private final Path config;
    private final String program;

    /// @param config the folder of settings
    /// @param program its name and version
    public Listening(Console console, PartsLoader loader, Path config, String program) {
        this.console = console;
        this.loader = loader;
        this.config = config;
        this.program = program;
    }

    /// Listens in the way that suits this laptop, and tells it that way.
    ///
    /// @param model a speech model's name, which wins; empty for the one that was chosen by what was measured
    public void run(SoundChoice choice, Output output, Optional<String> model) throws ModelException {
        SoundEvents events = new SoundEvents();
        Supplier<AudioSource> sound = choice.open(events);
        HearingMemory memory = HearingMemory.open(config, loader.models(), program);
        HearingSetting hearing = model.isPresent() ? memory.setting(model.get()) : loader.usable(memory.setting());
        Optional<HearingMemory> told = choice instanceof SoundChoice.Live ? Optional.of(memory) : Optional.empty();
        try (Parts parts = loader.all(hearing);
                SessionSink sink = output.sink(console, parts.scripture())) {
            listen(new Stream(choice, events, sound, told), parts, sink);
        }
    }

    /// Listens in the standard way, as is measured by, and tells it to what is made once the parts are there.
    ///
    /// @param model a speech model's name; empty for the default
    public SessionSummary run(SoundChoice choice, Optional<String> model, Function<Parts, SessionSink> telling)
            throws ModelException {
        SoundEvents events = new SoundEvents();
        Supplier<AudioSource> sound = choice.open(events);
        try (Parts parts = loader.all(model);
                SessionSink sink = telling.apply(parts)) {
            return listen(new Stream(choice, events, sound, Optional.empty()), parts, sink);
        }
    }

    /// @param memory is told whether hearing fell behind
    private record Stream(
            SoundChoice choice, SoundEvents events, Supplier<AudioSource> sound, Optional<HearingMemory> memory) {}

    private static SessionSummary listen(Stream stream, Parts parts, SessionSink sink) {
        Transcriber transcriber = parts.transcriber();
        Matcher matcher = parts.matcher();
        // Last, since sound comes from then on.
        AudioSource sound = stream.sound().get();
        Optional<SessionWatch> watch = stream.memory().map(memory -> new SessionWatch(sink, memory, parts.hearing()));
        AudioSource source = watch.map(each -> each.watched(sound)).orElse(sound);
        SessionListener listener = watch.map(SessionListener.class::cast).orElse(sink);
        LiveSession session = new LiveSession(
                source, transcriber, matcher, listener, stream.choice().drive());
        Interrupts interrupts = Interrupts.caught(session::close, sink::abandoned);
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
