package org.verseprojection.live.queue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedSet;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.Precision;
import org.verseprojection.scripture.ReferenceContext;
import org.verseprojection.scripture.ReferenceFinding;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Style;

/// Finds the references in a preacher's notes: any text, at most 1 MB. What a line leaves out, as in `v. 17`, comes
/// from the line before. A book alone is not taken for a passage, but says where the lines behind it are.
public final class NotesReader {
    private static final int LONGEST = 1_000_000;

    private final ReferenceParser parser;

    public NotesReader(ReferenceParser parser) {
        this.parser = parser;
    }

    /// What was found.
    ///
    /// @param passages in the order of the text, none twice running
    /// @param unknown what looks like a reference and is none, such as `John 3:99`: in plain words, each once
    /// @param cut whether the text was longer than what is read of it
    public record Notes(List<Passage> passages, List<String> unknown, boolean cut) {
        public Notes {
            passages = List.copyOf(passages);
            unknown = List.copyOf(unknown);
        }
    }

    /// Reads the first million characters; where there are more, [Notes#cut] says so.
    public Notes read(String text) {
        List<Passage> passages = new ArrayList<>();
        SequencedSet<String> unknown = new LinkedHashSet<>();
        Optional<ReferenceContext> context = Optional.empty();
        List<String> lines =
                text.substring(0, Math.min(LONGEST, text.length())).lines().toList();
        for (String line : lines) {
            for (ReferenceFinding finding : parser.parse(line, Style.TYPED, context)) {
                switch (finding) {
                    case ReferenceFinding.Found found -> {
                        context = Optional.of(context(found));
                        add(found, passages);
                    }
                    case ReferenceFinding.NoSuchPlace wrong -> unknown.add(quoted(line, wrong));
                }
            }
        }
        return new Notes(passages, List.copyOf(unknown), text.length() > LONGEST);
    }

    private static void add(ReferenceFinding.Found found, List<Passage> passages) {
        boolean again = !passages.isEmpty() && passages.getLast().equals(found.passage());
        if (found.precision() != Precision.BOOK && !again) {
            passages.add(found.passage());
        }
    }

    private static ReferenceContext context(ReferenceFinding.Found found) {
        VerseRef last = found.passage().last();
        return switch (found.precision()) {
            case BOOK -> new ReferenceContext(last.book(), OptionalInt.empty());
            case CHAPTER -> new ReferenceContext(last.book(), OptionalInt.of(last.chapter()));
            case VERSE -> ReferenceContext.at(last);
        };
    }

    private static String quoted(String line, ReferenceFinding.NoSuchPlace wrong) {
        String said = line.substring(wrong.where().start(), wrong.where().end());
        return said.replaceAll("\\s+", " ").strip() + ": " + wrong.message();
    }
}
