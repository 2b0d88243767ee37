package org.verseprojection.sync;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.verseprojection.live.cloud.CloudException;
import org.verseprojection.live.cloud.CloudStatus;
import org.verseprojection.live.cloud.CloudStatus.Phase;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.nativelibs.keychain.KeychainException;
import org.verseprojection.sync.api.Api;
import org.verseprojection.sync.api.Server;
import tools.jackson.databind.json.JsonMapper;

/// A laptop: the program's own memory on a disk, a keychain, a clock, and the cloud's client on them.
class Laptop implements AutoCloseable {
    private static final long PATIENCE = 120_000;

    final TestTime time;
    final WatchedMemory memory;
    final KeychainInMind keychain = new KeychainInMind();
    final List<CloudStatus> seen = new ArrayList<>();
    private final Optional<Api.Trust> trust;
    private Optional<CloudClient> client = Optional.empty();
    private Optional<SharedModelFile> model = Optional.empty();
    private Duration patience = Duration.ofSeconds(60);

    Laptop(TestTime time, Optional<Api.Trust> trust) {
        this.time = time;
        this.trust = trust;
        this.memory = new WatchedMemory(time);
    }

    /// It keeps what was learned from all churches there.
    final void learnsFromAll(SharedModelFile file) {
        model = Optional.of(file);
    }

    /// It waits for an answer at most so long.
    final void waitsFor(Duration time) {
        patience = time;
    }

    /// As the program's start does.
    final CloudClient start() {
        var surroundings = new Surroundings(
                time, time, new Random(1), new Api.Patience(patience, patience, patience), trust, Locale.ENGLISH);
        CloudClient started = new CloudClient(memory, keychain, surroundings, model);
        client = Optional.of(started);
        started.listen(this::saw);
        return started;
    }

    private synchronized void saw(CloudStatus status) {
        seen.add(status);
        notifyAll();
    }

    final CloudClient client() {
        return client.orElseGet(this::start);
    }

    /// Signs in, and waits until all is there.
    final CloudClient signIn(URI server, String email, String password) throws CloudException, InterruptedException {
        client().signIn(server, email, password.toCharArray());
        until(Phase.DONE);
        return client();
    }

    /// What an earlier sign-in left in the keychain and in the memory.
    final void signedInBefore(URI address, String email, UUID user, String refresh) throws KeychainException {
        Server at = Server.of(address).orElseThrow();
        new Account(at, email, user, refresh)
                .keep(keychain, JsonMapper.builder().build());
        memory.sharing(true);
    }

    final void keep(Feedback... rows) {
        memory.keepAll(List.of(rows));
    }

    /// Keeps rows and has them sent.
    final CloudStatus sync(Feedback... rows) throws InterruptedException {
        keep(rows);
        int before = mark();
        client().synchronise();
        return after(before, s -> s.phase() != Phase.WORKING);
    }

    /// How many changes of the status were seen.
    final synchronized int mark() {
        return seen.size();
    }

    final CloudStatus until(Phase phase) throws InterruptedException {
        return until(s -> s.phase() == phase);
    }

    /// Waits for a status; the one that is shown now counts.
    final synchronized CloudStatus until(Predicate<CloudStatus> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE * 1_000_000;
        while (!wanted.test(client().status())) {
            rest(deadline);
        }
        return client().status();
    }

    /// Waits for a status that is shown after a mark.
    final synchronized CloudStatus after(int mark, Predicate<CloudStatus> wanted) throws InterruptedException {
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
            throw new AssertionError("waited in vain: " + seen + there());
        }
        wait(Math.min(left, 200));
    }

    /// What is known of the other side, for whoever waited in vain.
    String there() {
        return "";
    }

    @Override
    public void close() {
        client.ifPresent(CloudClient::close);
        memory.close();
    }
}
