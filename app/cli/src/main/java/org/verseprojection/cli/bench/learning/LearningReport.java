package org.verseprojection.cli.bench.learning;

import java.util.Locale;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Table;
import org.verseprojection.matching.learning.Judgement;
import org.verseprojection.matching.learning.Learned;
import org.verseprojection.matching.learning.Part;
import tools.jackson.databind.node.ObjectNode;

/// Writes what came of the churches, for programs and for people.
///
/// @param object for programs
/// @param table for people
record LearningReport(ObjectNode object, Table table) {
    void church(long seed, ChurchResult church) {
        ObjectNode row = object.withArray("churches").addObject().put("seed", seed);
        church.later().put(row.putObject("later"));
        church.general().put(row.putObject("general"));
        church.general().first(LearningBench.FIRST_ROUND).put(row.putObject("general_first_round"));
        Judgement judgement = church.judgement();
        Learned learned = judgement.learned();
        row.put("left_out", judgement.leftOut().toString())
                .put("held_back_before", judgement.picks().before())
                .put("held_back_after", judgement.picks().after())
                .put("held_back", judgement.picks().of())
                .put("trial_before", judgement.general().before())
                .put("trial_after", judgement.general().after())
                .put("trial_turned", judgement.general().turned())
                .put("trial", judgement.general().of())
                .put("mishearings", learned.mishearings().size())
                .put("phrases", learned.phrases().size())
                .put("meanings", learned.meanings().size())
                .put("offset", Numbers.rounded(learned.confidence().offset(), 3))
                .put("sharpness", Numbers.rounded(learned.confidence().sharpness(), 3));
        table.row(
                "church " + seed,
                church.later() + "; general " + church.general() + "; left out " + judgement.leftOut());
    }

    void all(ChurchResult sums) {
        sums.later().put(object.putObject("later"));
        sums.learningOn().put(object.putObject("learning_on"));
        sums.general().put(object.putObject("general"));
        ObjectNode kinds = object.putObject("kinds");
        sums.kinds().forEach((name, trial) -> trial.put(kinds.putObject(name)));
        ObjectNode only = object.putObject("only");
        sums.only().forEach((part, trial) -> trial.put(only.putObject(name(part))));
        figures("before", sums.before());
        figures("after", sums.after());
        double before = sums.later().before().value();
        double after = sums.later().after().value();
        object.put("relative", Numbers.rounded(before > 0 ? after / before - 1 : 0, 4));

        table.row("all churches, later choices", sums.later().toString());
        table.row("  while learning goes on", sums.learningOn().toString());
        sums.kinds().forEach((name, trial) -> table.row("  " + name, trial.toString()));
        sums.only().forEach((part, trial) -> table.row("  " + name(part) + " alone", trial.toString()));
        table.row("wordings in general", sums.general().toString());
        table.row(
                "false places, and picks of 0.7 and more, in "
                        + sums.before().alarms().words() + " words of talk",
                sums.before().alarms() + " → " + sums.after().alarms());
        table.row(
                "calibration error, later choices",
                Numbers.fixed(sums.before().later().error(), 4) + " → "
                        + Numbers.fixed(sums.after().later().error(), 4));
        table.row(
                "calibration error, wordings in general and talk",
                Numbers.fixed(sums.before().general().error(), 4) + " → "
                        + Numbers.fixed(sums.after().general().error(), 4));
    }

    private void figures(String when, ChurchResult.Figures figures) {
        figures.alarms().put(object.withObject("/talk").putObject(when));
        ObjectNode calibration = object.withObject("/calibration").putObject(when);
        figures.later().put(calibration, "later");
        figures.general().put(calibration, "general");
    }

    /// The four figures that come last.
    void last(ChurchResult sums) {
        object.put("baseline_top1", Numbers.rounded(sums.later().before().value(), 4))
                .put("learned_top1", Numbers.rounded(sums.later().after().value(), 4))
                .put("general_before", Numbers.rounded(sums.general().before().value(), 4))
                .put("general_after", Numbers.rounded(sums.general().after().value(), 4));
    }

    private static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
