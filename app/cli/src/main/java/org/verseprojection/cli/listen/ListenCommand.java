package org.verseprojection.cli.listen;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.Refusal;
import org.verseprojection.inference.ModelException;
import org.verseprojection.speech.audio.InputChoice;
import org.verseprojection.speech.audio.Microphone;
import org.verseprojection.speech.audio.Microphones;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `verse listen`
@Command(name = "listen", mixinStandardHelpOptions = true)
public final class ListenCommand implements Callable<Integer> {
    private final Console console;
    private final Listening listening;
    private final RememberedDevice remembered;
    private final Microphones microphones = new Microphones();

    @Parameters(arity = "0..1", paramLabel = "FILE.wav", descriptionKey = "listen.file")
    private @Nullable Path file;

    @Option(names = "--realtime", descriptionKey = "listen.realtime")
    private boolean realTime;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--devices", descriptionKey = "listen.devices")
    private boolean devices;

    @Option(names = "--device", paramLabel = "NAME", descriptionKey = "listen.device")
    private @Nullable String device;

    @Option(names = "--input", paramLabel = "N", descriptionKey = "listen.input")
    private @Nullable Integer input;

    @Option(names = "--model", paramLabel = "NAME", descriptionKey = "listen.model")
    private @Nullable String model;

    public ListenCommand(Console console, Listening listening, RememberedDevice remembered) {
        this.console = console;
        this.listening = listening;
        this.remembered = remembered;
    }

    @Override
    public Integer call() throws ModelException {
        if (devices) {
            new DeviceList(console, microphones, remembered).print(json);
            return 0;
        }
        if (file != null && device != null) {
            throw Refusal.wrongUse("listen.file-and-device");
        }
        if (file == null && realTime) {
            throw Refusal.wrongUse("listen.realtime-needs-file");
        }
        if (input != null && input < 1) {
            throw Refusal.wrongUse("listen.input-least");
        }
        InputChoice inputs = input == null ? new InputChoice.Automatic() : new InputChoice.Input(input);
        SoundChoice choice = file == null
                ? new SoundChoice.Live(microphones, microphone(), inputs)
                : new SoundChoice.Recording(file, inputs, realTime);
        listening.run(choice, Output.of(json, console), Optional.ofNullable(model));
        return 0;
    }

    /// The one that was named, which is remembered; else the remembered one; else the system's own choice.
    private Microphone microphone() {
        if (device != null) {
            Microphone named = microphones.find(device);
            remembered.remember(named.name());
            return named;
        }
        Optional<String> last = remembered.name();
        return last.isPresent() ? remembered.found(microphones, last.get()) : microphones.standard();
    }
}
