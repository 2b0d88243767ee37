package org.verseprojection.cli.models;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.JsonLines;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Texts;
import org.verseprojection.cli.wiring.Home;
import org.verseprojection.inference.ModelException;
import org.verseprojection.inference.ModelStore;
import org.verseprojection.inference.ModelTrial;
import org.verseprojection.inference.StoredModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `verse models add`
@Command(name = "add", mixinStandardHelpOptions = true)
public final class AddModelCommand implements Callable<Integer> {
    private final Console console;
    private final ModelStore store;
    private final Home home;

    @Parameters(paramLabel = "FILE", descriptionKey = "models.add.file")
    private Path file = Path.of("");

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    public AddModelCommand(Console console, ModelStore store, Home home) {
        this.console = console;
        this.store = store;
        this.home = home;
    }

    @Override
    public Integer call() throws ModelException {
        Home.made(home.data());
        SampleTrial trial = new SampleTrial(home.sample());
        StoredModel added = store.add(file, trial);
        ModelTrial.Report report = trial.report();
        double realTimeFactor = report.pass().toNanos() / 1e9 / SampleTrial.LENGTH.toSeconds();
        String name = added.entry().name();
        if (json) {
            JsonLines lines = new JsonLines(console.out());
            lines.write(lines.object()
                    .put("name", name)
                    .put("heard", report.heard())
                    .put("load_ms", report.load().toMillis())
                    .put("real_time_factor", Numbers.rounded(realTimeFactor, 3)));
        } else {
            console.out().println(Texts.of("models.tried", report.heard(), Numbers.fixed(realTimeFactor, 2)));
            if (realTimeFactor > SampleTrial.TOO_SLOW) {
                console.out().println(Texts.of("models.slow"));
            }
            console.out().println(Texts.of("models.use", name));
            console.out().flush();
        }
        return 0;
    }
}
