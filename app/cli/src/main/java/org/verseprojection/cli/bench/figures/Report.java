package org.verseprojection.cli.bench.figures;

import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.JsonLines;
import org.verseprojection.cli.console.ReaderGone;
import org.verseprojection.cli.console.Table;
import tools.jackson.databind.node.ObjectNode;

/// Prints what a benchmark found: a table for people, or one JSON object.
public final class Report {
    private final Console console;
    private final JsonLines lines;

    /// A report to that console.
    public Report(Console console) {
        this.console = console;
        this.lines = new JsonLines(console.out());
    }

    /// A new object, named after the benchmark.
    public ObjectNode object(String bench) {
        return lines.object().put("bench", bench);
    }

    /// The object with `--json`, else the table.
    public void print(boolean json, ObjectNode object, Table table) {
        if (json) {
            lines.write(object);
        } else {
            table.lines().forEach(console.out()::println);
            if (console.out().checkError()) {
                throw new ReaderGone();
            }
        }
    }
}
