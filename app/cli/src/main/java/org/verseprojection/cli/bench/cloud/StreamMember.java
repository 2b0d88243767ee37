package org.verseprojection.cli.bench.cloud;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client of the stream: sends two seconds of silence every two seconds, and takes its session up again, wherever the
/// proxy brings it, when the connection is lost.
final class StreamMember {
    private static final int PIECE_MS = 2000;
    private static final int PAUSE_MS = 500;
    private static final int PATIENCE_S = 10;
    private static final String SILENCE = Base64.getEncoder().encodeToString(new byte[PIECE_MS * 16 * 2]);

    /// What ends a queue of frames.
    private static final String GONE = "";

    private final HttpClient client;
    private final InetSocketAddress server;
    private final Member member;
    private final Ledger ledger;
    private final StreamTally tally;
    private final JsonMapper mapper = new JsonMapper();
    private String session = "";
    private long heard;

    StreamMember(HttpClient client, InetSocketAddress server, Member member, Ledger ledger, StreamTally tally) {
        this.client = client;
        this.server = server;
        this.member = member;
        this.ledger = ledger;
        this.tally = tally;
    }

    /// The frames of one connection, put together.
    private static final class Frames implements WebSocket.Listener {
        final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                queue.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            queue.add(GONE);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            queue.add(GONE);
        }
    }

    /// Streams until it has ended.
    void live(AtomicBoolean ended) throws InterruptedException {
        while (!ended.get()) {
            try {
                connected(ended);
            } catch (IOException | CompletionException failure) {
                ledger.failed("stream");
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            }
        }
    }

    private void connected(AtomicBoolean ended) throws IOException, InterruptedException {
        // A token that has run out is renewed by this.
        if (!member.ask("GET", "/settings", "").good()) {
            throw new IOException("no token");
        }
        Frames frames = new Frames();
        WebSocket socket = client.newWebSocketBuilder()
                .header("Authorization", "Bearer " + member.token())
                .buildAsync(
                        URI.create("ws://127.0.0.1:" + server.getPort() + "/api/v1/stream"
                                + (session.isEmpty() ? "" : "?session=" + session)),
                        frames)
                .join();
        try {
            opened(next(frames, "session"));
            while (!ended.get()) {
                long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PIECE_MS);
                socket.sendText(piece(), true).join();
                heard = next(frames, "matches").path("heard_ms").asLong();
                ledger.good();
                tally.answered();
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            }
        } finally {
            socket.abort();
        }
    }

    private void opened(JsonNode data) {
        if (!session.isEmpty()) {
            boolean resumed = data.path("resumed").asBoolean()
                    && data.path("session").asString().equals(session);
            tally.reconnected(resumed, resumed && data.path("heard_ms").asLong() < heard);
        }
        session = data.path("session").asString();
        heard = data.path("heard_ms").asLong();
    }

    private String piece() {
        var frame = mapper.createObjectNode().put("event", "audio_chunk");
        frame.putObject("data").put("audio", SILENCE).put("format", "pcm16").put("position_ms", heard);
        return frame.toString();
    }

    /// The data of the next frame of that event; what may come at any time is passed over.
    private JsonNode next(Frames frames, String event) throws IOException, InterruptedException {
        while (true) {
            String frame = frames.queue.poll(PATIENCE_S, TimeUnit.SECONDS);
            if (frame == null || frame.isEmpty()) {
                throw new IOException("the stream ended");
            }
            JsonNode node = mapper.readTree(frame);
            if (node.path("event").asString().equals(event)) {
                return node.path("data");
            }
            if (!node.path("event").asString().equals("status")) {
                throw new IOException(frame);
            }
        }
    }
}
