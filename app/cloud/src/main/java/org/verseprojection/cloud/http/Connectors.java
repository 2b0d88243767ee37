package org.verseprojection.cloud.http;

import java.time.Duration;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.KeyStoreScanner;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// Makes what listens: HTTP/1.1, by TLS where there is a certificate.
final class Connectors {
    private static final int HEADERS = 16 << 10;
    private static final int SCAN_SECONDS = 60;

    private Connectors() {}

    static ServerConnector of(Server server, WebServer.Options options, Duration idle) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        http.setRequestHeaderSize(HEADERS);
        http.setResponseHeaderSize(HEADERS);
        http.setUriCompliance(UriCompliance.RFC3986);
        if (options.behindProxy()) {
            http.addCustomizer(new ForwardedAddress());
        }
        ServerConnector connector = options.tls()
                .map(tls -> new ServerConnector(server, encrypted(server, http, tls), new HttpConnectionFactory(http)))
                .orElseGet(() -> new ServerConnector(server, new HttpConnectionFactory(http)));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(idle.toMillis());
        connector.setAcceptQueueSize(1024);
        return connector;
    }

    /// A renewed file is taken up within a minute.
    private static SslConnectionFactory encrypted(Server server, HttpConfiguration http, WebServer.Tls certificate) {
        SecureRequestCustomizer secure = new SecureRequestCustomizer(false);
        secure.setStsMaxAge(Duration.ofDays(365).toSeconds());
        http.addCustomizer(secure);
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStorePath(certificate.keyStore().toString());
        tls.setKeyStoreType("PKCS12");
        tls.setKeyStorePassword(certificate.password());
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        KeyStoreScanner scanner = new KeyStoreScanner(tls);
        scanner.setScanInterval(SCAN_SECONDS);
        server.addBean(scanner);
        return new SslConnectionFactory(tls, "http/1.1");
    }
}
