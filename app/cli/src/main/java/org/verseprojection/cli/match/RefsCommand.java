package org.verseprojection.cli.match;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.JsonLines;
import org.verseprojection.cli.console.ReaderGone;
import org.verseprojection.cli.console.Refusal;
import org.verseprojection.cli.console.Texts;
import org.verseprojection.scripture.ReferenceFinding;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.scripture.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `verse refs`
@Command(name = "refs", mixinStandardHelpOptions = true)
public final class RefsCommand implements Callable<Integer> {
    private final Console console;
    private final JsonLines lines;

    @Parameters(arity = "0..*", paramLabel = "TEXT", descriptionKey = "refs.text")
    private List<String> words = List.of();

    @Option(names = "--batch", paramLabel = "FILE", descriptionKey = "refs.batch")
    private @Nullable Path batch;

    @Option(names = "--spoken", descriptionKey = "refs.spoken")
    private boolean spoken;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    public RefsCommand(Console console) {
        this.console = console;
        this.lines = new JsonLines(console.out());
    }

    @Override
    public Integer call() {
        if ((batch == null) == words.isEmpty()) {
            throw Refusal.wrongUse("text-or-batch");
        }
        List<String> texts = batch == null ? List.of(GivenText.of(words, console.in())) : BatchLines.of(batch);
        Scripture scripture = Scripture.load();
        ReferenceParser parser = new ReferenceParser(scripture.versification(), scripture.books());
        for (String text : texts) {
            List<ReferenceFinding> findings = parser.parse(text, spoken ? Style.SPOKEN : Style.TYPED);
            if (json) {
                lines.write(object(text, findings));
            } else {
                print(text, findings);
            }
        }
        return 0;
    }

    private ObjectNode object(String text, List<ReferenceFinding> findings) {
        ObjectNode object = lines.object().put("text", text);
        ArrayNode osis = object.putArray("osis");
        for (ReferenceFinding finding : findings) {
            switch (finding) {
                case ReferenceFinding.Found found -> osis.add(found.passage().osis());
                case ReferenceFinding.NoSuchPlace nowhere ->
                    object.withArray("problems").add(nowhere.message());
            }
        }
        return object;
    }

    private void print(String text, List<ReferenceFinding> findings) {
        if (batch != null) {
            console.out().println(text);
        }
        String indent = batch == null ? "" : "    ";
        if (findings.isEmpty()) {
            console.out().println(indent + Texts.of("refs.nothing"));
        }
        for (ReferenceFinding finding : findings) {
            console.out()
                    .println(indent
                            + switch (finding) {
                                case ReferenceFinding.Found found ->
                                    found.passage().reference() + "  "
                                            + found.passage().osis();
                                case ReferenceFinding.NoSuchPlace nowhere ->
                                    Texts.of("refs.problem", nowhere.message());
                            });
        }
        if (console.out().checkError()) {
            throw new ReaderGone();
        }
    }
}
