package org.verseprojection.cli.match;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.JsonLines;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.ReaderGone;
import org.verseprojection.cli.console.Refusal;
import org.verseprojection.cli.console.Table;
import org.verseprojection.cli.console.Texts;
import org.verseprojection.cli.wiring.PartsLoader;
import org.verseprojection.cli.wiring.SearchParts;
import org.verseprojection.domain.Candidate;
import org.verseprojection.inference.ModelException;
import org.verseprojection.matching.TextMatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// `verse match`
@Command(name = "match", mixinStandardHelpOptions = true)
public final class MatchCommand implements Callable<Integer> {
    private final Console console;
    private final PartsLoader loader;
    private final JsonLines lines;

    @Parameters(arity = "0..*", paramLabel = "TEXT", descriptionKey = "match.text")
    private List<String> words = List.of();

    @Option(names = "--batch", paramLabel = "FILE.tsv", descriptionKey = "match.batch")
    private @Nullable Path batch;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    public MatchCommand(Console console, PartsLoader loader) {
        this.console = console;
        this.loader = loader;
        this.lines = new JsonLines(console.out());
    }

    @Override
    public Integer call() throws ModelException {
        if ((batch == null) == words.isEmpty()) {
            throw Refusal.wrongUse("text-or-batch");
        }
        if (batch == null) {
            answer(GivenText.of(words, console.in()));
        } else {
            answer(TextToMatch.of(batch));
        }
        return 0;
    }

    private void answer(String text) throws ModelException {
        try (SearchParts parts = loader.search()) {
            List<Candidate> picks = parts.texts().match(text);
            if (json) {
                ObjectNode object = lines.object().put("text", text);
                CandidateJson.addTo(object.putArray("items"), picks);
                lines.write(object);
            } else {
                print(picks);
            }
        }
    }

    private void answer(List<TextToMatch> texts) throws ModelException {
        try (SearchParts parts = loader.search()) {
            TextMatcher matcher = parts.texts();
            for (TextToMatch text : texts) {
                long start = System.nanoTime();
                List<Candidate> picks = matcher.match(text.text());
                double millis = (System.nanoTime() - start) / 1e6;
                if (json) {
                    ObjectNode object = lines.object().put("id", text.id()).put("ms", Numbers.rounded(millis, 2));
                    CandidateJson.addTo(object.putArray("items"), picks);
                    lines.write(object);
                } else {
                    console.out().println(text.id() + ": " + text.text());
                    print(picks);
                }
            }
        }
    }

    private void print(List<Candidate> picks) {
        if (picks.isEmpty()) {
            console.out().println(Texts.of("match.nothing"));
        } else {
            Table table = new Table(
                    "", Texts.of("column.reference"), Texts.of("column.confidence"), Texts.of("column.kind"), "");
            for (Candidate pick : picks) {
                table.row(
                        picks.indexOf(pick) + 1,
                        pick.passage().reference(),
                        Numbers.fixed(pick.confidence(), 2),
                        Texts.of("kind." + pick.kind().name().toLowerCase(Locale.ROOT)),
                        Texts.of("match.heard", pick.heard()));
            }
            table.lines().forEach(console.out()::println);
        }
        if (console.out().checkError()) {
            throw new ReaderGone();
        }
    }
}
