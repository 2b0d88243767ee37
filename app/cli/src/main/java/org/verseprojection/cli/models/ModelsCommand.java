package org.verseprojection.cli.models;

import java.util.concurrent.Callable;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.JsonLines;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Table;
import org.verseprojection.cli.console.Texts;
import org.verseprojection.inference.ModelEntry;
import org.verseprojection.inference.ModelException;
import org.verseprojection.inference.ModelStore;
import org.verseprojection.inference.StoredModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `verse models`
@Command(name = "models", mixinStandardHelpOptions = true)
public final class ModelsCommand implements Callable<Integer> {
    private final Console console;
    private final ModelStore store;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    public ModelsCommand(Console console, ModelStore store) {
        this.console = console;
        this.store = store;
    }

    @Override
    public Integer call() throws ModelException {
        if (json) {
            JsonLines lines = new JsonLines(console.out());
            ObjectNode object = lines.object();
            ArrayNode models = object.putArray("models");
            for (StoredModel model : store.list()) {
                put(models.addObject(), model);
            }
            lines.write(object);
            return 0;
        }
        Table table = new Table(
                Texts.of("models.name"),
                Texts.of("models.purpose"),
                Texts.of("models.licence"),
                Texts.of("models.size"),
                Texts.of("models.state"),
                "");
        for (StoredModel model : store.list()) {
            ModelEntry entry = model.entry();
            table.row(
                    entry.name(),
                    entry.purpose(),
                    entry.licence(),
                    Numbers.fixed(entry.bytes() / 1e6, 1) + " MB",
                    Texts.of(problem(model).isEmpty() ? "models.ok" : "models.damaged"),
                    note(model));
        }
        table.lines().forEach(console.out()::println);
        console.out().flush();
        for (StoredModel model : store.list()) {
            String problem = problem(model);
            if (!problem.isEmpty()) {
                console.err().println(problem);
            }
        }
        console.err().flush();
        return 0;
    }

    private static String note(StoredModel model) {
        return !model.shipped() ? Texts.of("models.added") : model.entry().standard() ? Texts.of("models.default") : "";
    }

    private void put(ObjectNode object, StoredModel model) {
        ModelEntry entry = model.entry();
        String problem = problem(model);
        object.put("name", entry.name())
                .put("purpose", entry.purpose().toString())
                .put("licence", entry.licence())
                .put("bytes", entry.bytes())
                .put("default", entry.standard())
                .put("shipped", model.shipped())
                .put("ok", problem.isEmpty());
        if (!problem.isEmpty()) {
            object.put("problem", problem);
        }
    }

    /// What is wrong with its file, and what to do; blank where nothing is.
    private String problem(StoredModel model) {
        try {
            store.verified(model.entry().name());
            return "";
        } catch (ModelException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
