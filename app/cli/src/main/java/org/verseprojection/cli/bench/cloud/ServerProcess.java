package org.verseprojection.cli.bench.cloud;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.verseprojection.cli.console.Refusal;

/// A node of the cloud API in a process of its own, as `verse serve` starts it.
final class ServerProcess implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final InetSocketAddress address;
    private final Process process;
    private final Duration started;

    private ServerProcess(InetSocketAddress address, Process process, Duration started) {
        this.address = address;
        this.process = process;
        this.started = started;
    }

    /// Starts one, and waits until it is ready.
    ///
    /// @param folder where it keeps its data and its log
    static ServerProcess start(Path folder, int port, Map<String, String> environment)
            throws IOException, InterruptedException {
        return start(List.of("serve"), folder, port, environment);
    }

    /// The same with models that take no time.
    static ServerProcess scripted(Path folder, int port, Map<String, String> environment)
            throws IOException, InterruptedException {
        return start(List.of("bench", "cloud-node"), folder, port, environment);
    }

    private static ServerProcess start(List<String> command, Path folder, int port, Map<String, String> environment)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms128m",
                "-Xmx2g",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dverse.home=" + System.getProperty("verse.home", "."),
                "-cp",
                System.getProperty("java.class.path")));
        line.addAll(cache());
        line.add("org.verseprojection.cli.Verse");
        line.addAll(command);
        line.addAll(List.of("--port", Integer.toString(port)));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("VERSE_DATA", folder.toString());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("serve.log").toFile()));
        long begin = System.nanoTime();
        Process process = builder.start();
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        while (!ready(address)) {
            Duration waited = Duration.ofNanos(System.nanoTime() - begin);
            if (!process.isAlive() || waited.compareTo(LONGEST) > 0) {
                process.destroyForcibly();
                throw Refusal.of("bench.cloud.no-server", folder.resolve("serve.log"));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return new ServerProcess(address, process, Duration.ofNanos(System.nanoTime() - begin));
    }

    /// What starts are quicker with, where this JVM was started with it, too.
    private static List<String> cache() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(each -> each.startsWith("-XX:AOTCache=") || each.startsWith("-Xlog:"))
                .toList();
    }

    /// A port that nobody listens at.
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean ready(InetSocketAddress address) {
        try (HttpLink link = new HttpLink(address)) {
            return link.ask("GET", "/health/ready", "", "").good();
        } catch (IOException notYet) {
            return false;
        }
    }

    InetSocketAddress address() {
        return address;
    }

    /// From the process's start until it was ready.
    Duration started() {
        return started;
    }

    /// Its resident memory, in MB.
    double residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1000)
                .findFirst()
                .orElse(0);
    }

    /// Processor seconds that it has used so far.
    double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    /// As a power cut would.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// As an administrator would.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
