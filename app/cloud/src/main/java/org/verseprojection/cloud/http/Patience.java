package org.verseprojection.cloud.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/// Closes connections that have sent no whole request within a time of being opened or answered, however busily they
/// send: a client that trickles its headers or its TLS handshake holds nothing for long. A time limit for silence alone
/// would not see it. Connections that became WebSockets are none of its business.
final class Patience extends Handler.Wrapper implements Connection.Listener {
    private static final long BUSY = Long.MIN_VALUE;

    private final Duration limit;
    private final Map<Connection, Long> since = new ConcurrentHashMap<>();

    Patience(Handler served, Duration limit) {
        super(served);
        this.limit = limit;
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof ConnectionMetaData) {
            since.put(connection, System.nanoTime() / 2);
        }
    }

    @Override
    public void onClosed(Connection connection) {
        since.remove(connection);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Connection connection = request.getConnectionMetaData().getConnection();
        since.computeIfPresent(connection, (_, _) -> BUSY);
        Request.addCompletionListener(
                request, _ -> since.computeIfPresent(connection, (_, _) -> System.nanoTime() / 2));
        return super.handle(request, response, callback);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        Scheduler scheduler = getServer().getScheduler();
        LifeCycle.start(scheduler);
        sweepLater(scheduler);
    }

    private void sweepLater(Scheduler scheduler) {
        scheduler.schedule(
                () -> {
                    sweep();
                    if (isRunning() || isStarting()) {
                        sweepLater(scheduler);
                    }
                },
                Math.clamp(limit.toMillis() / 4, 50, 1000),
                TimeUnit.MILLISECONDS);
    }

    /// Times are halved, so that their difference never meets [#BUSY].
    private void sweep() {
        long now = System.nanoTime() / 2;
        since.forEach((connection, from) -> {
            if (from != BUSY && now - from > limit.toNanos() / 2 && since.remove(connection, from)) {
                connection.getEndPoint().close();
            }
        });
    }
}
