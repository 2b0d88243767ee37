package org.verseprojection.sync;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.verseprojection.cloud.RealCloud;
import org.verseprojection.sync.api.Answer;
import org.verseprojection.sync.api.Api;
import org.verseprojection.sync.api.Server;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The real server behind TLS, whose certificate is trusted as that of a church's own authority is, and accounts
/// there. One for all tests.
final class RealServer implements AutoCloseable {
    static final String PASSWORD = "correct horse battery";

    final RealCloud cloud;
    final Api.Trust trust;
    private final Path folder;
    private final JsonMapper json = JsonMapper.builder().build();

    /// An account, and the refresh token that its registration brought.
    record Church(String email, UUID user, String refresh) {}

    /// Hands it to tests that ask for it.
    static final class One implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RealServer.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(RealServer.class, _ -> new RealServer(), RealServer.class);
        }
    }

    RealServer() {
        try {
            folder = Files.createTempDirectory("verse-cloud");
            KeyStore certificate = Certificates.make(folder, "localhost", "-1d", 365);
            trust = Certificates.trust(certificate);
            Path file = folder.resolve("node.p12");
            String password = Certificates.write(certificate, file);
            cloud = RealCloud.start(folder, file, password);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    URI uri() {
        return cloud.uri();
    }

    /// Registers somebody.
    Church church() {
        String email = "booth-" + UUID.randomUUID() + "@example.org";
        JsonNode body = json.createObjectNode().put("email", email).put("password", PASSWORD);
        Answer answer = post("/auth/register", body);
        if (!(answer instanceof Answer.Good good)) {
            throw new AssertionError(answer.toString());
        }
        return new Church(
                email,
                UUID.fromString(good.body().path("user").path("id").asString()),
                good.body().path("refresh_token").asString());
    }

    /// Renews as whoever has that refresh token.
    ///
    /// @return the next one, if it was good
    Optional<String> refresh(String token) {
        Answer answer = post("/auth/refresh", json.createObjectNode().put("token", token));
        return answer instanceof Answer.Good good
                ? Optional.of(good.body().path("refresh_token").asString())
                : Optional.empty();
    }

    private Answer post(String path, JsonNode body) {
        try (Api api = new Api(
                Server.of(uri()).orElseThrow(),
                InstantSource.system(),
                json,
                new Api.Patience(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20)),
                Optional.of(trust))) {
            return api.ask(Api.Method.POST, path, body.toString().getBytes(StandardCharsets.UTF_8), Optional.empty());
        }
    }

    Laptop laptop() {
        return laptop(new TestTime(0));
    }

    /// One that trusts the certificate.
    Laptop laptop(TestTime time) {
        return new Laptop(time, Optional.of(trust));
    }

    /// One where somebody of that church has signed in.
    Laptop signedIn(Church church) throws Exception {
        Laptop laptop = laptop();
        laptop.signIn(uri(), church.email(), PASSWORD);
        return laptop;
    }

    /// The refresh token that lies in a laptop's keychain.
    String kept(Laptop laptop) throws Exception {
        return Account.kept(laptop.keychain, json).orElseThrow().refresh();
    }

    @Override
    public void close() throws IOException {
        cloud.close();
        Folders.delete(folder);
    }
}
