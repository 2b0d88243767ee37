package org.verseprojection.nativelibs.keychain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A session bus, and GNOME's keychain on it, with a home of their own.
final class DesktopSession {
    private static final String CONFIGURATION = """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
             "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <type>session</type>
              <listen>unix:path=SOCKET</listen>
              <auth>EXTERNAL</auth>
              <policy context="default">
                <allow send_destination="*" eavesdrop="true"/>
                <allow eavesdrop="true"/>
                <allow own="*"/>
              </policy>
            </busconfig>
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String LOGIN = "/org/freedesktop/secrets/collection/login";

    private final Path home;
    private final Process bus;
    private final Map<String, String> environment = new HashMap<>();
    private Optional<Process> keyring = Optional.empty();

    /// A bus without a keychain, which starts none by itself.
    DesktopSession(Path home) throws IOException {
        this.home = home;
        Path configuration = home.resolve("bus.conf");
        Files.writeString(
                configuration,
                CONFIGURATION.replace("SOCKET", home.resolve("socket").toString()));
        bus = new ProcessBuilder("dbus-daemon", "--nofork", "--print-address", "--config-file=" + configuration)
                .redirectError(home.resolve("bus.log").toFile())
                .start();
        String address = Objects.requireNonNull(bus.inputReader().readLine());
        environment.put("DBUS_SESSION_BUS_ADDRESS", address);
        environment.put("HOME", home.toString());
        environment.put("XDG_DATA_HOME", home.resolve("data").toString());
        environment.put("XDG_RUNTIME_DIR", home.toString());
    }

    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /// Starts the keychain, unlocked.
    void startKeyring() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("keyring.log").toFile());
        builder.environment().putAll(environment);
        Process started = builder.start();
        keyring = Optional.of(started);
        try (var in = started.getOutputStream()) {
            in.write("password".getBytes(StandardCharsets.US_ASCII));
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!call("org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets")
                .contains("true")) {
            if (System.nanoTime() > end) {
                throw new IOException("no keychain: " + Files.readString(home.resolve("keyring.log")));
            }
            Thread.sleep(50);
        }
    }

    /// Locks the keychain, until it says that it is: on a busy machine it does not always do so when asked.
    void lock() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String said = "";
        while (!locked()) {
            if (System.nanoTime() > end) {
                throw new IOException("the keychain does not lock: " + said);
            }
            said = call(
                    "org.freedesktop.secrets",
                    "/org/freedesktop/secrets",
                    "org.freedesktop.Secret.Service.Lock",
                    "array:objpath:" + LOGIN);
        }
    }

    private boolean locked() throws IOException, InterruptedException {
        return call(
                        "org.freedesktop.secrets",
                        LOGIN,
                        "org.freedesktop.DBus.Properties.Get",
                        "string:org.freedesktop.Secret.Collection",
                        "string:Locked")
                .contains("boolean true");
    }

    /// @param name of the signal, as `STOP`
    void signalKeyring(String name) throws IOException, InterruptedException {
        run(List.of("kill", "-" + name, String.valueOf(keyring.orElseThrow().pid())));
    }

    void stopKeyring() throws InterruptedException {
        if (keyring.isPresent()) {
            keyring.get().destroyForcibly().waitFor();
            keyring = Optional.empty();
        }
    }

    void stopBus() throws InterruptedException {
        bus.destroyForcibly().waitFor();
    }

    private String call(String destination, String path, String method, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("dbus-send", "--session", "--print-reply", "--dest=" + destination, path, method));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    void stop() throws InterruptedException {
        stopKeyring();
        stopBus();
    }
}
