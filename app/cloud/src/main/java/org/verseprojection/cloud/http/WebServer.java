package org.verseprojection.cloud.http;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/// Serves operations below `/api/v1` by HTTP/1.1 and WebSocket. Each request has a virtual thread.
public final class WebServer implements AutoCloseable {
    /// What stands before every path of the contract.
    public static final String BASE = "/api/v1";

    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final int MOST_CONNECTIONS = 20_000;
    private static final int THREADS = 32;

    private final Server server;
    private final ServerConnector connector;

    private WebServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /// Where it listens, and what it may take.
    ///
    /// @param port 0 for any that is free
    /// @param tls its own certificate; without one it speaks plain HTTP, which belongs on a loopback address or
    ///     behind a proxy
    /// @param behindProxy whether the last address of `X-Forwarded-For` is believed
    /// @param drain how long requests may take to end when it is closed
    /// @param patience how long a connection may take to send the headers of a request
    public record Options(
            String host, int port, Optional<Tls> tls, boolean behindProxy, Duration drain, Duration patience) {
        public Options(String host, int port, Optional<Tls> tls, boolean behindProxy, Duration drain) {
            this(host, port, tls, behindProxy, drain, IDLE);
        }
    }

    /// A certificate with its key, PKCS#12.
    public record Tls(Path keyStore, String password) {
        @Override
        public String toString() {
            return keyStore.toString();
        }
    }

    /// Starts to serve.
    ///
    /// @throws java.io.IOException where the address cannot be listened at
    public static WebServer start(
            Options options, Contract contract, Guards guards, List<Endpoint> endpoints, List<SocketEndpoint> sockets)
            throws java.io.IOException {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("http");
        threads.setVirtualThreadsExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("request-", 0).factory()));
        Server server = new Server(threads);
        ServerConnector connector = Connectors.of(server, options, IDLE);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
        server.setStopTimeout(options.drain().toMillis());
        Exchange exchange = new Exchange(guards);
        Handler requests = new RequestHandler(new Router(contract, endpoints), exchange);
        if (!sockets.isEmpty()) {
            WebSocketUpgradeHandler upgrades = WebSocketUpgradeHandler.from(
                    server, container -> SocketUpgrade.mapAll(container, contract, exchange, sockets));
            upgrades.setHandler(requests);
            requests = upgrades;
        }
        Patience patience = new Patience(requests, options.patience());
        connector.addBean(patience);
        server.setHandler(new GracefulHandler(patience));
        server.setErrorHandler(new PlainErrors());
        try {
            server.start();
        } catch (java.io.IOException | RuntimeException failure) {
            stop(server);
            throw failure;
        } catch (Exception failure) {
            stop(server);
            throw new java.io.IOException(failure);
        }
        return new WebServer(server, connector);
    }

    /// Where it listens.
    public InetSocketAddress address() {
        return new InetSocketAddress(connector.getHost(), connector.getLocalPort());
    }

    /// Takes no new requests, lets those end that began, and closes.
    @Override
    public void close() {
        stop(server);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception failure) {
            System.getLogger(WebServer.class.getName())
                    .log(System.Logger.Level.WARNING, "the server did not stop cleanly", failure);
        }
    }
}
