package org.verseprojection.cli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.verseprojection.cli.bench.figures.Report;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.Table;
import org.verseprojection.cli.wiring.Home;
import org.verseprojection.cli.wiring.PartTime;
import org.verseprojection.cli.wiring.Parts;
import org.verseprojection.cli.wiring.PartsLoader;
import org.verseprojection.cli.wiring.TemporaryFolder;
import org.verseprojection.inference.ModelException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `verse bench start`: how long it takes until the program can hear, in this fresh process.
@Command(name = "start", mixinStandardHelpOptions = true)
final class StartBench implements Callable<Integer> {
    private final Report report;
    private final Console console;
    private final Home home;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--new-index", descriptionKey = "bench.new-index")
    private boolean newIndex;

    StartBench(Report report, Console console, Home home) {
        this.report = report;
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() throws ModelException, IOException {
        if (!newIndex) {
            return measure(home);
        }
        try (TemporaryFolder empty = TemporaryFolder.named("verse-bench")) {
            return measure(new Home(home.root(), home.config(), empty.path(), home.data()));
        }
    }

    private int measure(Home with) throws ModelException {
        long sinceJvm = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        long start = System.nanoTime();
        try (Parts parts = new PartsLoader(with, console).all(Optional.empty())) {
            long wall = (System.nanoTime() - start) / 1_000_000;
            ObjectNode object = report.object("start");
            Table table = new Table("", "ms");
            object.put("jvm_ms", sinceJvm);
            table.row("JVM, until this command", sinceJvm);
            for (PartTime part : parts.loading()) {
                object.put(part.part().key() + "_ms", part.took().toMillis());
                table.row(part.part().title(), part.took().toMillis());
            }
            object.put("wall_ms", wall);
            report.print(json, object, table.row("all, side by side", wall));
        }
        return 0;
    }
}
