package org.verseprojection.cloud.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.verseprojection.cloud.recognition.Scripted;

/// What a connection costs that is open and sends nothing.
@Timeout(120)
class IdleConnectionsTest {
    private static final int MANY = 1000;

    @Test
    void anIdleConnectionCostsLittle() throws Exception {
        StreamConfig roomy = new StreamConfig(
                Duration.ofMinutes(30),
                Duration.ofMinutes(1),
                Duration.ofSeconds(30),
                Duration.ofSeconds(3),
                MANY * 2,
                MANY * 2,
                Duration.ofSeconds(5));
        try (Node node = new Node(
                CompletableFuture.completedFuture(new Scripted()),
                roomy,
                new MemorySessions(),
                _ -> Preferences.STANDARD,
                List.of(),
                Duration.ofSeconds(1))) {
            String token = node.account();
            List<SocketChannel> warm = open(node, token, 50);
            long before = used();
            List<SocketChannel> many = open(node, token, MANY);
            long each = (used() - before) / MANY;
            assertEquals(MANY + 50, node.streams.figures().connections());
            System.out.println("bytes an idle connection, client's end included: " + each);
            assertTrue(each < 100_000, each + " bytes each");
            for (SocketChannel channel : warm) {
                channel.close();
            }
            for (SocketChannel channel : many) {
                channel.close();
            }
            while (node.streams.figures().connections() > 0) {
                Thread.sleep(5);
            }
        }
    }

    private static List<SocketChannel> open(Node node, String token, int count) throws Exception {
        URI address = node.address("http", "/stream");
        byte[] request = ("GET " + address.getPath() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
                        + "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Extensions: permessage-deflate\r\n"
                        + "Authorization: Bearer " + token + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        List<SocketChannel> all = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.allocate(4096);
        for (int i = 0; i < count; i++) {
            SocketChannel channel =
                    SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()));
            channel.write(ByteBuffer.wrap(request));
            StringBuilder answer = new StringBuilder();
            while (answer.indexOf("confidence_threshold") < 0) {
                assertTrue(channel.read(buffer.clear()) > 0, answer.toString());
                answer.append(StandardCharsets.ISO_8859_1.decode(buffer.flip()));
            }
            assertTrue(answer.toString().startsWith("HTTP/1.1 101 "), answer.toString());
            assertTrue(answer.indexOf("permessage-deflate") < 0, "compression costs memory, and sound has none to win");
            all.add(channel);
        }
        return all;
    }

    /// On the heap after collection, and outside in buffers.
    private static long used() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
            long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                    .mapToLong(BufferPoolMXBean::getMemoryUsed)
                    .sum();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() + direct);
        }
        return least;
    }
}
