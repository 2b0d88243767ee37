package org.verseprojection.cli.bench.cloud;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.verseprojection.cli.console.Refusal;

/// A Redis from the system's packages that can be killed and started again.
final class RealRedis implements AutoCloseable {
    private final Path folder;
    private final int port;
    private Process process;

    private RealRedis(Path folder, int port) throws IOException, InterruptedException {
        this.folder = folder;
        this.port = port;
        this.process = launch();
    }

    static RealRedis start(Path folder, int port) throws IOException, InterruptedException {
        return new RealRedis(folder, port);
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    /// Ends it as a power cut would.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Starts it again; back when it takes connections.
    void revive() throws IOException, InterruptedException {
        process = launch();
    }

    private Process launch() throws IOException, InterruptedException {
        Process launched;
        try {
            launched = new ProcessBuilder(List.of(
                            "redis-server",
                            "--port",
                            Integer.toString(port),
                            "--bind",
                            "127.0.0.1",
                            "--save",
                            "",
                            "--dir",
                            folder.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException absent) {
            throw Refusal.of("bench.cloud.no-redis");
        }
        while (launched.isAlive()) {
            try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return launched;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw Refusal.of("bench.cloud.no-redis");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
