package org.verseprojection.cli.bench.durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.MemoryState;
import org.verseprojection.store.SqliteMemory;

/// Kills a writing process again and again, and looks after each time whether everything is there that it had
/// acknowledged.
final class Kills {
    /// What became of it.
    ///
    /// @param lost acknowledged decisions that are not there
    /// @param duplicates decisions that are there more than once
    /// @param failedStarts starts on which the writer, or the reader after it, did not come up with a sound memory
    record Outcome(int kills, int acknowledged, int lost, int duplicates, int failedStarts) {}

    private static final long SEED = 500;
    private static final int STARTS_WITHIN_S = 60;
    private static final int UNDER_LOAD_MS = 300;
    private static final int DURING_START_MS = 700;
    private static final int UUID_LENGTH = 36;

    private final Path memory;
    private final Path libraries;
    private final Random random = new Random(SEED);
    private final Set<UUID> acknowledged = new HashSet<>();
    private int lost;
    private int failedStarts;

    Kills(Path folder) throws IOException {
        this.memory = Files.createDirectories(folder.resolve("memory"));
        this.libraries = Files.createDirectories(folder.resolve("libraries"));
    }

    /// Most are killed while they write, one in eight while it starts.
    Outcome run(int kills) throws IOException, InterruptedException {
        for (int i = 0; i < kills; i++) {
            Instant start = Instant.now();
            Set<UUID> now = once(i, i % 8 == 7);
            acknowledged.addAll(now);
            look(start, now);
            clear(libraries);
        }
        List<Feedback> all = kills == 0 ? List.of() : read(Optional.empty());
        Set<UUID> ids = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (Feedback row : all) {
            ids.add(row.id());
            texts.add(row.transcription());
        }
        Set<UUID> missing = new HashSet<>(acknowledged);
        missing.removeAll(ids);
        int twice = all.size() - Math.min(ids.size(), texts.size());
        return new Outcome(kills, acknowledged.size(), Math.max(lost, missing.size()), twice, failedStarts);
    }

    private Set<UUID> once(int run, boolean duringStart) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Xmx128m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.sqlite.tmpdir=" + libraries,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        memory.toString(),
                        Integer.toString(run))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Set<UUID> ids = new HashSet<>();
        CountDownLatch ready = new CountDownLatch(1);
        AtomicBoolean started = new AtomicBoolean();
        Thread reader = Thread.ofPlatform().start(() -> read(writer, ids, ready, started));
        if (duringStart) {
            Thread.sleep(random.nextInt(DURING_START_MS));
        } else if (ready.await(STARTS_WITHIN_S, TimeUnit.SECONDS) && started.get()) {
            Thread.sleep(random.nextInt(UNDER_LOAD_MS));
        } else {
            failedStarts++;
        }
        failedStarts += duringStart && !writer.isAlive() ? 1 : 0;
        writer.destroyForcibly().waitFor();
        reader.join();
        return ids;
    }

    @SuppressWarnings("EmptyCatch")
    private static void read(Process writer, Set<UUID> ids, CountDownLatch ready, AtomicBoolean started) {
        try (BufferedReader lines = writer.inputReader(StandardCharsets.US_ASCII)) {
            String before = lines.readLine();
            started.set(Writer.READY.equals(before));
            ready.countDown();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // a line that the kill has cut acknowledges nothing
                if (line.length() == UUID_LENGTH) {
                    ids.add(UUID.fromString(line));
                }
            }
        } catch (IOException killed) {
            // what was read until then counts
        } finally {
            ready.countDown();
        }
    }

    private void look(Instant start, Set<UUID> now) {
        Set<UUID> missing = new HashSet<>(now);
        for (Feedback row : read(Optional.of(start.minusSeconds(5)))) {
            missing.remove(row.id());
        }
        lost += missing.size();
    }

    private List<Feedback> read(Optional<Instant> from) {
        try (SqliteMemory reopened = Trial.open(memory, (_, _) -> "")) {
            if (!(reopened.state() instanceof MemoryState.Durable)) {
                failedStarts++;
            }
            return reopened.feedback(from, Optional.empty(), Integer.MAX_VALUE);
        }
    }

    /// What SQLite's driver unpacks and a killed process leaves behind.
    private static void clear(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(files::add);
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
