package org.verseprojection.cli.bench.cloud;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.verseprojection.cli.bench.figures.Quantile;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Table;
import org.verseprojection.cli.wiring.TemporaryFolder;
import org.verseprojection.speech.audio.AudioFrame;
import org.verseprojection.speech.audio.AudioSource;
import org.verseprojection.speech.audio.InputChoice;
import org.verseprojection.speech.audio.RecordingSource;
import tools.jackson.databind.node.ObjectNode;

/// How many clients one node hears with the real models: each speaks the sample service from another place on, and
/// one more of them each time.
///
/// @param recording that is spoken
/// @param most clients at a time
/// @param seconds that each number of clients speaks
record SpeakingTrial(Path recording, int most, int seconds) {
    private static final int TURNS = 120;
    private static final int FULL = Short.MAX_VALUE;
    private static final Duration WARM = Duration.ofSeconds(10);

    void run(Map<String, String> environment, ObjectNode object, Table table) throws IOException, InterruptedException {
        List<byte[]> pieces = pieces();
        try (TemporaryFolder folder = TemporaryFolder.named("verse-bench");
                ServerProcess server = ServerProcess.start(folder.path(), ServerProcess.freePort(), environment)) {
            List<String> tokens = Accounts.register(server.address(), most);
            hears(server, tokens, pieces);
            for (int clients = 1; clients <= most; clients++) {
                try (StreamLoad load = new StreamLoad(server.address(), tokens)) {
                    load.open(clients);
                    load.listen();
                    load.speak(pieces, WARM);
                    double before = server.cpuSeconds();
                    StreamLoad.Outcome outcome = load.speak(pieces, Duration.ofSeconds(seconds));
                    double cores = (server.cpuSeconds() - before) / seconds;
                    told(clients, outcome, cores, object, table);
                }
            }
        }
    }

    /// Waits until the models are loaded, which the first answers with words tell.
    private static void hears(ServerProcess server, List<String> tokens, List<byte[]> pieces)
            throws IOException, InterruptedException {
        for (int i = 0; i < TURNS; i++) {
            try (StreamLoad load = new StreamLoad(server.address(), tokens)) {
                load.open(1);
                load.listen();
                if (load.speak(pieces, Duration.ofSeconds(4)).worded() > 0) {
                    return;
                }
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new IOException("no words were recognised");
    }

    private static void told(int clients, StreamLoad.Outcome outcome, double cores, ObjectNode object, Table table) {
        double median = Quantile.median(outcome.millis()).orElse(0);
        double high = Quantile.of(outcome.millis(), 0.95).orElse(0);
        object.withArray("speaking")
                .addObject()
                .put("clients", clients)
                .put("pieces", outcome.millis().size())
                .put("late", outcome.late())
                .put("median_ms", Numbers.rounded(median, 0))
                .put("p95_ms", Numbers.rounded(high, 0))
                .put("cores", Numbers.rounded(cores, 2));
        table.row(
                clients + " speaking to the real models, median / 95th; late of "
                        + outcome.millis().size() + "; cores",
                Numbers.fixed(median, 0) + " / " + Numbers.fixed(high, 0) + " ms; " + outcome.late() + "; "
                        + Numbers.fixed(cores, 2));
    }

    private List<byte[]> pieces() throws InterruptedException {
        List<byte[]> pieces = new ArrayList<>();
        byte[] piece = new byte[StreamLoad.BYTES];
        int filled = 0;
        try (AudioSource sound = RecordingSource.open(recording, new InputChoice.Automatic(), _ -> {})) {
            for (Optional<AudioFrame> frame = sound.next(); frame.isPresent(); frame = sound.next()) {
                for (float sample : frame.get().samples()) {
                    int value = Math.clamp(Math.round(sample * FULL), -FULL, FULL);
                    piece[filled++] = (byte) value;
                    piece[filled++] = (byte) (value >> Byte.SIZE);
                    if (filled == piece.length) {
                        pieces.add(piece);
                        piece = new byte[StreamLoad.BYTES];
                        filled = 0;
                    }
                }
            }
        }
        return pieces;
    }
}
