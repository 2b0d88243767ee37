package org.verseprojection.cloud.http;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One WebSocket connection: hands frames over one by one, and sends.
public final class SocketLink implements Session.Listener, SocketEndpoint.Peer {
    private static final Logger LOG = LoggerFactory.getLogger(SocketLink.class);
    private static final int GOING_AWAY = 1001;
    private static final int INTERNAL = 1011;

    private final AtomicReference<@Nullable Session> session = new AtomicReference<>();
    private final AtomicReference<SocketEndpoint.@Nullable Connection> connection = new AtomicReference<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private CompletionStage<?> last = CompletableFuture.completedFuture(null);

    SocketLink() {}

    void serve(SocketEndpoint.Connection served) {
        connection.set(served);
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session.set(opened);
        served().opened();
        opened.demand();
    }

    @Override
    public void onWebSocketText(String message) {
        served().text(message).whenComplete((_, failure) -> {
            Session open = session.get();
            if (failure != null) {
                LOG.error("a frame could not be served", failure);
                close(INTERNAL, "internal");
            } else if (open != null) {
                open.demand();
            }
        });
    }

    @Override
    public void onWebSocketBinary(java.nio.ByteBuffer payload, Callback callback) {
        callback.succeed();
        close(1003, "text frames only");
    }

    @Override
    public void onWebSocketClose(int code, String reason, Callback callback) {
        end(code);
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        end(GOING_AWAY);
    }

    private void end(int code) {
        if (ended.compareAndSet(false, true)) {
            served().closed(code);
        }
    }

    private SocketEndpoint.Connection served() {
        return Objects.requireNonNull(connection.get(), "an upgrade sets it before anything is received");
    }

    /// One after the other: the network takes whole frames in the order of the calls.
    @Override
    public synchronized CompletionStage<Void> send(String frame) {
        CompletionStage<Void> sent = last.handle((_, _) -> frame).thenCompose(this::write);
        last = sent;
        return sent;
    }

    private CompletionStage<Void> write(String frame) {
        Session open = session.get();
        if (open == null) {
            return CompletableFuture.failedFuture(new IllegalStateException("it is not open yet"));
        }
        CompletableFuture<Void> sent = new CompletableFuture<>();
        open.sendText(frame, Callback.from(() -> sent.complete(null), sent::completeExceptionally));
        return sent;
    }

    @Override
    public void close(int code, String reason) {
        Session open = session.get();
        if (open != null) {
            open.close(code, reason, Callback.NOOP);
        }
    }
}
