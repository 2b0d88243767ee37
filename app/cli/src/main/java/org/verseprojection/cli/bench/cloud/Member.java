package org.verseprojection.cli.bench.cloud;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One laptop of one account: renews its access token when that has run out, and asks again as the program does.
/// Not safe for threads.
final class Member implements AutoCloseable {
    private static final int UNAUTHORIZED = 401;

    private final JsonMapper mapper = new JsonMapper();
    private final HttpLink link;
    private String token = "";
    private String refresh = "";

    /// Registers an account of its own.
    Member(InetSocketAddress server) throws IOException {
        link = new HttpLink(server);
        HttpLink.Answer answer = link.ask(
                "POST",
                "/auth/register",
                "",
                mapper.createObjectNode()
                        .put("email", "bench-" + UUID.randomUUID() + "@example.org")
                        .put("password", "load is no sermon")
                        .toString());
        if (!answer.good()) {
            throw new IOException(answer.status() + " " + answer.text());
        }
        keep(answer);
    }

    private void keep(HttpLink.Answer answer) {
        JsonNode pair = mapper.readTree(answer.body());
        token = pair.path("token").asString();
        refresh = pair.path("refresh_token").asString();
    }

    /// Asks; with a new token where the old one has run out.
    HttpLink.Answer ask(String method, String path, String body) throws IOException {
        HttpLink.Answer answer = link.ask(method, path, token, body);
        if (answer.status() != UNAUTHORIZED) {
            return answer;
        }
        HttpLink.Answer renewed = link.ask(
                "POST",
                "/auth/refresh",
                "",
                mapper.createObjectNode().put("token", refresh).toString());
        if (!renewed.good()) {
            return renewed;
        }
        keep(renewed);
        return link.ask(method, path, token, body);
    }

    /// The access token that was good last.
    String token() {
        return token;
    }

    @Override
    public void close() {
        link.close();
    }
}
