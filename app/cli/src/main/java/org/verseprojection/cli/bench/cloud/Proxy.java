package org.verseprojection.cli.bench.cloud;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.verseprojection.cli.console.Refusal;

/// HAProxy before several nodes: what comes is shared out among those that say that they are ready.
final class Proxy implements AutoCloseable {
    private final Process process;
    private final InetSocketAddress address;

    private Proxy(Process process, InetSocketAddress address) {
        this.process = process;
        this.address = address;
    }

    /// Writes its configuration into that folder and starts it; back when it takes connections.
    static Proxy start(Path folder, int port, List<InetSocketAddress> nodes) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), configuration(port, nodes));
        Process process;
        try {
            process = new ProcessBuilder("haproxy", "-db", "-f", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("haproxy.log").toFile())
                    .start();
        } catch (IOException absent) {
            throw Refusal.of("bench.cloud.no-haproxy");
        }
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        while (process.isAlive()) {
            try (Socket _ = new Socket(address.getAddress(), port)) {
                return new Proxy(process, address);
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new IOException(Files.readString(folder.resolve("haproxy.log")));
    }

    /// A node that is gone refuses a check at once; one that is slow to answer it is busy, and stays. A request that
    /// reached no node goes to another one. One that may have reached it does not: whoever asked
    /// decides whether it is asked again.
    private static String configuration(int port, List<InetSocketAddress> nodes) {
        StringBuilder text = new StringBuilder("""
                global
                    maxconn 4096
                defaults
                    mode http
                    timeout connect 1s
                    timeout client 1m
                    timeout server 1m
                    timeout tunnel 1h
                    timeout check 10s
                    retries 2
                    option redispatch 1
                    retry-on conn-failure
                    option forwardfor
                frontend clients
                    bind 127.0.0.1:%d
                    default_backend nodes
                backend nodes
                    balance leastconn
                    option httpchk
                    http-check send meth GET uri /api/v1/health/ready ver HTTP/1.1 hdr Host health
                    http-check expect status 200
                    default-server check inter 500ms fall 3 rise 2 on-marked-down shutdown-sessions
                """.formatted(port));
        for (int i = 0; i < nodes.size(); i++) {
            text.append("    server node")
                    .append(i + 1)
                    .append(" 127.0.0.1:")
                    .append(nodes.get(i).getPort())
                    .append('\n');
        }
        return text.toString();
    }

    InetSocketAddress address() {
        return address;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
