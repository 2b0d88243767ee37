package org.verseprojection.cli.match;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.verseprojection.cli.console.Refusal;

/// One line of a batch.
///
/// @param id what the answer is called by
record TextToMatch(String id, String text) {
    /// A file's lines, each `id<TAB>text`.
    ///
    /// @throws Refusal where one is not; with its number
    static List<TextToMatch> of(Path file) {
        List<TextToMatch> texts = new ArrayList<>();
        for (String line : BatchLines.of(file)) {
            int tab = line.indexOf('\t');
            if (tab <= 0) {
                String key = tab < 0 ? "batch.no-tab" : "batch.no-id";
                throw Refusal.of(key, file, String.valueOf(texts.size() + 1));
            }
            texts.add(new TextToMatch(line.substring(0, tab), line.substring(tab + 1)));
        }
        return texts;
    }
}
