package org.verseprojection.cli.doctor.checks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.verseprojection.nativelibs.keychain.Keychain;
import org.verseprojection.sync.SignedIn;
import org.verseprojection.sync.api.Answer;
import org.verseprojection.sync.api.Api;
import org.verseprojection.sync.api.Server;
import tools.jackson.databind.json.JsonMapper;

/// Asks the server once whether it is there, where somebody is signed in.
public final class CloudVisit {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final FutureTask<Optional<Visit>> visit;

    /// What came of it.
    ///
    /// @param ahead how far the server's clock is ahead of this laptop's
    record Visit(Server server, Answer answer, Duration took, Duration ahead) {}

    /// @param data the user's folder of data
    public CloudVisit(Path data) {
        this(() -> signedIn(data.toAbsolutePath()));
    }

    /// @param server where somebody is signed in
    CloudVisit(Callable<Optional<Server>> server) {
        this.visit = new FutureTask<>(() -> server.call().map(CloudVisit::visited));
    }

    /// Asks where nobody did yet; empty where nobody is signed in.
    ///
    /// @throws Exception where the keychain does not say who is
    Optional<Visit> made() throws Exception {
        visit.run();
        try {
            return visit.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    /// Nobody is who never used the program with windows; then no keychain is asked.
    private static Optional<Server> signedIn(Path data) throws Exception {
        return Files.exists(data.resolve("memory/memory.db")) ? SignedIn.server(Keychain.open(data)) : Optional.empty();
    }

    private static Visit visited(Server server) {
        Api.Patience patience = new Api.Patience(PATIENCE, PATIENCE, PATIENCE);
        try (Api api = new Api(server, InstantSource.system(), new JsonMapper(), patience, Optional.empty())) {
            long start = System.nanoTime();
            Answer answer = api.ask(Api.Method.GET, "/health/live", new byte[0], Optional.empty());
            return new Visit(
                    server,
                    answer,
                    Duration.ofNanos(System.nanoTime() - start),
                    api.clock().ahead());
        }
    }
}
