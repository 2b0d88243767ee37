package org.verseprojection.sync.api;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionSpec;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Asks one server. Never follows it elsewhere, never speaks plain HTTP but with this machine, keeps no cookies, and
/// has an answer for whatever happens. For any thread; a call waits for the network.
public final class Api implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private static final int LONGEST_TAG = 100;

    private final Server server;
    private final InstantSource here;
    private final ServerClock clock;
    private final OkHttpClient client;
    private final AnswerReader reader;
    private volatile boolean closed;

    /// How a request goes out.
    public enum Method {
        GET,
        POST,
        PUT
    }

    /// How long is waited.
    ///
    /// @param connect for a connection
    /// @param silence while nothing comes or goes
    /// @param whole for everything
    public record Patience(Duration connect, Duration silence, Duration whole) {
        public static Patience standard() {
            return new Patience(Duration.ofSeconds(8), Duration.ofSeconds(15), Duration.ofSeconds(45));
        }
    }

    /// What vouches for a server instead of this Java's own certificates.
    public record Trust(SSLContext context, X509TrustManager manager) {}

    public Api(Server server, InstantSource here, JsonMapper json, Patience patience, Optional<Trust> trust) {
        this.server = server;
        this.here = here;
        this.clock = new ServerClock(here);
        this.reader = new AnswerReader(json, clock);
        var builder = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .connectionSpecs(List.of(server.secure() ? ConnectionSpec.MODERN_TLS : ConnectionSpec.CLEARTEXT))
                .connectTimeout(patience.connect())
                .readTimeout(patience.silence())
                .writeTimeout(patience.silence())
                .callTimeout(patience.whole());
        trust.ifPresent(t -> builder.sslSocketFactory(t.context().getSocketFactory(), t.manager()));
        this.client = builder.build();
    }

    /// The server's clock, as its answers told it.
    public ServerClock clock() {
        return clock;
    }

    /// Asks.
    ///
    /// @param body JSON; ignored by GET
    /// @param token the access token; empty where none is needed
    public Answer ask(Method method, String path, byte[] body, Optional<String> token) {
        if (closed) {
            return new Answer.Unreachable(false, "closed");
        }
        Request.Builder request = new Request.Builder()
                .url(server.base() + path)
                .header("Accept", "application/json")
                .header("User-Agent", "VerseProjection")
                .method(method.name(), method == Method.GET ? null : RequestBody.create(body, JSON));
        token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
        Instant asked = here.instant();
        try (Response response = client.newCall(request.build()).execute()) {
            return reader.read(response, asked);
        } catch (IOException failure) {
            return Failures.of(failure);
        }
    }

    /// Asks for what the client may have already.
    ///
    /// @param tag of what it has; empty where it has nothing
    public Tagged look(String path, String tag, String token) {
        if (closed) {
            return new Tagged(new Answer.Unreachable(false, "closed"), false, "");
        }
        Request.Builder request = new Request.Builder()
                .url(server.base() + path)
                .header("Accept", "application/json")
                .header("User-Agent", "VerseProjection")
                .header("Authorization", "Bearer " + token);
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        Instant asked = here.instant();
        try (Response response = client.newCall(request.build()).execute()) {
            boolean same = !tag.isEmpty() && response.code() == 304;
            String answered = Objects.requireNonNullElse(response.header("ETag"), "");
            return new Tagged(
                    same ? new Answer.Good(JsonNodeFactory.instance.missingNode()) : reader.read(response, asked),
                    same,
                    answered.length() > LONGEST_TAG ? "" : answered);
        } catch (IOException failure) {
            return new Tagged(Failures.of(failure), false, "");
        }
    }

    /// Breaks off whatever is under way; from then on nothing is sent.
    @Override
    public void close() {
        closed = true;
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
