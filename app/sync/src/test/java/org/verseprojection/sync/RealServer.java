package org.verseprojection.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.verseprojection.cloud.RealCloud;
import org.verseprojection.nativelibs.keychain.KeychainException;
import org.verseprojection.sync.api.Answer;
import org.verseprojection.sync.api.Api;
import org.verseprojection.sync.api.Api.Method;
import org.verseprojection.sync.api.Server;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The real server on a real PostgreSQL, by TLS, whose certificate is trusted as that of a church's own authority is.
/// One for all tests of this Java: it starts when the first asks for it, and ends with the Java.
final class RealServer {
    static final String PASSWORD = "correct horse battery";

    final RealCloud cloud;
    final KeyStore certificate;
    final Api.Trust trust;
    private final Path folder;
    private final JsonMapper json = JsonMapper.builder().build();

    /// An account, with the tokens that its registration brought.
    record Church(String email, UUID user, String access, String refresh) {}

    private static final class Shared {
        static final RealServer ONE = new RealServer();
    }

    private RealServer() {
        try {
            folder = Files.createTempDirectory("verse-cloud");
            certificate = Certificates.make(folder, "localhost", "-1d", 365);
            trust = Certificates.trust(certificate);
            Path file = folder.resolve("node.p12");
            String password = Certificates.write(certificate, file);
            cloud = RealCloud.start(folder, file, password);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    static RealServer shared() {
        return Shared.ONE;
    }

    private void end() {
        cloud.close();
        try {
            Folders.delete(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    /// Without a front before it.
    URI uri() {
        return cloud.uri();
    }

    /// A front before it that shows the same certificate.
    Front front() {
        return front(certificate);
    }

    /// A front that shows that certificate.
    Front front(KeyStore shown) {
        return front(shown, cloud.port());
    }

    /// A front whose way to the server leads through that port.
    Front front(KeyStore shown, int port) {
        try {
            return new Front(Certificates.server(shown), trust.context(), port);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Registers somebody.
    Church church() {
        String email = "booth-" + UUID.randomUUID() + "@example.org";
        ObjectNode body = json.createObjectNode().put("email", email).put("password", PASSWORD);
        JsonNode answer = good(ask(Method.POST, "/auth/register", body, Optional.empty()));
        return new Church(
                email,
                UUID.fromString(answer.path("user").path("id").asString()),
                answer.path("token").asString(),
                answer.path("refresh_token").asString());
    }

    /// Deletes that account, as its owner does elsewhere.
    void delete(Church church) {
        good(ask(
                Method.POST,
                "/auth/delete",
                json.createObjectNode().put("password", PASSWORD),
                Optional.of(church.access())));
    }

    /// Renews as whoever has that refresh token.
    ///
    /// @return the next one, if it was good
    Optional<String> refresh(String token) {
        ObjectNode body = json.createObjectNode().put("token", token);
        return ask(Method.POST, "/auth/refresh", body, Optional.empty()) instanceof Answer.Good good
                ? Optional.of(good.body().path("refresh_token").asString())
                : Optional.empty();
    }

    /// What that account has set.
    JsonNode settings(Church church) {
        return good(ask(Method.GET, "/settings", json.createObjectNode(), Optional.of(church.access())));
    }

    /// Sets something as another device of that account.
    void set(Church church, String name, String value, Instant changed) {
        ObjectNode body = json.createObjectNode();
        body.set(name, json.readTree(value));
        body.putObject("changed").put(name, changed.toString());
        good(ask(Method.PUT, "/settings", body, Optional.of(church.access())));
    }

    private static JsonNode good(Answer answer) {
        if (answer instanceof Answer.Good good) {
            return good.body();
        }
        throw new AssertionError(answer.toString());
    }

    private Answer ask(Method method, String path, JsonNode body, Optional<String> token) {
        Duration patience = Duration.ofMinutes(1);
        try (Api api = new Api(
                Server.of(uri()).orElseThrow(),
                InstantSource.system(),
                json,
                new Api.Patience(patience, patience, patience),
                Optional.of(trust))) {
            return api.ask(method, path, body.toString().getBytes(StandardCharsets.UTF_8), token);
        }
    }

    /// One that trusts the certificate.
    Laptop laptop() {
        return new Laptop(new TestTime(0), Optional.of(trust));
    }

    /// The refresh token that lies in a laptop's keychain.
    String kept(Laptop laptop) throws KeychainException {
        return Account.kept(laptop.keychain, json).orElseThrow().refresh();
    }
}
