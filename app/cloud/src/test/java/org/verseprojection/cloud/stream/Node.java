package org.verseprojection.cloud.stream;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.verseprojection.cloud.http.Admission;
import org.verseprojection.cloud.http.Authenticator;
import org.verseprojection.cloud.http.Contract;
import org.verseprojection.cloud.http.Endpoint;
import org.verseprojection.cloud.http.Guards;
import org.verseprojection.cloud.http.Principal;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.cloud.http.Role;
import org.verseprojection.cloud.http.WebServer;
import org.verseprojection.cloud.recognition.Hearing;
import org.verseprojection.cloud.recognition.HearingParts;
import org.verseprojection.cloud.recognition.Infer;
import org.verseprojection.cloud.recognition.MatchJson;
import org.verseprojection.scripture.Scripture;

/// A web server with recognition and streams, whose accounts are those that a test names.
public final class Node implements AutoCloseable {
    static final Scripture SCRIPTURE = Scripture.load();

    /// Tokens that are good, and whose.
    public final Map<String, UUID> tokens = new ConcurrentHashMap<>();

    /// What was told of answers, such as `GET /stream 101`.
    final List<String> answers = new CopyOnWriteArrayList<>();

    public final Hearing hearing;
    final Streams streams;
    private final WebServer web;
    private boolean closed;

    static CompletableFuture<HearingParts> loaded(HearingParts parts) {
        return CompletableFuture.completedFuture(parts);
    }

    /// One that hears from the start.
    static Node hearing(HearingParts parts) throws IOException {
        return new Node(loaded(parts));
    }

    static Node hearing(HearingParts parts, StreamConfig config, SessionStore sessions) throws IOException {
        return new Node(loaded(parts), config, sessions, _ -> Preferences.STANDARD, List.of(), Duration.ofSeconds(10));
    }

    /// @param ears at a time
    static Node hearing(HearingParts parts, int ears) throws IOException {
        return new Node(
                new Hearing(loaded(parts), ears),
                config(),
                new MemorySessions(),
                _ -> Preferences.STANDARD,
                List.of(),
                Duration.ofSeconds(10));
    }

    /// What a test may change.
    static StreamConfig config() {
        return new StreamConfig(
                Duration.ofMinutes(30),
                Duration.ofMinutes(1),
                Duration.ofMillis(50),
                Duration.ofSeconds(20),
                4,
                20_000,
                Duration.ofSeconds(5));
    }

    public Node(CompletionStage<? extends HearingParts> parts) throws IOException {
        this(parts, config(), new MemorySessions(), _ -> Preferences.STANDARD, List.of(), Duration.ofSeconds(10));
    }

    public Node(CompletionStage<? extends HearingParts> parts, List<Endpoint> more) throws IOException {
        this(parts, config(), new MemorySessions(), _ -> Preferences.STANDARD, more, Duration.ofSeconds(10));
    }

    Node(
            CompletionStage<? extends HearingParts> parts,
            StreamConfig config,
            SessionStore sessions,
            Function<UUID, Preferences> preferences,
            List<Endpoint> more,
            Duration budget)
            throws IOException {
        this(new Hearing(parts), config, sessions, preferences, more, budget);
    }

    private Node(
            Hearing hearing,
            StreamConfig config,
            SessionStore sessions,
            Function<UUID, Preferences> preferences,
            List<Endpoint> more,
            Duration budget)
            throws IOException {
        this.hearing = hearing;
        Authenticator accounts = token ->
                new Principal(Optional.ofNullable(tokens.get(token)).orElseThrow(Problem::unauthorized), Role.OPERATOR);
        MatchJson json = new MatchJson(SCRIPTURE);
        streams = new Streams(config, new Streams.Parts(hearing, json, accounts, preferences, sessions));
        streams.lookAfter();
        List<Endpoint> endpoints = new ArrayList<>(more);
        endpoints.addAll(new Infer(hearing, json, budget).endpoints());
        web = WebServer.start(
                new WebServer.Options("127.0.0.1", 0, Optional.empty(), false, Duration.ofSeconds(2)),
                Contract.load(),
                new Guards(accounts, (_, key) -> key.equals("inside"), Admission.OPEN, this::answered),
                endpoints,
                List.of(streams.endpoint()));
    }

    private void answered(String id, String method, String path, int status, Duration took) {
        answers.add(method + " " + path + " " + status);
    }

    /// An account of its own with a token.
    String account() {
        String token = "t" + UUID.randomUUID();
        tokens.put(token, UUID.randomUUID());
        return token;
    }

    /// How many connections were opened so far.
    public long opened() {
        return streams.figures().opened();
    }

    public URI address(String scheme, String path) {
        return URI.create(scheme + "://127.0.0.1:" + web.address().getPort() + WebServer.BASE + path);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            streams.close();
            web.close();
            hearing.close();
        }
    }
}
