package org.verseprojection.cli.bench;

import org.verseprojection.cli.bench.cloud.ChaosBench;
import org.verseprojection.cli.bench.cloud.CloudBench;
import org.verseprojection.cli.bench.cloud.ScriptedNode;
import org.verseprojection.cli.bench.cloud.StreamBench;
import org.verseprojection.cli.bench.cloudlearning.CloudLearningBench;
import org.verseprojection.cli.bench.durability.DurabilityBench;
import org.verseprojection.cli.bench.endurance.EnduranceBench;
import org.verseprojection.cli.bench.figures.Report;
import org.verseprojection.cli.bench.learning.LearningBench;
import org.verseprojection.cli.bench.matching.MatchingBench;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.Refusal;
import org.verseprojection.cli.listen.Listening;
import org.verseprojection.cli.wiring.Home;
import org.verseprojection.cli.wiring.PartsLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `verse bench`
@Command(name = "bench", mixinStandardHelpOptions = true)
public final class BenchCommand implements Runnable {
    private BenchCommand() {}

    /// The command and its benchmarks.
    public static CommandLine commandLine(Console console, Home home, PartsLoader loader, Listening listening) {
        Report report = new Report(console);
        return new CommandLine(new BenchCommand())
                .addSubcommand(new ListenBench(report, home, listening))
                .addSubcommand(new MatchingBench(report, console, loader))
                .addSubcommand(new LearningBench(report, loader))
                .addSubcommand(new PassBench(report, home, loader))
                .addSubcommand(new StartBench(report, console, home))
                .addSubcommand(new ScreensBench(report, console, home, loader))
                .addSubcommand(new ResampleBench(report))
                .addSubcommand(new DurabilityBench(report))
                .addSubcommand(new EnduranceBench(report, console, home))
                .addSubcommand(new CloudBench(report))
                .addSubcommand(new StreamBench(report, home))
                .addSubcommand(new CloudLearningBench(report, loader))
                .addSubcommand(new ScriptedNode(console, home))
                .addSubcommand(new ChaosBench(report));
    }

    @Override
    public void run() {
        throw Refusal.wrongUse("bench.which");
    }
}
