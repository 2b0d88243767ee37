package org.verseprojection.cli.bench.endurance.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// A disk that takes its time. Where the system lets us (cgroups of block devices, as root), the program may write 64
/// KiB and read 1 MiB a second; elsewhere another process makes the disk write without end.
public final class SlowDisk implements Trouble {
    private static final int WRITTEN = 64 << 10;
    private static final int READ = 1 << 20;
    private static final Path BLOCK_IO = Path.of("/sys/fs/cgroup/blkio");

    private final Path folder;
    private final LongSupplier program;
    private final Path group;
    private final Optional<String> device;

    /// @param folder on the disk that is made slow
    /// @param program the process that it is made slow for
    public SlowDisk(Path folder, LongSupplier program) {
        this.folder = folder;
        this.program = program;
        this.device = device(folder);
        this.group = BLOCK_IO.resolve("verse-endurance-" + Integer.toHexString(folder.hashCode()));
    }

    /// Which of the two ways it is made by.
    public String way() {
        return device.map(number -> "cgroup on device " + number).orElse("another process that writes");
    }

    @Override
    public void last(Duration length) throws IOException, InterruptedException {
        if (device.isPresent()) {
            throttled(device.get(), length);
        } else {
            crowded(length);
        }
    }

    private void throttled(String number, Duration length) throws IOException, InterruptedException {
        Files.createDirectories(group);
        try {
            Files.writeString(group.resolve("blkio.throttle.write_bps_device"), number + " " + WRITTEN);
            Files.writeString(group.resolve("blkio.throttle.read_bps_device"), number + " " + READ);
            Files.writeString(group.resolve("cgroup.procs"), Long.toString(program.getAsLong()));
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
        } finally {
            for (String each : Files.readAllLines(group.resolve("cgroup.procs"))) {
                Files.writeString(BLOCK_IO.resolve("cgroup.procs"), each);
            }
            Files.delete(group);
        }
    }

    private void crowded(Duration length) throws IOException, InterruptedException {
        Path file = folder.resolve("disk-load");
        Process load = new ProcessBuilder(List.of(
                        "sh",
                        "-c",
                        "while :; do dd if=/dev/zero of=\"$0\" bs=256k count=64 oflag=dsync 2>/dev/null; done",
                        file.toString()))
                .start();
        try {
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
        } finally {
            load.descendants().forEach(ProcessHandle::destroyForcibly);
            load.destroyForcibly();
            Files.deleteIfExists(file);
        }
    }

    /// The number of the device that holds the folder, where it can be throttled.
    private static Optional<String> device(Path folder) {
        if (!Files.isWritable(BLOCK_IO.resolve("cgroup.procs"))) {
            return Optional.empty();
        }
        try {
            String source = Files.getFileStore(folder).name();
            Process stat = new ProcessBuilder("stat", "-L", "-c", "%Hr:%Lr", source)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String number = new String(stat.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return number.matches("[1-9]\\d*:\\d+") ? Optional.of(number) : Optional.empty();
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }
}
