package org.verseprojection.cloud.stream;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A client of the stream that checks every frame, its own and the server's.
final class Client implements WebSocket.Listener, AutoCloseable {
    static final HttpClient HTTP = HttpClient.newHttpClient();

    private final FrameSchemas schemas;
    private final LinkedBlockingQueue<String> frames = new LinkedBlockingQueue<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    final LinkedBlockingQueue<String> pongs = new LinkedBlockingQueue<>();
    private final StringBuilder message = new StringBuilder();
    private @Nullable WebSocket socket;
    JsonNode session;

    private Client(FrameSchemas schemas) {
        this.schemas = schemas;
        this.session = tools.jackson.databind.node.MissingNode.getInstance();
    }

    static Client open(Node node, FrameSchemas schemas, String token, String query) throws InterruptedException {
        return open(node.address("ws", "/stream" + query), schemas, token);
    }

    static Client open(URI address, FrameSchemas schemas, String token) throws InterruptedException {
        Client client = new Client(schemas);
        try {
            client.socket = HTTP.newWebSocketBuilder()
                    .header("Authorization", "Bearer " + token)
                    .buildAsync(address, client)
                    .join();
        } catch (CompletionException refused) {
            throw refused.getCause() instanceof WebSocketHandshakeException handshake
                    ? new Refused(handshake.getResponse().statusCode())
                    : refused;
        }
        client.session = client.next("session");
        return client;
    }

    /// The status with which a connection is refused.
    static int refusal(Node node, FrameSchemas schemas, String token, String query) {
        return assertThrows(Refused.class, () -> open(node, schemas, token, query)).status;
    }

    /// The server answered by HTTP.
    static final class Refused extends RuntimeException {
        final int status;

        Refused(int status) {
            super("refused with " + status);
            this.status = status;
        }
    }

    String id() {
        return session.path("session").asString();
    }

    /// The next frame's data, which must be of that event.
    JsonNode next(String event) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        String frame = frames.poll();
        while (frame == null) {
            boolean over = closed.isDone() || System.nanoTime() > until;
            frame = frames.poll(20, TimeUnit.MILLISECONDS);
            if (frame == null && over) {
                throw new AssertionError("no frame " + event + "; closed: " + closed);
            }
        }
        JsonNode read = schemas.checked(frame);
        if (!read.path("event").asString().equals(event)) {
            throw new AssertionError(event + " was expected: " + frame);
        }
        return read.path("data");
    }

    boolean silent() {
        return frames.isEmpty();
    }

    WebSocket socket() {
        return Optional.ofNullable(socket).orElseThrow();
    }

    void raw(String frame) {
        socket().sendText(frame, true).join();
    }

    /// Sends samples as they are; returns the frame.
    void chunk(int seq, long position, float[] samples) {
        send(seq, position, "pcm16", pcm(samples));
    }

    void send(int seq, long position, String format, byte[] audio) {
        String frame = "{\"event\":\"audio_chunk\",\"data\":{\"seq\":" + seq
                + (position < 0 ? "" : ",\"position_ms\":" + position) + ",\"format\":\"" + format
                + "\",\"audio\":\"" + Base64.getEncoder().encodeToString(audio) + "\"}}";
        if (audio.length > 0) {
            schemas.checked(frame);
        }
        raw(frame);
    }

    static byte[] pcm(float[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        for (float sample : samples) {
            bytes.putShort((short) Math.round(sample * 32767));
        }
        return bytes.array();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            frames.add(message.toString());
            message.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onPong(WebSocket from, ByteBuffer data) {
        pongs.add("pong");
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.completeExceptionally(failure);
    }

    @Override
    public void close() {
        socket().abort();
    }
}
