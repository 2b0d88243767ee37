package org.verseprojection.cloud.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.verseprojection.cloud.http.Json;
import tools.jackson.databind.JsonNode;

class TracesTest {
    @Test
    void spansReachTheCollector() throws Exception {
        BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            received.add(
                    Json.mapper().reader().readTree(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        URI address = URI.create("http://127.0.0.1:" + collector.getAddress().getPort());
        try (Traces traces = new Traces(address)) {
            MDC.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00");
            traces.answered("r0", "GET", "/unsampled", 200, Duration.ofMillis(1));
            MDC.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            traces.answered("r1", "GET", "/verses/{osis}", 503, Duration.ofMillis(7));
            JsonNode resource = received.poll(10, TimeUnit.SECONDS).at("/resourceSpans/0");
            JsonNode span = resource.at("/scopeSpans/0/spans/0");
            assertEquals(
                    "service.name", resource.at("/resource/attributes/0/key").asString());
            assertEquals(
                    "0af7651916cd43dd8448eb211c80319c", span.path("traceId").asString());
            assertEquals("b7ad6b7169203331", span.path("parentSpanId").asString());
            assertEquals(16, span.path("spanId").asString().length());
            assertEquals("GET /verses/{osis}", span.path("name").asString());
            assertEquals(2, span.path("kind").asInt());
            assertEquals(2, span.at("/status/code").asInt());
            assertEquals(
                    Duration.ofMillis(7).toNanos(),
                    Long.parseLong(span.path("endTimeUnixNano").asString())
                            - Long.parseLong(span.path("startTimeUnixNano").asString()));
            MDC.put("traceparent", "rubbish");
            traces.answered("r2", "GET", "/settings", 200, Duration.ofMillis(1));
            JsonNode own = received.poll(10, TimeUnit.SECONDS).at("/resourceSpans/0/scopeSpans/0/spans/0");
            assertEquals(32, own.path("traceId").asString().length());
            assertFalse(own.has("parentSpanId"));
        } finally {
            MDC.clear();
            collector.stop(0);
        }
    }

    @Test
    void requestsDoNotWaitForACollectorThatIsAway() throws Exception {
        try (Traces traces = new Traces(URI.create("http://127.0.0.1:9"))) {
            long start = System.nanoTime();
            for (int i = 0; i < 20_000; i++) {
                traces.answered("r", "GET", "/settings", 200, Duration.ofMillis(1));
            }
            assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(5));
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (traces.dropped() == 0) {
                assertTrue(System.nanoTime() < until);
                Thread.sleep(10);
            }
        }
    }
}
