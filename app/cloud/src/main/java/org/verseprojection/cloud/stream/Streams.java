package org.verseprojection.cloud.stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verseprojection.cloud.http.Authenticator;
import org.verseprojection.cloud.http.Call;
import org.verseprojection.cloud.http.ErrorCode;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.cloud.http.SocketEndpoint;
import org.verseprojection.cloud.recognition.Hearing;
import org.verseprojection.cloud.recognition.MatchJson;
import org.verseprojection.cloud.recognition.Memory;
import org.verseprojection.cloud.recognition.audio.SoundFormat;

/// All streams of a node.
public final class Streams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    /// 1 MiB in base64, and what stands around it.
    static final int MOST_FRAME = SoundFormat.MOST_BYTES / 3 * 4 + (4 << 10);

    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final int MOST_SHARES = 10_000;

    private final StreamConfig config;
    private final Parts parts;
    private final StreamCount count = new StreamCount();
    private final Map<UUID, StreamConnection> open = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> accounts = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();

    /// Full again long before it is forgotten.
    private final Cache<UUID, SoundBudget> budgets =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(2)).build();
    private final AtomicBoolean draining = new AtomicBoolean();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("streams").daemon().factory());

    /// What streams lean on.
    ///
    /// @param accounts is asked at connection, and again and again while it lasts
    /// @param preferences what an account has set; may fail, then those of the session or the usual ones count
    public record Parts(
            Hearing hearing,
            MatchJson json,
            Authenticator accounts,
            Function<UUID, Preferences> preferences,
            SessionStore sessions) {}

    /// Takes them from now on.
    public Streams(StreamConfig config, Parts parts) {
        this.config = config;
        this.parts = parts;
        parts.hearing().settled().thenAccept(state -> open.values().forEach(each -> each.tell(Outbound.status(state))));
    }

    /// Begins to look whether they still send, and still may, until this is closed.
    public void lookAfter() {
        long round = config.round().toMillis();
        var _ = rounds.scheduleWithFixedDelay(this::look, round, round, TimeUnit.MILLISECONDS);
    }

    /// `/stream`.
    public SocketEndpoint endpoint() {
        return new SocketEndpoint("/stream", MOST_FRAME, config.idle(), this::open);
    }

    private SocketEndpoint.Connection open(Call call, SocketEndpoint.Peer peer) throws Problem {
        if (draining.get() || connections.get() >= config.most()) {
            throw Problem.unavailable(AGAIN);
        }
        UUID account = call.principal().account();
        if (accounts.getOrDefault(account, 0) >= config.perAccount()) {
            throw Problem.tooMany(AGAIN, Map.of());
        }
        Optional<UUID> wanted = call.query("session").map(UUID::fromString);
        Optional<SessionState> found = wanted.flatMap(this::find);
        if (found.isPresent() && !found.get().account().equals(account)) {
            throw new Problem(ErrorCode.FORBIDDEN, "This session is not yours.");
        }
        StreamConnection.Start start = new StreamConnection.Start(
                wanted.filter(_ -> found.isPresent()).orElseGet(UUID::randomUUID),
                found.isPresent(),
                call.principal(),
                token(call),
                preferences(account, found.map(SessionState::preferences)),
                found.map(SessionState::memory).orElse(Memory.NOTHING));
        return new StreamConnection(this, peer, start);
    }

    private Optional<SessionState> find(UUID session) {
        try {
            return parts.sessions().find(session);
        } catch (RuntimeException away) {
            LOG.warn("a session could not be looked up", away);
            return Optional.empty();
        }
    }

    private Preferences preferences(UUID account, Optional<Preferences> before) {
        try {
            return parts.preferences().apply(account);
        } catch (RuntimeException away) {
            LOG.warn("settings could not be asked for", away);
            return before.orElse(Preferences.STANDARD);
        }
    }

    private static String token(Call call) {
        Optional<String> header = call.header("Authorization")
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("bearer "))
                .map(value -> value.substring("bearer ".length()).strip());
        return header.or(() -> call.header("Sec-WebSocket-Protocol").stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .map(String::strip)
                        .filter(value -> value.startsWith("bearer."))
                        .map(value -> value.substring("bearer.".length()))
                        .findFirst())
                .orElse("");
    }

    /// A connection is open from now on.
    ///
    /// @return whether there is room for it
    boolean entered(StreamConnection connection) {
        int all = connections.incrementAndGet();
        int own = accounts.merge(connection.account(), 1, Integer::sum);
        count.opened.increment();
        StreamConnection before = open.put(connection.session(), connection);
        if (before != null) {
            before.takenOver();
        }
        return !draining.get() && all <= config.most() && own <= config.perAccount();
    }

    /// It is closed.
    void left(StreamConnection connection) {
        accounts.computeIfPresent(connection.account(), (_, own) -> own > 1 ? own - 1 : null);
        open.remove(connection.session(), connection);
        connections.decrementAndGet(); // last: who sees it lowered finds room for the account, too
    }

    private void look() {
        open.values().forEach(this::look);
    }

    /// Looks at once whether an account's connections still may.
    public void look(UUID account) {
        open.values().stream().filter(each -> each.account().equals(account)).forEach(this::look);
    }

    private void look(StreamConnection each) {
        try {
            each.look(config.idle(), config.quiet());
        } catch (RuntimeException failure) {
            LOG.error("a connection could not be looked after", failure);
        }
    }

    /// How much sound an account may send by all its connections.
    SoundBudget budget(UUID account) {
        return budgets.get(account, _ -> new SoundBudget(System::nanoTime, Math.min(config.perAccount(), MOST_SHARES)));
    }

    Hearing hearing() {
        return parts.hearing();
    }

    MatchJson json() {
        return parts.json();
    }

    Authenticator accounts() {
        return parts.accounts();
    }

    SessionStore sessions() {
        return parts.sessions();
    }

    Duration deadline() {
        return config.deadline();
    }

    StreamCount count() {
        return count;
    }

    /// How streams went so far.
    public StreamFigures figures() {
        return count.figures(connections.get());
    }

    /// Takes no new connections, answers the frames in work, and sends clients elsewhere (1001).
    @Override
    public void close() {
        draining.set(true);
        rounds.shutdownNow();
        CompletableFuture<?>[] ends =
                open.values().stream().map(StreamConnection::drain).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(ends)
                .completeOnTimeout(null, config.drain().toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
