package org.verseprojection.live.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.verseprojection.domain.Span;

/// Where typed words stand in a verse: the whole phrase where it does, else each word that says something.
final class Marks {
    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "as", "at", "be", "but", "by", "for", "from", "he", "her", "him", "his", "i", "in", "is",
            "it", "me", "my", "not", "of", "on", "or", "shall", "she", "that", "the", "their", "them", "they", "this",
            "to", "unto", "was", "which", "will", "with", "you", "your");

    private Marks() {}

    private record Word(String plain, int start, int end) {}

    /// The last typed word may be the beginning of one.
    static List<Span> of(String typed, String text) {
        List<String> sought = words(typed).stream().map(Word::plain).toList();
        List<Word> words = words(text);
        List<Span> marks = phrases(sought, words);
        return marks.isEmpty() ? single(sought, words) : marks;
    }

    private static List<Span> phrases(List<String> sought, List<Word> words) {
        List<Span> marks = new ArrayList<>();
        int at = 0;
        while (!sought.isEmpty() && at + sought.size() <= words.size()) {
            List<Word> run = words.subList(at, at + sought.size());
            if (matches(sought, run)) {
                marks.add(span(run.getFirst(), run.getLast(), sought.getLast()));
                at += sought.size();
            } else {
                at++;
            }
        }
        return marks;
    }

    private static boolean matches(List<String> sought, List<Word> run) {
        int last = sought.size() - 1;
        for (int i = 0; i < last; i++) {
            if (!run.get(i).plain().equals(sought.get(i))) {
                return false;
            }
        }
        return run.get(last).plain().startsWith(sought.get(last));
    }

    private static List<Span> single(List<String> sought, List<Word> words) {
        Set<String> telling = new HashSet<>(sought);
        telling.removeAll(SMALL);
        List<Span> marks = new ArrayList<>();
        for (Word word : words) {
            if (telling.contains(word.plain())) {
                marks.add(new Span(word.start(), word.end()));
            } else if (!sought.isEmpty()
                    && sought.getLast().length() > 2
                    && word.plain().startsWith(sought.getLast())) {
                marks.add(span(word, word, sought.getLast()));
            }
        }
        return marks;
    }

    /// To the end of what was typed of the last word, where no apostrophe stands in it.
    private static Span span(Word first, Word last, String typed) {
        boolean plain = last.end() - last.start() == last.plain().length();
        return new Span(first.start(), plain ? last.start() + typed.length() : last.end());
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int start = 0;
        int end = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                start = word.isEmpty() ? i : start;
                end = i + 1;
                word.append(c);
            } else if (c != '\'' && c != '’' && !word.isEmpty()) {
                words.add(new Word(word.toString().toLowerCase(Locale.ROOT), start, end));
                word.setLength(0);
            }
        }
        return words;
    }
}
