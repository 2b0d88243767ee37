package org.verseprojection.cli.bench.cloud;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.verseprojection.cli.console.Refusal;
import tools.jackson.databind.json.JsonMapper;

/// Accounts that load is sent as.
final class Accounts {
    private static final int AT_ONCE = 4;

    private Accounts() {}

    /// Registers so many; answers their access tokens.
    static List<String> register(InetSocketAddress server, int count) throws InterruptedException {
        List<Callable<List<String>>> shares = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            int share = count / AT_ONCE + (i < count % AT_ONCE ? 1 : 0);
            shares.add(() -> share(server, share));
        }
        List<String> tokens = new ArrayList<>();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<String>> made : workers.invokeAll(shares)) {
                tokens.addAll(made.get());
            }
        } catch (ExecutionException failure) {
            throw Refusal.of("bench.cloud.no-account", String.valueOf(failure.getCause()));
        }
        return tokens;
    }

    private static List<String> share(InetSocketAddress server, int count) throws IOException {
        List<String> tokens = new ArrayList<>();
        JsonMapper mapper = new JsonMapper();
        try (HttpLink link = new HttpLink(server)) {
            for (int i = 0; i < count; i++) {
                String email = "bench-" + UUID.randomUUID() + "@example.org";
                HttpLink.Answer answer = link.ask(
                        "POST",
                        "/auth/register",
                        "",
                        mapper.createObjectNode()
                                .put("email", email)
                                .put("password", "load is no sermon " + i)
                                .toString());
                if (!answer.good()) {
                    throw new IOException(answer.status() + " " + answer.text());
                }
                tokens.add(mapper.readTree(answer.body()).path("token").asString());
            }
        }
        return tokens;
    }
}
