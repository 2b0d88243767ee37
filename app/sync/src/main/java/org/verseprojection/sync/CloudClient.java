package org.verseprojection.sync;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.verseprojection.live.cloud.CloudAccount;
import org.verseprojection.live.cloud.CloudException;
import org.verseprojection.live.cloud.CloudStatus;
import org.verseprojection.live.cloud.CloudStatus.Phase;
import org.verseprojection.live.cloud.SettingsListener;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.nativelibs.keychain.Keychain;
import org.verseprojection.nativelibs.keychain.KeychainException;
import org.verseprojection.sync.api.Api;
import org.verseprojection.sync.api.Server;
import tools.jackson.databind.json.JsonMapper;

/// The account in the cloud. One daemon thread of its own does all the work: it alone reads the keychain, the memory
/// and
/// the network, so nothing else ever waits for them. Off until somebody signs in; from then on it signs in by itself at
/// each start, with what lies in the keychain.
public final class CloudClient implements CloudAccount {
    /// While there is no way to the server, it is looked for so often.
    private static final Duration PROBE = Duration.ofSeconds(20);

    private static final Duration GOODBYE = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofHours(1);

    private final Memory memory;
    private final Keychain keychain;
    private final Surroundings surroundings;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Words words;
    private final Verdict verdict;
    private final StatusBoard board = new StatusBoard();
    private final Schedule schedule;
    private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable Session session;
    private boolean asks;
    private boolean probing;
    private boolean unread = true;

    /// What other threads want.
    private sealed interface Order {
        record Begin(Login.SignedIn signedIn, Api api, CompletableFuture<String> kept) implements Order {}

        record End() implements Order {}

        record Now() implements Order {}
    }

    /// Starts, signed in as it was left.
    ///
    /// @param memory stays open when this is closed
    public CloudClient(Memory memory, Keychain keychain, Locale locale) {
        this(memory, keychain, Surroundings.real(locale));
    }

    CloudClient(Memory memory, Keychain keychain, Surroundings surroundings) {
        this.memory = memory;
        this.keychain = keychain;
        this.surroundings = surroundings;
        this.words = new Words(surroundings.locale());
        this.verdict = new Verdict(words, surroundings.clock());
        this.schedule = new Schedule(surroundings.random());
        this.thread = Thread.ofPlatform().daemon().name("cloud").start(this::run);
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
    public void signIn(URI address, String email, char[] password) throws CloudException {
        try {
            Server server = Server.of(address).orElseThrow(() -> new CloudException(words.get("login.address")));
            Api api = api(server);
            try {
                Login.SignedIn signedIn = new Login(json, words, verdict).signIn(api, server, email, password);
                CompletableFuture<String> kept = new CompletableFuture<>();
                Session before = session;
                order(new Order.Begin(signedIn, api, kept));
                breakOff(before);
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
        Session before = session;
        order(new Order.End());
        breakOff(before);
    }

    @Override
    public void synchronise() {
        order(new Order.Now());
    }

    @Override
    public void close() {
        closed = true;
        breakOff(session);
        surroundings.pause().wake();
        if (!Thread.currentThread().equals(thread)) {
            try {
                // so that nobody asks a memory that is closed next
                thread.join(GOODBYE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void order(Order order) {
        orders.add(order);
        surroundings.pause().wake();
    }

    private static void breakOff(@Nullable Session session) {
        if (session != null) {
            session.close();
        }
    }

    // --- the thread

    private void run() {
        try {
            while (!closed) {
                try {
                    obey();
                    step();
                } catch (RuntimeException unexpected) {
                    memory.log("sync.internal", unexpected.getClass().getName());
                    fail(new Halt(Phase.TROUBLE, words.get("trouble.internal")));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            for (Order order = orders.poll(); order != null; order = orders.poll()) {
                if (order instanceof Order.Begin begin) {
                    begin.kept().complete(words.get("trouble.internal"));
                }
            }
        }
    }

    private void obey() {
        for (Order order = orders.poll(); order != null; order = orders.poll()) {
            switch (order) {
                case Order.Begin begin -> {
                    try {
                        begin.kept().complete(begin(begin.signedIn(), begin.api()));
                    } finally {
                        // nothing where it is complete
                        begin.kept().complete(words.get("trouble.internal"));
                    }
                }
                case Order.End _ -> end();
                case Order.Now _ -> schedule.wanted(now());
            }
        }
    }

    private void step() throws InterruptedException {
        Session current = session;
        Duration wait = (current == null && !unread) || asks ? LONG : schedule.untilNext(now());
        if (wait.isPositive()) {
            await(wait, current);
        } else if (current == null) {
            resume();
        } else {
            round(current);
        }
    }

    private void await(Duration wait, @Nullable Session current) throws InterruptedException {
        boolean probe = probing && current != null && !asks;
        Duration slice = probe && wait.compareTo(PROBE) > 0 ? PROBE : wait;
        switch (surroundings.pause().await(slice, schedule.failing() && !asks)) {
            case NETWORK -> schedule.network(now());
            case TIME -> {
                if (probe && current != null && slice.compareTo(wait) < 0 && current.alive()) {
                    schedule.network(now());
                }
            }
            case WOKEN -> {
                // whoever woke it gave an order
            }
        }
    }

    /// Signs in with what the keychain has.
    private void resume() {
        try {
            Optional<Account> kept = Account.kept(keychain, json);
            unread = false;
            if (kept.isPresent()) {
                memory.sharing(true);
                session = session(kept.get(), api(kept.get().server()), Optional.empty());
            }
        } catch (KeychainException locked) {
            fail(new Halt(Phase.TROUBLE, words.get("trouble.keychain", String.valueOf(locked.getMessage()))));
        }
    }

    /// @return what went wrong; empty where nothing did
    private String begin(Login.SignedIn signedIn, Api api) {
        try {
            signedIn.account().keep(keychain, json);
        } catch (KeychainException locked) {
            return words.get("trouble.keychain", String.valueOf(locked.getMessage()));
        }
        memory.sharing(true);
        breakOff(session);
        session = session(signedIn.account(), api, Optional.of(signedIn.access()));
        unread = false;
        asks = false;
        probing = false;
        schedule.reset();
        show(Phase.WORKING, Optional.empty(), "");
        return "";
    }

    private void end() {
        Session before = session;
        session = null;
        unread = false;
        asks = false;
        schedule.reset();
        board.signedOut();
        memory.sharing(false);
        try {
            Optional<Account> kept = Account.kept(keychain, json);
            Account.forget(keychain);
            Optional<Account> known = before == null ? kept : Optional.of(before.account());
            if (known.isPresent()) {
                try (Session last = session(known.get(), api(known.get().server()), Optional.empty())) {
                    last.logOut();
                }
            }
        } catch (KeychainException locked) {
            memory.log("sync.keychain", String.valueOf(locked.getMessage()));
        }
    }

    private void round(Session current) {
        try {
            if (!schedule.failing()) {
                show(Phase.WORKING, Optional.empty(), "");
            }
            RowJson rows = new RowJson(json, Device.id(memory), current.clock());
            new Outbox(memory, current, rows, words, verdict).send();
            new SettingsSync(memory, current, json, verdict, board).agree();
            schedule.done(now());
            probing = false;
            int aside = memory.setAside().size();
            show(Phase.DONE, Optional.of(now()), aside == 0 ? "" : words.get("done.aside", aside));
        } catch (Halt halt) {
            if (orders.stream().noneMatch(o -> o instanceof Order.Begin || o instanceof Order.End)) {
                fail(halt);
            }
        }
    }

    private void fail(Halt halt) {
        schedule.failed(now(), halt.retryAfter());
        asks = halt.phase() == Phase.ASKS;
        probing = halt.probe();
        show(halt.phase(), Optional.empty(), halt.words());
    }

    private void show(Phase phase, Optional<Instant> last, String text) {
        Session current = session;
        Optional<String> email =
                Optional.ofNullable(current).map(s -> s.account().email());
        board.show(phase, email, memory.waiting(), last, text);
    }

    private Session session(Account account, Api api, Optional<String> access) {
        return new Session(api, account, access, keychain, json, words, verdict);
    }

    private Api api(Server server) {
        return new Api(server, surroundings.clock(), json, surroundings.patience(), surroundings.trust());
    }

    private Instant now() {
        return surroundings.clock().instant();
    }
}
