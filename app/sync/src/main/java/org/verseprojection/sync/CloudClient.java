package org.verseprojection.sync;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.verseprojection.live.cloud.CloudAccount;
import org.verseprojection.live.cloud.CloudException;
import org.verseprojection.live.cloud.CloudStatus;
import org.verseprojection.live.cloud.Conflict;
import org.verseprojection.live.cloud.SettingsListener;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.nativelibs.keychain.Keychain;
import org.verseprojection.sync.api.Api;
import org.verseprojection.sync.api.Server;
import tools.jackson.databind.json.JsonMapper;

/// The account in the cloud. One daemon thread of its own does all the work: nothing else ever waits for the keychain,
/// the memory or the network, [#signIn] and what says so apart. Off until somebody signs in; from then on it signs in
/// by itself at each start, with what lies in the keychain.
public final class CloudClient implements CloudAccount {
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final Memory memory;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Words words;
    private final Verdict verdict;
    private final StatusBoard board = new StatusBoard();
    private final Sessions sessions;
    private final Courier courier;
    private final Thread thread;

    /// Starts, signed in as it was left.
    ///
    /// @param memory stays open when this is closed
    /// @param model where what was learned from all churches is kept
    public CloudClient(Memory memory, Keychain keychain, Locale locale, SharedModelFile model) {
        this(memory, keychain, Surroundings.real(locale), Optional.of(model));
    }

    CloudClient(Memory memory, Keychain keychain, Surroundings surroundings, Optional<SharedModelFile> model) {
        this.memory = memory;
        this.words = new Words(surroundings.locale());
        this.verdict = new Verdict(words, surroundings.clock());
        this.sessions = new Sessions(memory, keychain, surroundings, json, words, verdict);
        this.courier = new Courier(
                memory,
                surroundings,
                sessions,
                board,
                json,
                words,
                verdict,
                model.map(file -> new SharedModelSync(memory, file, json, surroundings.clock())));
        this.thread = Thread.ofPlatform().daemon().name("cloud").start(courier);
    }

    @Override
    public CloudStatus status() {
        return board.status();
    }

    @Override
    public void listen(Consumer<CloudStatus> listener) {
        board.listen(listener);
    }

    @Override
    public void listen(SettingsListener listener) {
        board.listen(listener);
    }

    @Override
    public Optional<URI> server() {
        return LastServer.read(memory, json);
    }

    @Override
    public List<Conflict> conflicts() {
        return Agreed.conflicts(memory, json);
    }

    @Override
    public void signIn(URI address, String email, char[] password) throws CloudException {
        try {
            Server server = Server.of(address).orElseThrow(() -> new CloudException(words.get("login.address")));
            Api api = sessions.api(server);
            try {
                Login.SignedIn signedIn = new Login(json, words, verdict).signIn(api, server, email, password);
                CompletableFuture<String> kept = new CompletableFuture<>();
                Optional<Session> before = sessions.current();
                courier.order(new Order.Begin(signedIn, api, kept));
                before.ifPresent(Session::close);
                String trouble = kept.get();
                if (!trouble.isEmpty()) {
                    throw new CloudException(trouble);
                }
            } catch (CloudException refused) {
                api.close();
                throw refused;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CloudException(words.get("trouble.internal"), stopped);
            } catch (ExecutionException failed) {
                throw new CloudException(words.get("trouble.internal"), failed);
            }
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    @Override
    public void signOut() {
        Optional<Session> before = sessions.current();
        courier.order(new Order.End());
        before.ifPresent(Session::close);
    }

    @Override
    public void synchronise() {
        courier.order(new Order.Now());
    }

    @Override
    public void close() {
        courier.close();
        if (!Thread.currentThread().equals(thread)) {
            try {
                // so that nobody asks a memory that is closed next
                thread.join(GOODBYE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
