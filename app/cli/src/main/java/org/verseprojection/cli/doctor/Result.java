package org.verseprojection.cli.doctor;

import java.util.function.UnaryOperator;
import org.verseprojection.cli.console.Texts;
import org.verseprojection.cli.doctor.checks.Finding;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A check that was made.
///
/// @param check its name
record Result(String check, Finding finding) {
    /// What people call the check.
    String title() {
        return Texts.of("doctor.title." + check);
    }

    /// `ok`, `advice` or `trouble`.
    String verdict() {
        return switch (finding) {
            case Finding.Ok _ -> "ok";
            case Finding.Advice _ -> "advice";
            case Finding.Trouble _ -> "trouble";
            case Finding.LeftOut _ -> "left-out";
        };
    }

    /// What to do; empty where all is well.
    String todo() {
        return finding.todo();
    }

    /// As JSON.
    ///
    /// @param words what becomes of each text
    ObjectNode json(UnaryOperator<String> words) {
        ObjectNode object = new JsonMapper()
                .createObjectNode()
                .put("check", check)
                .put("title", title())
                .put("result", verdict())
                .put("found", words.apply(finding.notes().found()));
        if (!todo().isEmpty()) {
            object.put("todo", words.apply(todo()));
        }
        ObjectNode figures = object.putObject("figures");
        finding.notes().figures().forEach((name, value) -> {
            if (value == Math.rint(value)) {
                figures.put(name, value.longValue());
            } else {
                figures.put(name, value);
            }
        });
        if (!finding.notes().facts().isEmpty()) {
            ObjectNode facts = object.putObject("facts");
            finding.notes().facts().forEach((name, value) -> facts.put(name, words.apply(value)));
        }
        return object;
    }
}
