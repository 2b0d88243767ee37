package org.verseprojection.cli.listen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Collectors;
import org.verseprojection.cli.console.Refusal;
import org.verseprojection.cli.wiring.Home;
import org.verseprojection.speech.audio.AudioException;
import org.verseprojection.speech.audio.Microphone;
import org.verseprojection.speech.audio.Microphones;

/// The microphone that was chosen last, in a file of one line; written whole or not at all.
public final class RememberedDevice {
    private static final String FILE = "microphone";

    private final Path folder;

    public RememberedDevice(Path folder) {
        this.folder = folder;
    }

    /// Its name, where one was chosen.
    public Optional<String> name() {
        try {
            String name = Files.readString(folder.resolve(FILE)).strip();
            return name.isEmpty() ? Optional.empty() : Optional.of(name);
        } catch (NoSuchFileException never) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The microphone of that name. Another one is not taken in its place: it may stand in another room.
    ///
    /// @throws Refusal where it is not there
    Microphone found(Microphones microphones, String name) {
        try {
            return microphones.find(name);
        } catch (AudioException gone) {
            String others = microphones.list().stream().map(Microphone::name).collect(Collectors.joining(", "));
            throw others.isEmpty() ? gone : Refusal.of("device.gone", name, others);
        }
    }

    void remember(String name) {
        try {
            Path temporary = Files.createTempFile(Home.made(folder), ".new-", ".tmp");
            try {
                Files.writeString(temporary, name + "\n", StandardCharsets.UTF_8);
                try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(
                        temporary,
                        folder.resolve(FILE),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
