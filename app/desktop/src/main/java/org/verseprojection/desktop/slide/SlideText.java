package org.verseprojection.desktop.slide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.live.show.Content;
import org.verseprojection.scripture.BibleText;
import org.verseprojection.scripture.Scripture;

/// What is to be printed for a content, before any layout.
///
/// @param blocks the text, one a translation
/// @param reference the reference line
/// @param note small print below it, such as where a translation prints the verse; empty for none
record SlideText(List<List<Atom>> blocks, String reference, String note) {
    private static final Pattern NUMBERED = Pattern.compile("(.*:)(\\d+)( .*)");

    SlideText {
        blocks = List.copyOf(blocks);
    }

    static SlideText of(Scripture scripture, Look look, Content content) {
        List<Translation> shown = new ArrayList<>(List.of(content.translation()));
        look.second().filter(second -> second != content.translation()).ifPresent(shown::add);
        Passage passage = content.passage();
        List<VerseRef> verses = verses(scripture, passage);
        List<List<Atom>> blocks = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        for (Translation translation : shown) {
            BibleText text = scripture.text(translation);
            List<Atom> atoms = new ArrayList<>();
            for (int at = 0; at < verses.size(); at++) {
                VerseRef verse = verses.get(at);
                String number = look.theme().verseNumbers() && verses.size() > 1 ? number(verses, at) : "";
                atoms.addAll(atoms(scripture, look, text, verse, number, at));
                text.note(verse).ifPresent(notes::add);
            }
            blocks.add(List.copyOf(atoms));
        }
        StringBuilder reference = new StringBuilder(passage.reference());
        if (look.theme().translationShown()) {
            shown.forEach(translation -> reference.append(" · ").append(translation));
        }
        return new SlideText(blocks, reference.toString(), merged(List.copyOf(notes)));
    }

    private static List<Atom> atoms(
            Scripture scripture, Look look, BibleText text, VerseRef verse, String number, int place) {
        boolean spoken = text.text(verse).isPresent();
        boolean opens = place == 0 || opens(scripture, text, verse);
        return Atom.of(printed(scripture, look, text, verse, opens), number, place, spoken);
    }

    private static String printed(Scripture scripture, Look look, BibleText text, VerseRef verse, boolean opens) {
        Optional<String> raw = text.text(verse);
        if (raw.isEmpty()) {
            return "(" + text.absence(verse).orElse(verse.reference() + " is not in the Bible") + ".)";
        }
        String clean = CleanText.of(raw.get());
        if (!look.divineName() || text.translation() != Translation.WEB) {
            return clean;
        }
        String kjv = scripture.text(Translation.KJV).text(verse).orElse("");
        return DivineName.shown(clean, kjv, opens);
    }

    /// Whether the verse before it ended its sentence.
    private static boolean opens(Scripture scripture, BibleText text, VerseRef verse) {
        String before = scripture
                .versification()
                .previous(verse)
                .flatMap(text::text)
                .map(String::stripTrailing)
                .orElse(".");
        char last = before.isEmpty() ? '.' : before.charAt(before.length() - 1);
        return !Character.isLetter(last) && ",;—".indexOf(last) < 0;
    }

    private static List<VerseRef> verses(Scripture scripture, Passage passage) {
        if (!scripture.versification().exists(passage.first())
                || !scripture.versification().exists(passage.last())) {
            return List.of(passage.first());
        }
        List<VerseRef> verses = new ArrayList<>();
        int last = scripture.versification().ordinal(passage.last());
        for (int at = scripture.versification().ordinal(passage.first()); at <= last; at++) {
            verses.add(scripture.versification().at(at));
        }
        return verses;
    }

    /// `16`, and `4:1` where a chapter begins within the range.
    private static String number(List<VerseRef> verses, int at) {
        VerseRef verse = verses.get(at);
        boolean chapter = at > 0 && verses.get(at - 1).chapter() != verse.chapter();
        return chapter ? verse.chapter() + ":" + verse.verse() : "" + verse.verse();
    }

    /// Notes that differ in the last number only as one: `printed as Romans 14:24–26 in the WEB`.
    private static String merged(List<String> notes) {
        if (notes.size() < 2) {
            return String.join("", notes);
        }
        Matcher first = NUMBERED.matcher(notes.getFirst());
        Matcher last = NUMBERED.matcher(notes.getLast());
        boolean alike = first.matches()
                && last.matches()
                && first.group(1).equals(last.group(1))
                && first.group(3).equals(last.group(3));
        return alike
                ? first.group(1) + first.group(2) + "–" + last.group(2) + first.group(3)
                : String.join("; ", notes);
    }
}
