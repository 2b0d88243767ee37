package org.verseprojection.nativelibs.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// On a PulseAudio of its own. Needs the Debian package `pulseaudio`.
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class PulseDefaultInputTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// A socket's path may have 107 bytes only.
    private final Path folder = Files.createTempDirectory("di");

    private final Path socket = folder.resolve("socket");
    private final Process daemon;

    PulseDefaultInputTest() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "pulseaudio",
                        "-n",
                        "--daemonize=no",
                        "--exit-idle-time=-1",
                        "-L",
                        "module-null-sink sink_name=other sink_properties=device.description=Other",
                        "-L",
                        "module-null-sink sink_name=pulpit sink_properties=device.description=Pulpit",
                        "-L",
                        "module-native-protocol-unix auth-anonymous=1 socket=" + socket))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        builder.environment().put("PULSE_RUNTIME_PATH", folder.resolve("p").toString());
        daemon = builder.start();
    }

    @BeforeEach
    void awaitSound() throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (pactl("info") != 0) { // takes its time to fail
            if (!daemon.isAlive() || System.nanoTime() > until) {
                fail("pulseaudio does not start: " + Files.readString(folder.resolve("log")));
            }
        }
    }

    @AfterEach
    void end() throws IOException, InterruptedException {
        daemon.destroyForcibly().waitFor();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    @Test
    void theSystemsChoiceIsNamedAsPeopleKnowIt() throws IOException, InterruptedException {
        assertEquals(0, pactl("set-default-source", "pulpit.monitor"));
        assertEquals(Optional.of("Monitor of Pulpit"), asked());
        assertEquals(0, pactl("set-default-source", "other.monitor"));
        assertEquals(Optional.of("Monitor of Other"), asked());
    }

    @Test
    void withoutSoundThereIsNoName() throws InterruptedException {
        daemon.destroyForcibly().waitFor();
        assertEquals(Optional.empty(), asked());
    }

    private Optional<String> asked() {
        return PulseDefaultInput.open("unix:" + socket, PATIENCE).name();
    }

    private int pactl(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("pactl", "--server", "unix:" + socket));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
