package org.verseprojection.cli.desktop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A browser's place: what the page for OBS showed, and when.
final class WebWatch implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final URI events;
    private final List<Shown> seen = new ArrayList<>();
    private final Thread thread;

    /// @param reference and translation; empty while nothing is shown
    record Shown(long nanos, String reference, String text) {}

    /// Watches that port of this machine as soon as it answers, again and again.
    WebWatch(int port) {
        events = URI.create("http://127.0.0.1:" + port + "/events/full");
        thread = Thread.ofPlatform().name("web watch").daemon().start(this::watch);
    }

    private void watch() {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(2))
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    HttpResponse<Stream<String>> answer =
                            client.send(HttpRequest.newBuilder(events).build(), HttpResponse.BodyHandlers.ofLines());
                    try (Stream<String> lines = answer.body()) {
                        lines.filter(line -> line.startsWith("data: "))
                                .forEach(line -> add(JSON.readTree(line.substring(6))));
                    }
                } catch (IOException | java.io.UncheckedIOException notYet) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void add(JsonNode state) {
        seen.add(new Shown(
                System.nanoTime(),
                state.path("reference").asString(),
                state.path("text").asString()));
        notifyAll();
    }

    /// All that was shown, in order.
    synchronized List<Shown> seen() {
        return List.copyOf(seen);
    }

    /// The references of it, each only where it is another than the one before.
    List<String> references() {
        List<String> changes = new ArrayList<>();
        for (Shown shown : seen()) {
            if (changes.isEmpty() || !changes.getLast().equals(shown.reference())) {
                changes.add(shown.reference());
            }
        }
        return changes;
    }

    /// The first that was shown at or after that time and is like that.
    ///
    /// @throws AssertionError after that many seconds
    Shown await(String what, long since, double seconds, Predicate<Shown> like) throws InterruptedException {
        Shown found = poll(since, seconds, like);
        if (found == null) {
            throw new AssertionError("waited " + seconds + " s in vain for " + what + "; shown was " + references());
        }
        return found;
    }

    /// The same, or null.
    synchronized @Nullable Shown poll(long since, double seconds, Predicate<Shown> like) throws InterruptedException {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        while (true) {
            for (Shown shown : seen) {
                if (shown.nanos() >= since && like.test(shown)) {
                    return shown;
                }
            }
            long left = until - System.nanoTime();
            if (left <= 0) {
                return null;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
