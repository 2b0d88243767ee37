package org.verseprojection.cloud;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A Chromium without a window, driven by its DevTools protocol.
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private final JsonMapper json = new JsonMapper();
    private int id;

    /// Its program; empty where it is not installed.
    public static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Starts it with an empty page.
    ///
    /// @param profile a folder of its own, for what it keeps and says
    /// @param options more of its command line
    public Chromium(Path program, Path profile, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--window-size=1280,1000"));
        command.addAll(List.of(options));
        command.add("about:blank");
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile())
                .start();
        Path portFile = profile.resolve("DevToolsActivePort");
        String port = "";
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (port.isEmpty() && System.nanoTime() < until) {
            Thread.sleep(50);
            port = Files.exists(portFile)
                    ? Files.readString(portFile).lines().findFirst().orElse("")
                    : "";
        }
        String address = page(port);
        while (address.isEmpty() && System.nanoTime() < until) {
            Thread.sleep(50);
            address = page(port);
        }
        socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(address), new Ear())
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /// Where its page is spoken to; empty until there is one.
    private String page(String port) throws IOException, InterruptedException {
        String address = "";
        for (JsonNode target : json.readTree(get("http://127.0.0.1:" + port + "/json/list"))) {
            if (target.get("type").asString().equals("page")) {
                address = target.get("webSocketDebuggerUrl").asString();
            }
        }
        return address;
    }

    private String get(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /// Goes to a page.
    public void open(URI address) throws InterruptedException {
        call("Page.navigate", JsonNodeFactory.instance.objectNode().put("url", address.toString()));
    }

    /// The value of an expression of JavaScript, as text.
    public String value(String script) throws InterruptedException {
        JsonNode result = call(
                        "Runtime.evaluate",
                        JsonNodeFactory.instance.objectNode().put("expression", "String(" + script + ")"))
                .path("result");
        return result.path("value").asString("");
    }

    /// What an element says.
    public String text(String id) {
        try {
            return value("document.getElementById('" + id + "').textContent");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /// Waits until an expression has a value.
    public void await(String script, String wanted) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        String got = value(script);
        while (!got.equals(wanted)) {
            if (System.nanoTime() > until) {
                throw new AssertionError(script + " is " + got + " and not " + wanted);
            }
            Thread.sleep(20);
            got = value(script);
        }
    }

    /// The page as it looks now, as PNG.
    public byte[] picture() throws InterruptedException {
        JsonNode answer = call(
                "Page.captureScreenshot", JsonNodeFactory.instance.objectNode().put("format", "png"));
        return Base64.getDecoder().decode(answer.get("data").asString());
    }

    private JsonNode call(String method, ObjectNode parameters) throws InterruptedException {
        ObjectNode message =
                JsonNodeFactory.instance.objectNode().put("id", ++id).put("method", method);
        message.set("params", parameters);
        socket.sendText(message.toString(), true).join();
        while (true) {
            JsonNode answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                throw new AssertionError("no answer to " + method);
            }
            if (answer.path("id").asInt(0) == id) {
                return answer.path("result");
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                answers.add(json.readTree(message.toString()));
                message.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
