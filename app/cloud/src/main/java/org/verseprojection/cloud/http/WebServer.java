package org.verseprojection.cloud.http;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/// Serves operations below `/api/v1` by HTTP/1.1 and WebSocket. Each request has a virtual thread.
public final class WebServer implements AutoCloseable {
    /// What stands before every path of the contract.
    public static final String BASE = "/api/v1";

    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final int HEADERS = 16 << 10;
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
    /// @param behindProxy whether `X-Forwarded-For` and its kin are believed
    /// @param drain how long requests may take to end when it is closed
    public record Options(String host, int port, Optional<Tls> tls, boolean behindProxy, Duration drain) {}

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
        ServerConnector connector = connector(server, options);
        server.addConnector(connector);
        server.setStopTimeout(options.drain().toMillis());
        Exchange exchange = new Exchange(guards);
        RequestHandler requests = new RequestHandler(new Router(contract, endpoints), exchange);
        if (sockets.isEmpty()) {
            server.setHandler(new GracefulHandler(requests));
        } else {
            WebSocketUpgradeHandler upgrades = WebSocketUpgradeHandler.from(
                    server, container -> SocketUpgrade.mapAll(container, contract, exchange, sockets));
            upgrades.setHandler(requests);
            server.setHandler(new GracefulHandler(upgrades));
        }
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

    private static ServerConnector connector(Server server, Options options) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        http.setRequestHeaderSize(HEADERS);
        http.setResponseHeaderSize(HEADERS);
        http.setUriCompliance(UriCompliance.RFC3986);
        if (options.behindProxy()) {
            http.addCustomizer(new ForwardedRequestCustomizer());
        }
        ServerConnector connector;
        if (options.tls().isPresent()) {
            SecureRequestCustomizer secure = new SecureRequestCustomizer(false);
            secure.setStsMaxAge(Duration.ofDays(365).toSeconds());
            http.addCustomizer(secure);
            SslContextFactory.Server tls = new SslContextFactory.Server();
            tls.setKeyStorePath(options.tls().get().keyStore().toString());
            tls.setKeyStorePassword(options.tls().get().password());
            tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
            connector = new ServerConnector(
                    server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(http));
        } else {
            connector = new ServerConnector(server, new HttpConnectionFactory(http));
        }
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setAcceptQueueSize(1024);
        return connector;
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
