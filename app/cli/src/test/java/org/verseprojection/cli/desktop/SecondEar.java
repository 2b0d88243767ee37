package org.verseprojection.cli.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A recorder beside the program at the same microphone, which tells when a recording was really heard there, to
/// some 20 ms.
final class SecondEar implements AutoCloseable {
    private static final int RATE = 16_000;
    private static final int HEADER = 44;
    private static final int LOUD = 400;

    private final Process recorder;

    private SecondEar(Process recorder) {
        this.recorder = recorder;
    }

    static SecondEar listening(Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "parec",
                        "--device=booth.monitor",
                        "--raw",
                        "--latency-msec=20",
                        "--format=s16le",
                        "--channels=1",
                        "--rate=" + RATE)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return new SecondEar(builder.start());
    }

    /// Waits for the recording's first sound, and answers when it began, as `System.nanoTime()`.
    ///
    /// @param recording 16 kHz, one channel, 16 bits
    long beginning(Path recording) throws IOException {
        byte[] bytes = Files.readAllBytes(recording);
        int onset = loud(bytes, HEADER, bytes.length);
        InputStream heard = recorder.getInputStream();
        byte[] block = new byte[RATE];
        while (true) {
            int size = heard.read(block);
            long now = System.nanoTime();
            if (size < 0) {
                throw new IOException("parec ended");
            }
            int first = loud(block, 0, size);
            if (first < size) {
                long afterwards = (size - first) / 2 * 1_000_000_000L / RATE;
                Thread.ofPlatform().daemon().start(this::drain);
                return now - afterwards - (onset - HEADER) / 2 * 1_000_000_000L / RATE;
            }
        }
    }

    /// Where the first loud sample is; the end where none is.
    private static int loud(byte[] bytes, int from, int to) {
        ByteBuffer samples = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = from; i + 1 < to; i += 2) {
            if (Math.abs(samples.getShort(i)) > LOUD) {
                return i;
            }
        }
        return to;
    }

    private void drain() {
        try {
            recorder.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException ended) {
            recorder.destroy();
        }
    }

    @Override
    public void close() {
        recorder.destroy();
    }
}
