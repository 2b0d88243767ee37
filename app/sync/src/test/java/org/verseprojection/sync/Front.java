package org.verseprojection.sync;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Stands before the real server and speaks TLS, as a church's own proxy may. It hands every request on, each on a
/// connection of its own, and checks by the contract what comes back; what a test puts into it goes wrong on the way.
/// To the server each front is another address.
final class Front implements AutoCloseable {
    /// What every path stands behind.
    static final String BASE = "/api/v1";

    private static final Contract CONTRACT = new Contract();
    private static final int PATIENCE = 120_000;

    /// Method and path of every request, in their order, whatever became of it.
    final List<String> requests = new CopyOnWriteArrayList<>();
    /// The bodies for `/sync/feedback` that went on to the server.
    final List<JsonNode> batches = new CopyOnWriteArrayList<>();

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Set<Integer> expected = ConcurrentHashMap.newKeySet();
    private final LinkedBlockingDeque<Planned> next = new LinkedBlockingDeque<>();
    private final Map<String, Trouble> always = new ConcurrentHashMap<>();
    private final Map<String, String> ranOut = new ConcurrentHashMap<>();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String address = "10." + number() + "." + number() + "." + number();
    private final SSLServerSocket listener;
    private final SSLContext trusting;
    private final int target;

    private record Planned(String path, Trouble trouble) {}

    /// @param own with the certificate that it shows
    /// @param trusting those who trust the server's
    /// @param target the server's port on this machine
    Front(SSLContext own, SSLContext trusting, int target) {
        this.trusting = trusting;
        this.target = target;
        try {
            listener = (SSLServerSocket)
                    own.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    private static int number() {
        return ThreadLocalRandom.current().nextInt(1, 255);
    }

    URI uri() {
        return URI.create("https://localhost:" + port());
    }

    int port() {
        return listener.getLocalPort();
    }

    /// The next request for that path has this trouble; several come one after the other.
    void next(String path, Trouble... several) {
        for (Trouble each : several) {
            next.add(new Planned(path, each));
        }
    }

    /// Every request for that path has it.
    void always(String path, Trouble trouble) {
        always.put(path, trouble);
    }

    /// The server is meant to answer with that.
    void expect(int status) {
        expected.add(status);
    }

    /// From now on the server sees that token wherever the client shows one that it showed before.
    void runOut(String token) {
        tokens.forEach(each -> ranOut.put(each, "Bearer " + token));
    }

    /// What was against the contract: requests that the server refused unexpectedly, answers that are none.
    List<String> faults() {
        return List.copyOf(faults);
    }

    /// The ids of the rows that the server was sent, in their order.
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        batches.forEach(batch -> batch.forEach(row -> ids.add(row.path("id").asString())));
        return ids;
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket client = listener.accept();
                open.add(client);
                if (listener.isClosed()) {
                    // one that came while it closed: accept() still hands it out
                    client.close();
                    return;
                }
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException closed) {
            // it is over
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            try {
                for (Optional<Message> request = Message.request(in);
                        request.isPresent();
                        request = Message.request(in)) {
                    var answer = new ByteArrayOutputStream();
                    answer(request.get()).write(answer);
                    answer.writeTo(out);
                }
            } catch (Trouble.Cut cut) {
                out.write(cut.first());
            }
        } catch (IOException gone) {
            // the client sees that, too
        } finally {
            open.remove(client);
        }
    }

    private Message answer(Message request) throws IOException {
        String path = path(request);
        requests.add(request.method() + " " + path);
        request.header("Authorization").ifPresent(tokens::add);
        Planned first = next.peek();
        Trouble trouble = (_, server) -> server.answer(request);
        if (first != null && first.path().equals(path) && next.remove(first)) {
            trouble = first.trouble();
        } else if (always.containsKey(path)) {
            trouble = always.get(path);
        }
        return trouble.answer(request, this::onward).without("Connection");
    }

    private static String path(Message request) {
        return request.path().replaceFirst("^" + BASE, "");
    }

    /// Asks the real server.
    private Message onward(Message request) throws IOException {
        if (path(request).equals("/sync/feedback")) {
            batches.add(json.readTree(request.body()));
        }
        Message sent = request.with("X-Forwarded-For", address)
                .with("X-Forwarded-Proto", "https")
                .with("Connection", "close");
        Optional<String> old = request.header("Authorization").map(ranOut::get);
        try (Socket server = trusting.getSocketFactory().createSocket("localhost", target)) {
            server.setSoTimeout(PATIENCE);
            (old.isPresent() ? sent.with("Authorization", old.get()) : sent).write(server.getOutputStream());
            Message answer = Message.answer(new BufferedInputStream(server.getInputStream()));
            check(request, answer);
            return answer;
        }
    }

    private void check(Message request, Message answer) {
        String what = request.method() + " " + path(request) + ": " + answer.status() + " " + answer.text();
        int status = answer.status();
        boolean usual = status < 400 || status == 401 || status == 429;
        if (!usual
                && !expected.contains(status)
                && !(status == 404 && path(request).equals("/models/latest"))) {
            faults.add(what);
        }
        if (answer.body().length == 0 || !CONTRACT.knows(request.method(), path(request))) {
            return;
        }
        try {
            CONTRACT.answer(request.method(), path(request), status, json.readTree(answer.body()))
                    .forEach(error -> faults.add(what + ": " + error));
        } catch (JacksonException | IllegalStateException none) {
            faults.add(what + ": " + none);
        }
    }

    /// Nobody is there any more.
    @Override
    public void close() {
        try {
            listener.close();
            for (Socket each : open) {
                each.close();
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
