package org.verseprojection.cli.bench.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verseprojection.cli.bench.endurance.RunFolder.Lines;
import org.verseprojection.cli.bench.endurance.faults.Forwarder;
import org.verseprojection.cli.bench.endurance.place.AccountServer;
import org.verseprojection.cli.bench.endurance.place.BoothSound;
import org.verseprojection.cli.bench.endurance.place.Children;
import org.verseprojection.cli.bench.endurance.place.Subject;
import org.verseprojection.cli.bench.endurance.place.TwoMonitors;
import org.verseprojection.cli.bench.endurance.sound.Player;
import org.verseprojection.cli.bench.endurance.sound.Programme;
import org.verseprojection.cli.bench.endurance.sound.Recordings;

/// All that a run takes place in, and what starts the program in it. Monitors, server and network are there with the
/// windows alone.
record Place(
        Path folder,
        Children children,
        Path launcher,
        BoothSound sound,
        Optional<TwoMonitors> monitors,
        Optional<AccountServer> server,
        Optional<Forwarder> network)
        implements AutoCloseable {
    private static final List<String> LISTEN = List.of("listen", "--json");

    /// Starts all of it; what was started is ended where the rest does not start.
    static Place open(RunState state, Path folder, Path launcher, int display)
            throws IOException, InterruptedException {
        Children children = new Children(folder);
        children.killLeftovers();
        BoothSound sound = BoothSound.start(children);
        Place bare = new Place(folder, children, launcher, sound, Optional.empty(), Optional.empty(), Optional.empty());
        if (!state.windows()) {
            return bare;
        }
        Place more = bare;
        try {
            more = bare.with(TwoMonitors.start(folder, children, display));
            AccountServer server = AccountServer.start(folder, children, launcher);
            Forwarder network = new Forwarder(state.port(), server.address());
            more = more.with(server, network);
            network.become(Forwarder.State.OPEN);
            return more;
        } catch (IOException | InterruptedException | RuntimeException failure) {
            more.close();
            throw failure;
        }
    }

    private Place with(TwoMonitors opened) {
        return new Place(folder, children, launcher, sound, Optional.of(opened), server, network);
    }

    private Place with(AccountServer started, Forwarder opened) {
        return new Place(folder, children, launcher, sound, monitors, Optional.of(started), Optional.of(opened));
    }

    /// Makes an account, and signs the program in to it.
    void signIn(int port) throws IOException, InterruptedException {
        if (server.isPresent()) {
            server.get().register();
            Path data = Files.createDirectories(folder.resolve("data"));
            AccountServer.signIn(data, port);
        }
    }

    /// Starts the program.
    ///
    /// @param number how many times it was started before
    Subject start(int number) throws IOException {
        Map<String, String> environment = new HashMap<>(sound.environment());
        monitors.ifPresent(each -> environment.putAll(each.environment()));
        List<String> arguments = monitors.isPresent() ? List.of() : LISTEN;
        return Subject.start(folder, children, launcher, arguments, environment, number);
    }

    /// Begins to play.
    Player play(RunState state, Recordings recordings, RunFolder lines) {
        Programme programme = new Programme(state.seed());
        programme.skip(state.reached());
        List<String> command = List.of(
                "pacat",
                "--playback",
                "--raw",
                "--device=" + BoothSound.SINK,
                "--format=s16le",
                "--rate=16000",
                "--channels=1",
                "--latency-msec=100");
        Player player = new Player(
                programme,
                recordings,
                () -> children.builder("sound.log", sound.environment(), command)
                        .start(),
                played -> {
                    try {
                        lines.add(
                                Lines.PARTS,
                                List.of(lines.line()
                                        .put("from", played.from())
                                        .put("until", played.until())
                                        .put("kind", played.part().kind().name())));
                    } catch (IOException unwritten) {
                        // the run ends by its samples
                    }
                });
        player.start();
        return player;
    }

    @Override
    public void close() throws IOException {
        try (sound) {
            if (network.isPresent()) {
                network.get().close();
            }
            server.ifPresent(AccountServer::close);
            monitors.ifPresent(TwoMonitors::close);
        }
    }
}
