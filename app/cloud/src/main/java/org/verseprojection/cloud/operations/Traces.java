package org.verseprojection.cloud.operations;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.verseprojection.cloud.http.Json;
import org.verseprojection.cloud.http.Observer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A span for each answer, sent to an OpenTelemetry collector by OTLP over HTTP in JSON. A request that carries
/// `traceparent` (W3C Trace Context) goes on in that trace. Requests never wait for the collector: where it is away or
/// slow, spans are dropped and counted.
public final class Traces implements Observer, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Traces.class);
    private static final Pattern PARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final int QUEUED = 4096;
    private static final int BATCH = 512;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SERVER = 2;
    private static final int FAILED = 2;

    private final BlockingQueue<Span> spans = new ArrayBlockingQueue<>(QUEUED);
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean complained = new AtomicBoolean();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI collector;
    private final Thread sender;

    private record Span(
            String trace, Optional<String> parent, String request, String name, int status, long end, long took) {}

    /// Sends to a collector.
    ///
    /// @param endpoint its base address, as `http://collector:4318`
    public Traces(URI endpoint) {
        String base = endpoint.toString();
        collector = URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/v1/traces");
        sender = Thread.ofVirtual().name("traces").start(this::send);
    }

    @Override
    public void answered(String requestId, String method, String path, int status, Duration took) {
        Matcher parent =
                PARENT.matcher(Optional.ofNullable(MDC.get("traceparent")).orElse(""));
        boolean known = parent.matches();
        if (known && (Integer.parseInt(parent.group(3), 16) & 1) == 0) {
            return;
        }
        long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        Span span = new Span(
                known ? parent.group(1) : random(16),
                known ? Optional.of(parent.group(2)) : Optional.empty(),
                requestId,
                method + " " + path,
                status,
                now,
                took.toNanos());
        if (!spans.offer(span)) {
            dropped.incrementAndGet();
        }
    }

    /// How many spans could not be sent.
    public long dropped() {
        return dropped.get();
    }

    private static String random(int bytes) {
        byte[] id = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    private void send() {
        List<Span> batch = new ArrayList<>();
        while (!closed.get() || !spans.isEmpty()) {
            try {
                Optional.ofNullable(spans.poll(200, TimeUnit.MILLISECONDS)).ifPresent(batch::add);
                spans.drainTo(batch, BATCH - 1);
                if (!batch.isEmpty()) {
                    send(batch);
                    batch.clear();
                }
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    private void send(List<Span> batch) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(collector)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(batch)))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 == 2) {
                complained.set(false);
                return;
            }
            lost(batch.size(), "status " + status);
        } catch (java.io.IOException away) {
            lost(batch.size(), away.getClass().getSimpleName());
        }
    }

    private void lost(int count, String why) {
        dropped.addAndGet(count);
        if (complained.compareAndSet(false, true)) {
            LOG.warn("traces cannot be sent ({})", why);
        }
    }

    private static byte[] body(List<Span> batch) {
        ObjectNode body = Json.mapper().createObjectNode();
        ObjectNode resource = body.putArray("resourceSpans").addObject();
        attribute(resource.putObject("resource").putArray("attributes"), "service.name", "verseprojection-cloud");
        ObjectNode scope = resource.putArray("scopeSpans").addObject();
        scope.putObject("scope").put("name", "org.verseprojection.cloud.http");
        ArrayNode sent = scope.putArray("spans");
        batch.forEach(span -> put(sent.addObject(), span));
        return Json.mapper().writeValueAsBytes(body);
    }

    private static void put(ObjectNode node, Span span) {
        node.put("traceId", span.trace());
        node.put("spanId", random(8));
        span.parent().ifPresent(parent -> node.put("parentSpanId", parent));
        node.put("name", span.name());
        node.put("kind", SERVER);
        node.put("startTimeUnixNano", Long.toString(span.end() - span.took()));
        node.put("endTimeUnixNano", Long.toString(span.end()));
        String[] name = span.name().split(" ", 2);
        ArrayNode attributes = node.putArray("attributes");
        attribute(attributes, "http.request.method", name[0]);
        attribute(attributes, "http.route", name[1]);
        attribute(attributes, "verseprojection.request_id", span.request());
        ObjectNode status = attributes.addObject().put("key", "http.response.status_code");
        status.putObject("value").put("intValue", Integer.toString(span.status()));
        if (span.status() >= 500) {
            node.putObject("status").put("code", FAILED);
        }
    }

    private static void attribute(ArrayNode attributes, String key, String value) {
        attributes.addObject().put("key", key).putObject("value").put("stringValue", value);
    }

    /// Sends what waits, for a few seconds at most.
    @Override
    public void close() {
        closed.set(true);
        try {
            if (!sender.join(PATIENCE)) {
                sender.interrupt();
            }
        } catch (InterruptedException cut) {
            Thread.currentThread().interrupt();
        }
        client.shutdownNow();
    }
}
