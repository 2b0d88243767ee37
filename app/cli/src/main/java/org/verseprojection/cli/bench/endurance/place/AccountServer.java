package org.verseprojection.cli.bench.endurance.place;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.verseprojection.cli.console.Refusal;
import org.verseprojection.live.cloud.CloudException;
import org.verseprojection.nativelibs.keychain.Keychain;
import org.verseprojection.store.SqliteMemory;
import org.verseprojection.sync.CloudClient;
import org.verseprojection.sync.SharedModelFile;
import tools.jackson.databind.json.JsonMapper;

/// The server of the account that the program is signed in to: `verse serve`, with a database of its own.
public final class AccountServer implements AutoCloseable {
    /// What it says; with a line for each answer that it gave.
    public static final String LOG = "server.log";

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final String EMAIL = "endurance@example.org";
    private static final String PASSWORD = "hours and hours of it";

    private final Process process;
    private final InetSocketAddress address;

    private AccountServer(Process process, InetSocketAddress address) {
        this.process = process;
        this.address = address;
    }

    /// Starts it, and waits until it is ready.
    public static AccountServer start(Path folder, Children children, Path launcher)
            throws IOException, InterruptedException {
        int port = freePort();
        Map<String, String> environment = Map.of(
                "VERSE_NO_BUILD",
                "1",
                "VERSE_JAVA_HOME",
                System.getProperty("java.home"),
                "LOG_LEVEL",
                "debug",
                "VERSE_DATA",
                folder.resolve("server").toString());
        List<String> command = List.of(launcher.toString(), "serve", "--port", Integer.toString(port));
        Process process = children.builder(LOG, environment, command).start();
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        AccountServer server = new AccountServer(process, address);
        long begin = System.nanoTime();
        while (!server.ready()) {
            if (!process.isAlive() || System.nanoTime() - begin > LONGEST.toNanos()) {
                server.close();
                throw Refusal.of("bench.cloud.no-server", folder.resolve(LOG));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return server;
    }

    /// A port that nobody listens at.
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean ready() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(at("/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + address.getPort() + "/api/v1" + path);
    }

    /// Where it listens.
    public InetSocketAddress address() {
        return address;
    }

    /// Makes an account.
    public void register() throws IOException, InterruptedException {
        String body = new JsonMapper()
                .createObjectNode()
                .put("email", EMAIL)
                .put("password", PASSWORD)
                .toString();
        HttpRequest request = HttpRequest.newBuilder(at("/auth/register"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw Refusal.of("bench.cloud.no-account", status);
            }
        }
    }

    /// Signs the program in, whose data lies in that folder, before it is started.
    ///
    /// @param port at the loopback address, where the program will find the server
    public static void signIn(Path data, int port) {
        Keychain keychain = Keychain.inFile(data.resolve("keychain"));
        try (SqliteMemory memory =
                        SqliteMemory.open(data.resolve("memory"), keychain, InstantSource.system(), Locale.ENGLISH);
                CloudClient cloud = new CloudClient(memory, keychain, Locale.ENGLISH, new SharedModelFile(data))) {
            cloud.signIn(URI.create("http://127.0.0.1:" + port), EMAIL, PASSWORD.toCharArray());
        } catch (CloudException refused) {
            throw Refusal.of("bench.cloud.no-account", String.valueOf(refused.getMessage()));
        }
    }

    @Override
    public void close() {
        Children.end(process);
    }
}
