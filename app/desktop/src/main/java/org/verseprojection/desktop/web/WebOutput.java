package org.verseprojection.desktop.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.verseprojection.desktop.text.Messages;

/// The program as transparent web pages for OBS and the like: on this machine only, or on the LAN for who has the
/// token.
///
/// For several threads; [#publish] never waits for a browser.
public final class WebOutput implements AutoCloseable {
    /// Browsers that are told at the same time; more are refused.
    static final int MOST_WATCHERS = 32;

    private static final int PORTS_TRIED = 20;
    private static final int BACKLOG = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Access access;
    private final String host;
    private final Optional<String> notice;
    private final Duration patience;
    private final Watchers watchers;

    private WebOutput(
            HttpServer server,
            Access access,
            String host,
            Optional<String> notice,
            List<WebPage> pages,
            Duration patience) {
        this.server = server;
        this.access = access;
        this.host = host;
        this.notice = notice;
        this.patience = patience;
        this.watchers = new Watchers(pages, MOST_WATCHERS, patience);
        server.createContext("/", new WebHandler(access, watchers));
        server.setExecutor(threads);
        server.start();
        threads.execute(this::look);
    }

    /// Begins to serve.
    ///
    /// @param port 0 for any; where it is in use, the next free one, which [#notice] says
    /// @param lan whether other machines may see it
    /// @param token of before, so that addresses stay as they are; a new one is made where it is none
    /// @param pages that there are at first
    /// @param locale of messages
    /// @throws WebOutputException if no port is to be had
    public static WebOutput start(int port, boolean lan, String token, List<WebPage> pages, Locale locale)
            throws WebOutputException {
        return start(port, lan, token, pages, locale, PATIENCE);
    }

    static WebOutput start(int port, boolean lan, String token, List<WebPage> pages, Locale locale, Duration patience)
            throws WebOutputException {
        Messages messages = Messages.of(WebOutput.class, locale);
        try {
            InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
            InetAddress address = lan ? InetAddress.ofLiteral("0.0.0.0") : loopback;
            HttpServer server = bind(address, port);
            int got = server.getAddress().getPort();
            Optional<String> notice = port == 0 || got == port
                    ? Optional.empty()
                    : Optional.of(messages.get("port.moved", Integer.toString(port), Integer.toString(got)));
            String host = lan ? LanAddress.ofThisMachine().orElse(loopback).getHostAddress() : "127.0.0.1";
            return new WebOutput(server, lan ? Access.lan(token) : Access.loopback(), host, notice, pages, patience);
        } catch (BindException e) {
            throw new WebOutputException(
                    messages.get("port.none", Integer.toString(port), Integer.toString(lastPort(port))), e);
        } catch (IOException e) {
            throw new WebOutputException(messages.get("failed", String.valueOf(e.getMessage())), e);
        }
    }

    private static HttpServer bind(InetAddress address, int port) throws IOException {
        for (int next = port; ; next++) {
            try {
                return HttpServer.create(new InetSocketAddress(address, next), BACKLOG);
            } catch (BindException e) {
                if (next == lastPort(port)) {
                    throw e;
                }
            }
        }
    }

    private static int lastPort(int port) {
        return Math.min(65_535, port + PORTS_TRIED - 1);
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(patience.dividedBy(2));
                watchers.dropStuck();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// Where the page of that name is found, token included; of the empty name, where all of them are.
    public URI address(String name) {
        return URI.create("http://" + host + ":" + port() + "/" + name + access.query());
    }

    /// These are the pages from now on. Those that stay keep what they show; one that goes shows nothing.
    public void pages(List<WebPage> pages) {
        watchers.pages(pages);
    }

    /// The port it really has.
    public int port() {
        return server.getAddress().getPort();
    }

    /// The token in the addresses, to be kept; empty on loopback.
    public String token() {
        return access.token();
    }

    /// What the operator should know, in plain words: that the port is another than was asked for.
    public Optional<String> notice() {
        return notice;
    }

    /// Shows a state on all pages, and on those that are opened later.
    public void publish(WebState state) {
        watchers.publish(state);
    }

    /// How many browsers are told just now.
    public int watchers() {
        return watchers.size();
    }

    /// Sends all browsers away, and frees the port.
    @Override
    public void close() {
        watchers.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
