package org.verseprojection.desktop.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
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
final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private final JsonMapper json = new JsonMapper();
    private int id;

    static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Browser(Path program, Path profile) throws Exception {
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "--window-size=1280,720",
                        "about:blank")
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
        String page = "";
        while (!port.isEmpty() && page.isEmpty() && System.nanoTime() < until) {
            page = page(port);
            Thread.sleep(50);
        }
        if (page.isEmpty()) {
            kill();
            throw new IOException("Chromium opens no page: " + Files.readString(profile.resolve("log")));
        }
        socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(page), new Ear())
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        ObjectNode clear = JsonNodeFactory.instance.objectNode();
        clear.putObject("color").put("r", 0).put("g", 0).put("b", 0).put("a", 0);
        call("Emulation.setDefaultBackgroundColorOverride", clear);
    }

    /// Where its page is spoken to; empty while there is none.
    private String page(String port) throws IOException, InterruptedException {
        for (JsonNode target : json.readTree(get("http://127.0.0.1:" + port + "/json/list"))) {
            if (target.get("type").asString().equals("page")) {
                return target.get("webSocketDebuggerUrl").asString();
            }
        }
        return "";
    }

    private String get(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    void open(URI address) throws InterruptedException {
        call("Page.navigate", JsonNodeFactory.instance.objectNode().put("url", address.toString()));
    }

    /// Gives the window that many pixels.
    void size(int width, int height) throws InterruptedException {
        call(
                "Emulation.setDeviceMetricsOverride",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
    }

    /// The value of an expression of JavaScript, as text.
    String value(String script) throws InterruptedException {
        JsonNode result = call(
                        "Runtime.evaluate",
                        JsonNodeFactory.instance.objectNode().put("expression", "String(" + script + ")"))
                .path("result");
        return result.path("value").asString("");
    }

    /// Waits until an expression has a value.
    void await(String script, String wanted) throws InterruptedException {
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

    byte[] picture() throws InterruptedException {
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
        kill();
    }

    /// The first one first, which would start others anew.
    private void kill() {
        List<ProcessHandle> others = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        others.forEach(ProcessHandle::destroyForcibly);
        others.forEach(other -> other.onExit().join());
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
