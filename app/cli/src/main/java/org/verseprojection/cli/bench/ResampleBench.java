package org.verseprojection.cli.bench;

import java.util.List;
import java.util.concurrent.Callable;
import org.verseprojection.cli.bench.figures.Report;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Table;
import org.verseprojection.speech.audio.AudioFrame;
import org.verseprojection.speech.audio.Resampler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `verse bench resample`: how strongly tones above 8 kHz come back as aliases, and how evenly speech passes.
@Command(name = "resample", mixinStandardHelpOptions = true)
final class ResampleBench implements Callable<Integer> {
    private static final List<Integer> RATES = List.of(22_050, 32_000, 44_100, 48_000, 96_000);
    private static final int TONES = 60;

    private final Report report;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    ResampleBench(Report report) {
        this.report = report;
    }

    @Override
    public Integer call() {
        ObjectNode object = report.object("resample");
        ArrayNode rates = object.putArray("rates");
        Table table = new Table("Hz", "worst alias dB", "lowest dB to 7 kHz", "highest dB", "x real time");
        for (int rate : RATES) {
            double alias = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < TONES; i++) {
                alias = Math.max(alias, gain(8_050 + i * (rate / 2.0 - 8_070) / TONES, rate));
            }
            double lowest = Double.POSITIVE_INFINITY;
            double highest = Double.NEGATIVE_INFINITY;
            long start = System.nanoTime();
            for (int hertz = 100; hertz <= 7_000; hertz += 100) {
                double gain = gain(hertz, rate);
                lowest = Math.min(lowest, gain);
                highest = Math.max(highest, gain);
            }
            double speed = 70 * 0.5 / ((System.nanoTime() - start) / 1e9);
            rates.addObject()
                    .put("rate", rate)
                    .put("alias_db", Numbers.rounded(alias, 1))
                    .put("pass_lowest_db", Numbers.rounded(lowest, 3))
                    .put("pass_highest_db", Numbers.rounded(highest, 3))
                    .put("times_real_time", Math.round(speed));
            table.row(
                    rate,
                    Numbers.fixed(alias, 1),
                    Numbers.fixed(lowest, 3),
                    Numbers.fixed(highest, 3),
                    Math.round(speed));
        }
        report.print(json, object, table);
        return 0;
    }

    /// What is left of half a second of a tone, in dB; the ends do not count.
    private static double gain(double hertz, int rate) {
        float[] tone = new float[rate / 2];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        Resampler resampler = new Resampler(rate);
        float[] out = new float[resampler.maxOutput(tone.length)];
        int made = resampler.process(tone, tone.length, out);
        double energy = 1e-15;
        int edge = AudioFrame.RATE / 10;
        for (int i = edge; i < made - edge; i++) {
            energy += out[i] * out[i];
        }
        return 10 * Math.log10(energy / (made - 2 * edge) / 0.125);
    }
}
