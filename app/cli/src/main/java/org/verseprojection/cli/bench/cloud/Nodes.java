package org.verseprojection.cli.bench.cloud;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One node, or several behind a proxy.
final class Nodes implements AutoCloseable {
    private final Path folder;
    private final Map<String, String> environment;
    private final List<Integer> ports = new ArrayList<>();
    private final List<ServerProcess> running = new ArrayList<>();
    private Optional<Proxy> proxy = Optional.empty();

    private Nodes(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    static Nodes start(Path folder, int count, Map<String, String> environment)
            throws IOException, InterruptedException {
        Nodes nodes = new Nodes(folder, environment);
        try {
            for (int i = 0; i < count; i++) {
                nodes.ports.add(ServerProcess.freePort());
                nodes.running.add(nodes.launch(i));
            }
            if (count > 1) {
                List<InetSocketAddress> behind =
                        nodes.running.stream().map(ServerProcess::address).toList();
                nodes.proxy = Optional.of(Proxy.start(folder, ServerProcess.freePort(), behind));
            }
            return nodes;
        } catch (IOException | InterruptedException | RuntimeException failure) {
            nodes.close();
            throw failure;
        }
    }

    private ServerProcess launch(int which) throws IOException, InterruptedException {
        return ServerProcess.start(folder.resolve("node" + (which + 1)), ports.get(which), environment);
    }

    /// Where clients ask.
    InetSocketAddress address() {
        return proxy.map(Proxy::address)
                .orElseGet(() -> new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.getFirst()));
    }

    int count() {
        return running.size();
    }

    /// As a power cut would.
    void kill(int which) throws InterruptedException {
        running.get(which).kill();
    }

    /// Starts one that was killed; back when it is ready.
    void revive(int which) throws IOException, InterruptedException {
        running.set(which, launch(which));
    }

    @Override
    public void close() {
        proxy.ifPresent(Proxy::close);
        running.forEach(ServerProcess::close);
    }
}
