package org.verseprojection.cli.bench;

import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.JsonLines;
import org.verseprojection.cli.console.ReaderGone;
import org.verseprojection.cli.console.Table;
import tools.jackson.databind.node.ObjectNode;

/// Prints what a benchmark found: a table for people, or one JSON object.
final class Report {
    private final Console console;
    private final JsonLines lines;

    Report(Console console) {
        this.console = console;
        this.lines = new JsonLines(console.out());
    }

    /// A new object, named after the benchmark.
    ObjectNode object(String bench) {
        return lines.object().put("bench", bench);
    }

    void print(boolean json, ObjectNode object, Table table) {
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
