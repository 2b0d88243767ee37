package org.verseprojection.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import org.verseprojection.cli.console.Texts;

/// Results as people read them: a mark and a title in front, the text beside them, what to do below.
final class Letter {
    private static final int WIDTH = 100;
    private static final int MARK = 9;
    private static final int TITLE = 13;

    private Letter() {}

    /// The lines of one.
    static List<String> lines(Result result) {
        String front = padded(Texts.of("doctor." + result.verdict()), MARK) + padded(result.title(), TITLE);
        List<String> lines =
                new ArrayList<>(wrapped(front, result.finding().notes().found()));
        if (!result.todo().isEmpty()) {
            lines.addAll(wrapped(" ".repeat(MARK + TITLE), Texts.of("doctor.do", result.todo())));
        }
        return lines;
    }

    /// What all of them come to.
    static String sum(List<Result> results) {
        long trouble = count(results, "trouble");
        long advice = count(results, "advice");
        if (trouble > 0) {
            return Texts.of("doctor.sum.trouble", Long.toString(trouble), Long.toString(advice));
        }
        return advice > 0 ? Texts.of("doctor.sum.advice", Long.toString(advice)) : Texts.of("doctor.sum.ok");
    }

    private static long count(List<Result> results, String verdict) {
        return results.stream()
                .filter(result -> result.verdict().equals(verdict))
                .count();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static List<String> wrapped(String front, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(front);
        int start = front.length();
        for (String word : text.split(" ", -1)) {
            if (line.length() > start && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(front.length()));
                start = line.length();
            }
            line.append(line.length() > start ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
