package org.verseprojection.desktop.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Whoever asks for the pages, as a browser does or worse.
final class PageClient implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Socket> sockets = new ArrayList<>();

    /// The first thing that a page is told.
    String first(WebOutput web, String page) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + "/events/" + page))
                .timeout(Duration.ofSeconds(10))
                .build();
        InputStream stream =
                http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("data: ")) {
                    return line.substring("data: ".length());
                }
            }
        }
        return "";
    }

    HttpResponse<String> get(URI address) throws Exception {
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    /// The first line of the answer to a head that is sent as it is; what follows it is not read.
    String ask(WebOutput web, String head) throws IOException {
        var socket = new Socket();
        sockets.add(socket);
        return ask(web, head, socket);
    }

    /// The same through a socket of one's own.
    static String ask(WebOutput web, String head, Socket socket) throws IOException {
        socket.setReceiveBufferSize(8192);
        socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), web.port()), 5000);
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        var line = new StringBuilder();
        for (int c = socket.getInputStream().read();
                c >= 0 && c != '\r';
                c = socket.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    /// Hangs up.
    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        http.shutdownNow();
    }
}
