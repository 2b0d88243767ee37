package org.verseprojection.cli.bench.endurance.place;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Starts the processes of a run in sessions of their own, where no Ctrl-C of the terminal reaches them, each with a
/// mark in its environment by which the next run finds what a killed one left behind.
public final class Children {
    private static final String MARK = "VERSE_ENDURANCE_FOLDER";
    private static final int PATIENCE = 20;

    private final Path folder;

    /// @param folder the run's, which they work in and write their logs to
    public Children(Path folder) {
        this.folder = folder;
    }

    /// What is started next.
    ///
    /// @param log what it says goes to that file in the folder
    public ProcessBuilder builder(String log, Map<String, String> environment, List<String> command) {
        List<String> line = new ArrayList<>(List.of("setsid"));
        line.addAll(command);
        Path file = folder.resolve(log);
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(file.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put(MARK, folder.toString());
        return builder;
    }

    /// Runs a command that ends by itself, and answers whether it went well.
    public boolean run(String log, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Process process = builder(log, environment, List.of(command)).start();
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }

    /// The same, and what it says on its output; empty where it did not go well.
    public Optional<String> ask(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Process process = builder("tools.log", environment, List.of(command))
                .redirectErrorStream(false)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return Optional.empty();
        }
        return process.exitValue() == 0 ? Optional.of(said.strip()) : Optional.empty();
    }

    /// Sends a signal.
    public static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /// Ends a process, politely at first.
    public static void end(Process process) {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE, TimeUnit.SECONDS)
                .join()
                .destroyForcibly();
    }

    /// Kills what an earlier run in this folder left behind, and answers how many processes that were.
    public int killLeftovers() throws IOException {
        byte[] mark = (MARK + "=" + folder).getBytes(StandardCharsets.UTF_8);
        String wanted = new String(mark, StandardCharsets.ISO_8859_1);
        long own = ProcessHandle.current().pid();
        int killed = 0;
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            for (ProcessHandle each : all.filter(other -> other.pid() != own).toList()) {
                if (environment(each.pid()).contains(wanted) && each.destroyForcibly()) {
                    killed++;
                }
            }
        }
        return killed;
    }

    private static List<String> environment(long pid) {
        try {
            byte[] all = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "environ"));
            return List.of(new String(all, StandardCharsets.ISO_8859_1).split("\0", -1));
        } catch (IOException goneOrNotOurs) {
            return List.of();
        }
    }
}
