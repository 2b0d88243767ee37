package org.verseprojection.cli.match;

import java.io.InputStream;
import java.util.List;

/// A text of the command line: its words, or all of standard input where that is a lone dash.
final class GivenText {
    private GivenText() {}

    static String of(List<String> words, InputStream in) {
        return words.equals(List.of("-")) ? String.join(" ", BatchLines.of(in)).strip() : String.join(" ", words);
    }
}
