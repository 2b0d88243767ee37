package org.verseprojection.cloud.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Turns requests into WebSocket connections.
final class SocketUpgrade {
    private static final String IN_SUBPROTOCOL = "bearer.";
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private SocketUpgrade() {}

    static void mapAll(
            ServerWebSocketContainer container, Contract contract, Exchange exchange, List<SocketEndpoint> sockets) {
        for (SocketEndpoint socket : sockets) {
            Contract.Operation operation = contract.operation("GET", socket.path());
            container.setMaxTextMessageSize(socket.maxFrame());
            container.setIdleTimeout(socket.idle());
            container.addMapping(
                    WebServer.BASE + socket.path(),
                    (request, response, callback) ->
                            observed(exchange, operation, socket, request, response, callback));
        }
    }

    private static @Nullable Object observed(
            Exchange exchange,
            Contract.Operation operation,
            SocketEndpoint socket,
            ServerUpgradeRequest request,
            ServerUpgradeResponse response,
            Callback callback) {
        long start = System.nanoTime();
        String id = RequestIds.of(Exchange.header(request, "X-Request-Id"));
        MDC.put("requestId", id);
        try {
            Object link = upgraded(exchange, operation, socket, id, request, response, callback);
            int status = link == null ? response.getStatus() : HttpStatus.SWITCHING_PROTOCOLS_101;
            exchange.guards()
                    .observer()
                    .answered(id, "GET", socket.path(), status, Duration.ofNanos(System.nanoTime() - start));
            return link;
        } finally {
            MDC.clear();
        }
    }

    /// The server's end; null where an answer was given instead.
    private static @Nullable Object upgraded(
            Exchange exchange,
            Contract.Operation operation,
            SocketEndpoint socket,
            String id,
            ServerUpgradeRequest request,
            ServerUpgradeResponse response,
            Callback callback) {
        try {
            Optional<String> protocol =
                    Exchange.subprotocol(request, each -> each.startsWith(IN_SUBPROTOCOL) ? each : "");
            Optional<String> token =
                    Exchange.bearer(request).or(() -> protocol.map(each -> each.substring(IN_SUBPROTOCOL.length())));
            Principal principal = exchange.admitted(request, response, Access.ACCOUNT, token);
            Call call = Exchange.call(request, Map.of(), operation, null, principal);
            SocketLink link = new SocketLink();
            link.serve(socket.opener().open(call, link));
            protocol.ifPresent(response::setAcceptedSubProtocol);
            // No compression: it takes more memory a connection than all else, and sound in base64 has little to win.
            response.setExtensions(List.of());
            return link;
        } catch (Problem problem) {
            Response plain = response;
            Exchange.secure(plain, id);
            RequestHandler.refuse(plain, callback, problem, id);
            return null;
        } catch (Unavailable away) {
            Exchange.secure(response, id);
            RequestHandler.refuse(response, callback, Problem.unavailable(AGAIN), id);
            return null;
        }
    }
}
