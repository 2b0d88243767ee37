package org.verseprojection.cloud.shared;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A real Redis of a test's own, which can be killed and started again at the same port.
public final class RedisServer implements AutoCloseable {
    private final Path folder;
    private final int port;
    private Process process;

    /// Starts one at a free port.
    public RedisServer(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        process = started();
    }

    private Process started() throws IOException, InterruptedException {
        List<String> command = List.of(
                "redis-server",
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--appendonly",
                "no",
                "--dir",
                folder.toString(),
                "--port",
                Integer.toString(port));
        Process made = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("redis.log").toFile())
                .start();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!listens()) {
            if (System.nanoTime() > until || !made.isAlive()) {
                throw new IOException(
                        "redis-server does not start: " + java.nio.file.Files.readString(folder.resolve("redis.log")));
            }
            Thread.sleep(20);
        }
        return made;
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /// Its port.
    public int port() {
        return port;
    }

    /// Ends it at once, as a crash does.
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /// Makes it hang, or go on: it keeps its connections and answers nothing.
    public void hang(boolean hangs) throws IOException, InterruptedException {
        String signal = hangs ? "-STOP" : "-CONT";
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    /// Starts it again, empty.
    public void restart() throws IOException, InterruptedException {
        process = started();
    }

    @Override
    public void close() {
        kill();
    }
}
