package org.verseprojection.speech.audio;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The microphones of this machine, looked for afresh with each call.
///
/// Java notices a change when the number of devices has changed since the last look: one that was swapped for another
/// in between keeps its old name until the next change.
public final class Microphones {
    private final Supplier<List<Microphone>> devices;

    /// Those of the operating system.
    public Microphones() {
        this(SoundSystem::microphones);
    }

    Microphones(Supplier<List<Microphone>> devices) {
        this.devices = devices;
    }

    /// All there are, the system's own choice first.
    public List<Microphone> list() {
        return devices.get();
    }

    /// The one that the system takes when nobody chooses.
    ///
    /// @throws AudioException if there is none
    public Microphone standard() {
        return list().stream().findFirst().orElseThrow(() -> new AudioException("microphone.none"));
    }

    /// The one of this name, else the only one whose name or description contains it; letters large or small.
    ///
    /// @throws AudioException if there is none or several; its message lists the choices
    public Microphone find(String name) {
        List<Microphone> all = list();
        if (all.isEmpty()) {
            throw new AudioException("microphone.none");
        }
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        List<Predicate<Microphone>> steps = List.of(
                microphone -> microphone.name().equals(name),
                microphone -> microphone.name().strip().toLowerCase(Locale.ROOT).equals(wanted),
                microphone -> !wanted.isEmpty() && text(microphone).contains(wanted));
        for (Predicate<Microphone> step : steps) {
            List<Microphone> found = all.stream().filter(step).toList();
            if (found.size() == 1) {
                return found.getFirst();
            }
            if (found.size() > 1) {
                throw new AudioException("microphone.ambiguous", name, names(found));
            }
        }
        throw new AudioException("microphone.unknown", name, names(all));
    }

    /// The same device, looked for afresh. It may have been given another number when it was plugged in again:
    /// `USB Audio [plughw:2,0]` for `USB Audio [plughw:1,0]`.
    ///
    /// @throws AudioException if it is not there, or several are that could be it
    Microphone again(Microphone gone) {
        List<Microphone> all = list();
        if (all.stream().anyMatch(microphone -> microphone.name().equals(gone.name()))) {
            return find(gone.name());
        }
        List<Microphone> alike = all.stream()
                .filter(microphone -> unnumbered(microphone).equals(unnumbered(gone)))
                .toList();
        return alike.size() == 1 ? alike.getFirst() : find(gone.name());
    }

    private static String unnumbered(Microphone microphone) {
        int bracket = microphone.name().lastIndexOf(" [");
        return bracket < 0 ? microphone.name() : microphone.name().substring(0, bracket);
    }

    private static String text(Microphone microphone) {
        return (microphone.name() + "\n" + microphone.description()).toLowerCase(Locale.ROOT);
    }

    private static String names(List<Microphone> microphones) {
        return microphones.stream().map(Microphone::name).collect(Collectors.joining("\", \"", "\"", "\""));
    }
}
