package org.verseprojection.cli.bench.cloud;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// Clients of the stream: many that send two seconds of sound every two seconds, or many that send nothing.
final class StreamLoad implements AutoCloseable {
    /// Of a piece of sound, two bytes a sample.
    static final int BYTES = 64_000;

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final InetSocketAddress server;
    private final List<String> tokens;
    private final List<SocketPeer> peers = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// Connections as those accounts.
    StreamLoad(InetSocketAddress server, List<String> tokens) {
        this.server = server;
        this.tokens = List.copyOf(tokens);
    }

    /// Opens so many connections more.
    ///
    /// @throws IOException where one of them is refused
    void open(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            try {
                peers.add(SocketPeer.open(server, tokens.get(peers.size() % tokens.size())));
            } catch (IOException refused) {
                throw new IOException("connection " + peers.size() + ": " + refused.getMessage(), refused);
            }
        }
    }

    /// Begins to take answers on all connections.
    void listen() {
        peers.forEach(peer -> threads.execute(peer::listen));
    }

    /// What came of it.
    ///
    /// @param millis from a frame's sending to its answer
    /// @param late answers to sound that was not listened to
    /// @param worded answers that tell words
    record Outcome(List<Double> millis, int worded, int late, int errors, int unanswered) {}

    /// Noise, which costs as much to carry as speech does.
    static List<byte[]> noise() {
        byte[] sound = new byte[BYTES];
        new Random(1).nextBytes(sound);
        return List.of(sound);
    }

    /// All connections send, evenly spread.
    ///
    /// @param pieces of sound, one after the other and again from the first; each connection begins elsewhere
    Outcome speak(List<byte[]> pieces, Duration length) throws InterruptedException {
        List<byte[]> frames = pieces.stream().map(StreamLoad::frame).toList();
        peers.forEach(SocketPeer::begin);
        AtomicBoolean ended = new AtomicBoolean();
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        for (int i = 0; i < peers.size(); i++) {
            SocketPeer peer = peers.get(i);
            long first = start + EVERY.toNanos() * i / peers.size();
            int begin = frames.size() * i / peers.size();
            threads.execute(() -> {
                int next = begin;
                for (long due = first; !ended.get(); due += EVERY.toNanos()) {
                    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                        LockSupport.parkNanos(left);
                    }
                    if (!ended.get()) {
                        peer.send(frames.get(next++ % frames.size()));
                    }
                }
            });
        }
        TimeUnit.MILLISECONDS.sleep(length.toMillis());
        ended.set(true);
        TimeUnit.SECONDS.sleep(3);
        List<Double> millis = new ArrayList<>();
        peers.forEach(peer -> millis.addAll(peer.millis()));
        return new Outcome(
                millis,
                peers.stream().mapToInt(SocketPeer::worded).sum(),
                peers.stream().mapToInt(SocketPeer::late).sum(),
                peers.stream().mapToInt(SocketPeer::errors).sum(),
                peers.stream().mapToInt(SocketPeer::unanswered).sum());
    }

    private static byte[] frame(byte[] sound) {
        return SocketPeer.frame("{\"event\":\"audio_chunk\",\"data\":{\"format\":\"pcm16\",\"audio\":\""
                + new String(Base64.getEncoder().encode(sound), StandardCharsets.US_ASCII) + "\"}}");
    }

    /// How many connections were ended by the server.
    int ended() {
        return (int) peers.stream().filter(SocketPeer::ended).count();
    }

    @Override
    public void close() {
        peers.forEach(SocketPeer::close);
        threads.close();
    }
}
