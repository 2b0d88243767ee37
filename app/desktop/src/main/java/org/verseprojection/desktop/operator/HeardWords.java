package org.verseprojection.desktop.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verseprojection.domain.Span;

/// Which words of a text were heard, where the matcher compared them with another translation: the same words, the
/// short ones only beside another.
final class HeardWords {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’']*");
    private static final int TELLING = 4;

    private HeardWords() {}

    static List<Span> in(String text, String heard) {
        Set<String> said = new HashSet<>(
                Arrays.asList(heard.toLowerCase(Locale.ROOT).replace('\'', '’').split("[^\\p{L}’]+")));
        List<Span> words = new ArrayList<>();
        List<Boolean> met = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Span(matcher.start(), matcher.end()));
            met.add(said.contains(matcher.group().toLowerCase(Locale.ROOT).replace('\'', '’')));
        }
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean before = i > 0 && met.get(i - 1);
            boolean behind = i + 1 < words.size() && met.get(i + 1);
            Span word = words.get(i);
            if (!met.get(i) || (word.end() - word.start() < TELLING && !before && !behind)) {
                continue;
            }
            boolean runs = before
                    && !spans.isEmpty()
                    && spans.getLast().end() == words.get(i - 1).end();
            if (runs) {
                spans.set(spans.size() - 1, new Span(spans.getLast().start(), word.end()));
            } else {
                spans.add(word);
            }
        }
        return spans;
    }
}
