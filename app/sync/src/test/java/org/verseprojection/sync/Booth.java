package org.verseprojection.sync;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.verseprojection.live.cloud.CloudException;
import org.verseprojection.live.cloud.CloudStatus;
import org.verseprojection.live.cloud.CloudStatus.Phase;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.nativelibs.keychain.KeychainException;
import org.verseprojection.sync.api.Api;
import org.verseprojection.sync.api.Server;
import tools.jackson.databind.json.JsonMapper;

/// A laptop and a server.
final class Booth implements AutoCloseable {
    private static final Contract CONTRACT = new Contract();
    private static final long PATIENCE = 20_000;

    final TestTime time;
    final WatchedMemory memory;
    final KeychainInMind keychain = new KeychainInMind();
    final CloudServer server;
    final List<CloudStatus> seen = new ArrayList<>();
    private final Optional<Api.Trust> trust;
    private Optional<CloudClient> client = Optional.empty();
    private Optional<SharedModelFile> model = Optional.empty();

    Booth() {
        this(new TestTime(0));
    }

    Booth(TestTime time) {
        this(time, time, Optional.empty(), Optional.empty());
    }

    Booth(TestTime time, InstantSource there, Optional<javax.net.ssl.SSLContext> tls, Optional<Api.Trust> trust) {
        this.time = time;
        this.trust = trust;
        this.memory = new WatchedMemory(time);
        this.server = new CloudServer(CONTRACT, there, tls);
    }

    /// It keeps what was learned from all churches there.
    void learnsFromAll(SharedModelFile file) {
        model = Optional.of(file);
    }

    CloudClient start() {
        var surroundings = new Surroundings(
                time,
                time,
                new Random(1),
                new Api.Patience(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10)),
                trust,
                Locale.ENGLISH);
        CloudClient started = new CloudClient(memory, keychain, surroundings, model);
        client = Optional.of(started);
        started.listen(this::saw);
        return started;
    }

    private synchronized void saw(CloudStatus status) {
        seen.add(status);
        notifyAll();
    }

    CloudClient client() {
        return client.orElseGet(this::start);
    }

    /// Signs in, and waits until all is there.
    CloudClient signedIn() throws CloudException, InterruptedException {
        client().signIn(server.uri(), CloudState.EMAIL, CloudState.PASSWORD.toCharArray());
        until(Phase.DONE);
        return client();
    }

    /// What an earlier sign-in left in the keychain and in the memory.
    void signedInBefore(int port) throws KeychainException {
        signedInBefore(URI.create("http://localhost:" + port));
    }

    /// The same with a server at that address.
    void signedInBefore(URI address) throws KeychainException {
        Server at = Server.of(address).orElseThrow();
        new Account(
                        at,
                        CloudState.EMAIL,
                        server.state.user,
                        server.state.signIn().refresh())
                .keep(keychain, JsonMapper.builder().build());
        memory.sharing(true);
    }

    void keep(Feedback... rows) {
        memory.keepAll(List.of(rows));
    }

    /// Keeps rows and has them sent.
    void sync(Feedback... rows) throws InterruptedException {
        keep(rows);
        int before = mark();
        client().synchronise();
        after(before, s -> s.phase() != Phase.WORKING);
    }

    /// How many changes of the status were seen.
    synchronized int mark() {
        return seen.size();
    }

    CloudStatus until(Phase phase) throws InterruptedException {
        return until(s -> s.phase() == phase);
    }

    /// Waits for a status; the one that is shown now counts.
    synchronized CloudStatus until(Predicate<CloudStatus> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE * 1_000_000;
        while (!wanted.test(client().status())) {
            rest(deadline);
        }
        return client().status();
    }

    /// Waits for a status that is shown after a mark.
    synchronized CloudStatus after(int mark, Predicate<CloudStatus> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE * 1_000_000;
        while (true) {
            for (int i = mark; i < seen.size(); i++) {
                if (wanted.test(seen.get(i))) {
                    return seen.get(i);
                }
            }
            rest(deadline);
        }
    }

    @SuppressWarnings("WaitNotInLoop") // its callers loop
    private synchronized void rest(long deadline) throws InterruptedException {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new AssertionError("waited in vain: " + seen + ", " + server.requests + ", " + server.violations);
        }
        wait(Math.min(left, 200));
    }

    @Override
    public void close() {
        client.ifPresent(CloudClient::close);
        server.close();
        memory.close();
    }
}
