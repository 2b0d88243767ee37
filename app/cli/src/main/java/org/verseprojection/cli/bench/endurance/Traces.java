package org.verseprojection.cli.bench.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the program said went wrong.
///
/// @param count stack traces in what it said
/// @param first what the first of them says; empty where there is none
/// @param dumps files that crashes of the JVM left
record Traces(int count, String first, int dumps) {
    private static final Pattern FRAME = Pattern.compile("\\s+at [\\w.$/@<>]+\\(.*\\)");

    static Traces of(RunFolder folder) throws IOException {
        Traces all = new Traces(0, "", 0);
        try (Stream<Path> files = Files.list(folder.path())) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.startsWith("hs_err")) {
                    all = new Traces(all.count, all.first, all.dumps + 1);
                } else if (name.matches("program-\\d+\\.log")) {
                    all = all.and(file);
                }
            }
        }
        return all;
    }

    private Traces and(Path log) throws IOException {
        int more = 0;
        String said = first;
        String before = "";
        for (String line : Files.readAllLines(log)) {
            if (FRAME.matcher(line).matches() && !FRAME.matcher(before).matches()) {
                more++;
                said = said.isEmpty() ? before.strip() : said;
            }
            before = line;
        }
        return new Traces(count + more, said, dumps);
    }
}
