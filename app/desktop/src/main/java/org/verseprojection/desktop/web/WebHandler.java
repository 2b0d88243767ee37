package org.verseprojection.desktop.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/// Answers requests: the pages, their script and style, their pictures, and the events that drive them. A name that no
/// page has is answered by a page that shows nothing, and waits until there is one: a stream never sees a browser's
/// own words.
final class WebHandler implements HttpHandler {
    private static final int LONGEST_ADDRESS = 512;
    private static final String EVENTS = "/events/";
    private static final String BACKGROUND = "/background/";

    private final Access access;
    private final Watchers watchers;
    private final String page = resource("output.html");
    private final String script = resource("output.js");
    private final String style = resource("output.css");

    WebHandler(Access access, Watchers watchers) {
        this.access = access;
        this.watchers = watchers;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            secure(exchange);
            String path = exchange.getRequestURI().getPath();
            if (exchange.getRequestURI().toString().length() > LONGEST_ADDRESS) {
                answer(exchange, 414, "text/plain", "");
            } else if (!access.allows(exchange)) {
                answer(exchange, 403, "text/plain", "");
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                answer(exchange, 405, "text/plain", "");
            } else if (path.startsWith(EVENTS)) {
                events(exchange, path.substring(EVENTS.length()));
            } else if (path.startsWith(BACKGROUND)) {
                background(exchange, watchers.page(path.substring(BACKGROUND.length())));
            } else if (path.equals("/output.js")) {
                answer(exchange, 200, "text/javascript", script);
            } else if (path.equals("/output.css")) {
                answer(exchange, 200, "text/css", style);
            } else {
                page(exchange, watchers.state(path.substring(1)));
            }
        }
    }

    private static void secure(HttpExchange exchange) {
        var headers = exchange.getResponseHeaders();
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none';"
                        + " form-action 'none'; frame-ancestors 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
    }

    private void page(HttpExchange exchange, Optional<String> state) throws IOException {
        answer(
                exchange,
                state.isPresent() ? 200 : 404,
                "text/html",
                page.replace("{query}", access.query())
                        .replace("{state}", Payload.attribute(state.orElseGet(Payload::nothing))));
    }

    private static void background(HttpExchange exchange, Optional<WebPage> page) throws IOException {
        Optional<Picture> picture = page.flatMap(Picture::of);
        if (picture.isEmpty()) {
            answer(exchange, 404, "text/plain", "");
            return;
        }
        byte[] body = picture.get().bytes();
        exchange.getResponseHeaders().set("Content-Type", picture.get().type());
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private void events(HttpExchange exchange, String page) throws IOException {
        if (watchers.page(page).isEmpty()) {
            answer(exchange, 404, "text/plain", "");
            return;
        }
        Optional<Watcher> joined = watchers.join(page);
        if (joined.isEmpty()) {
            answer(exchange, 503, "text/plain", "");
            return;
        }
        Watcher watcher = joined.get();
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            watcher.serve(exchange.getResponseBody());
        } catch (InterruptedException e) {
            // Only Watcher#drop and closing interrupt this thread, which ends here.
            Thread.currentThread().interrupt();
        } finally {
            watchers.leave(watcher);
        }
    }

    private static void answer(HttpExchange exchange, int code, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(WebHandler.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
