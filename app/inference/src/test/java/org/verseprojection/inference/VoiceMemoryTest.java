package org.verseprojection.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whether a service of hours grows in memory: measured in a JVM of its own, whose heap is all touched at the start,
/// so that what the process still grows by is native.
class VoiceMemoryTest {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int CALLS = 20_000;
    private static final long MOST_KIB = 4_000;

    @Test
    @Tag("slow")
    void twentyThousandCallsLeaveNothingBehind() throws Exception {
        assumeTrue(Files.isReadable(STATUS), "resident memory is read from /proc");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms64m",
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:+AlwaysPreTouch",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dverse.home=" + Shipped.home(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        VoiceMemoryTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        System.out.print(said);
        long grown = Long.parseLong(said.replaceAll("(?s).*, (-?\\d+) KiB more.*", "$1"));
        assertTrue(grown < MOST_KIB, said);
    }

    static void main() throws Exception {
        try (TorchModel network = TorchModel.load(Shipped.file("silero-vad-16k.pt"));
                VoiceNetwork stream = new VoiceNetwork(network)) {
            call(stream, CALLS);
            int resources = network.resources();
            long resident = residentKiB();
            long start = System.nanoTime();
            call(stream, CALLS);
            double took = (System.nanoTime() - start) / 1e6 / CALLS;
            if (network.resources() != resources) {
                throw new AssertionError(network.resources() + " native objects, before " + resources);
            }
            System.out.printf("voice: %.3f ms a call, %d KiB more%n", took, residentKiB() - resident);
        }
    }

    private static void call(VoiceNetwork stream, int times) {
        float[] frame = new float[VoiceNetwork.SAMPLES];
        for (int i = 0; i < times; i++) {
            frame[i % frame.length] = (float) Math.sin(i);
            stream.probability(frame);
        }
    }

    private static long residentKiB() throws IOException {
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
