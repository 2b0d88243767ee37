package org.verseprojection.cli.console;

import java.io.PrintStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes JSON Lines, each flushed as it is written. May be used from several threads.
public final class JsonLines {
    private final PrintStream out;
    private final JsonMapper mapper = new JsonMapper();

    public JsonLines(PrintStream out) {
        this.out = out;
    }

    /// A new object to fill.
    public ObjectNode object() {
        return mapper.createObjectNode();
    }

    /// Writes one line.
    ///
    /// @throws ReaderGone where nobody reads any more
    public synchronized void write(ObjectNode object) {
        out.println(object.toString());
        if (out.checkError()) {
            throw new ReaderGone();
        }
    }
}
