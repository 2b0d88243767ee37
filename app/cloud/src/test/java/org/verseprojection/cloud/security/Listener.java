package org.verseprojection.cloud.security;

import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.verseprojection.cloud.http.Json;
import tools.jackson.databind.JsonNode;

/// A client of the stream.
final class Listener implements WebSocket.Listener {
    private final LinkedBlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private final StringBuilder begun = new StringBuilder();
    private @Nullable WebSocket socket;

    static Listener open(Target target, String query, String token) {
        Listener listener = new Listener();
        listener.socket = Target.HTTP
                .newWebSocketBuilder()
                .subprotocols("bearer." + token)
                .buildAsync(URI.create("ws://127.0.0.1:" + target.port() + "/api/v1/stream" + query), listener)
                .join();
        return listener;
    }

    /// The status that it is refused with.
    static int refusal(Target target, String query, String token) {
        try {
            open(target, query, token).close();
            return 101;
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof WebSocketHandshakeException handshake) {
                return handshake.getResponse().statusCode();
            }
            throw refused;
        }
    }

    void send(String frame) {
        java.util.Objects.requireNonNull(socket).sendText(frame, true).join();
    }

    JsonNode next() throws InterruptedException {
        String frame = frames.poll(20, TimeUnit.SECONDS);
        if (frame == null) {
            throw new AssertionError("no frame came");
        }
        return Json.mapper().readTree(frame);
    }

    void close() {
        java.util.Objects.requireNonNull(socket).abort();
    }

    /// The code with which the server ended it.
    int closed() throws Exception {
        return ended.get(20, TimeUnit.SECONDS);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        ended.complete(code);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        begun.append(data);
        if (last) {
            frames.add(begun.toString());
            begun.setLength(0);
        }
        from.request(1);
        return null;
    }
}
