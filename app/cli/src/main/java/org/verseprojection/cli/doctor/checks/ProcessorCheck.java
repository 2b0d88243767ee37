package org.verseprojection.cli.doctor.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.verseprojection.cli.hearing.Machine;

/// The processor's cores, and whether it can what Whisper and PyTorch are quick with.
public final class ProcessorCheck implements Check {
    /// As Linux writes them: Whisper has a quick library for processors that can all four.
    static final List<String> WANTED = List.of("avx", "avx2", "fma", "f16c");

    private static final Path CPUINFO = Path.of("/proc/cpuinfo");

    @Override
    public String name() {
        return "processor";
    }

    @Override
    public Finding look() throws IOException {
        boolean told = Files.isReadable(CPUINFO);
        return finding(
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                told ? Optional.of(Files.readString(CPUINFO)) : Optional.empty());
    }

    /// @param cpuinfo as Linux has it; empty elsewhere
    static Finding finding(String architecture, int cores, Optional<String> cpuinfo) {
        Diagnosis diagnosis = new Diagnosis()
                .found(
                        "processor",
                        cpuinfo.flatMap(text -> Machine.named(text)).orElse(architecture),
                        Integer.toString(cores))
                .figure("cores", cores);
        Optional<String> flags = cpuinfo.flatMap(text -> Machine.line(text, "flags"));
        if (flags.isPresent()) {
            Set<String> has = Set.of(flags.get().split("\\s+"));
            List<String> missing =
                    WANTED.stream().filter(flag -> !has.contains(flag)).toList();
            if (missing.isEmpty()) {
                diagnosis.found("processor.all", shown(WANTED));
            } else {
                diagnosis.found("processor.lacks", shown(missing)).advice("processor.slow");
            }
        } else {
            diagnosis.found("processor.unknown");
        }
        if (cores < 2) {
            diagnosis.trouble("processor.one");
        }
        return diagnosis.finding();
    }

    private static String shown(List<String> flags) {
        return String.join(", ", flags).toUpperCase(Locale.ROOT);
    }
}
