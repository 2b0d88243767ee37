package org.verseprojection.cloud.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.verseprojection.cloud.recognition.Scripted;
import org.verseprojection.cloud.shared.SharedConfig;
import org.verseprojection.cloud.shared.SharedState;

/// A [Node] in a process of its own, with its sessions in Redis: it can be killed as a power cut would.
final class NodeProcess implements AutoCloseable {
    private final Process process;
    private final URI address;

    private NodeProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /// What the process runs: it says where it listens, and ends when its input does.
    public static void main(String[] arguments) throws IOException {
        try (SharedState shared = shared(Integer.parseInt(arguments[0]));
                Node node = Node.hearing(new Scripted(), Node.config(), new SharedSessions(shared.sessions()))) {
            node.tokens.put(arguments[1], UUID.fromString(arguments[2]));
            System.out.println("at " + node.address("ws", "/stream"));
            while (System.in.read() >= 0) {
                // until whoever started it has ended
            }
        }
    }

    /// What nodes share by that Redis.
    static SharedState shared(int port) {
        return SharedState.open(new SharedConfig(Optional.of("redis://127.0.0.1:" + port), 100, 20, 300));
    }

    /// Starts one, and waits until it listens.
    static NodeProcess start(int redis, String token, UUID account) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        NodeProcess.class.getName(),
                        Integer.toString(redis),
                        token,
                        account.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("at ")) {
                return new NodeProcess(process, URI.create(line.substring(3)));
            }
        }
        throw new IOException("the node did not start");
    }

    URI address() {
        return address;
    }

    /// `kill -9`.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
