package org.verseprojection.desktop.slide;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The WEB's "Yahweh" (and "Yah") as English Bibles print it: "the LORD", "The LORD" where a sentence begins, "LORD"
/// where he is spoken to, "Lord GOD" for "Lord Yahweh".
///
/// Whether he is spoken to cannot be seen in the WEB alone ("Yahweh, the God of Israel, …"); the KJV of the same verse
/// says it: it has "O LORD" there.
final class DivineName {
    private static final Pattern NAME = Pattern.compile("\\bYah(?:weh)?\\b");
    private static final Pattern WITH_ARTICLE = Pattern.compile("\\b[Tt]he (?:LORD|GOD|JEHOVAH)\\b");
    private static final Pattern NAMED = Pattern.compile("(?<!\\bLord )\\b(?:LORD|GOD|JEHOVAH|JAH)\\b");
    private static final String OPENING = "“‘(";

    private DivineName() {}

    /// @param text of the WEB
    /// @param kjv of the same verse; empty where there is none
    /// @param opens whether a sentence begins with the text
    static String shown(String text, String kjv, boolean opens) {
        Matcher names = NAME.matcher(text);
        int articles = count(WITH_ARTICLE, kjv);
        boolean address = count(NAMED, kjv) > articles;
        StringBuilder shown = new StringBuilder(text.length() + 32);
        int from = 0;
        while (names.find()) {
            shown.append(text, from, names.start());
            from = names.end();
            String before = text.substring(0, names.start());
            shown.append(word(before, text.substring(names.end()), opens, address, articles > 0));
        }
        return shown.append(text, from, text.length()).toString();
    }

    private static String word(String before, String after, boolean opens, boolean address, boolean articles) {
        if (before.endsWith("Lord ")) {
            return "GOD";
        }
        if (before.endsWith(" O ") || before.endsWith("“O ") || before.equals("O ") || before.endsWith("‘O ")) {
            return "LORD";
        }
        if (before.endsWith("the ") || before.endsWith("The ")) {
            return "LORD";
        }
        int end = before.length();
        boolean quoted = false;
        while (end > 0 && (before.charAt(end - 1) == ' ' || OPENING.indexOf(before.charAt(end - 1)) >= 0)) {
            quoted |= before.charAt(end - 1) != ' ';
            end--;
        }
        char last = end == 0 ? '.' : before.charAt(end - 1);
        boolean setOff = quoted || !Character.isLetter(last);
        boolean first = before.endsWith("I, ");
        if (address && setOff && !first && (closes(after) || !articles)) {
            return "LORD";
        }
        if (before.endsWith(", ")
                && !first
                && ends(after)
                && (before.contains(" you") || before.endsWith("blessed, "))) {
            return "LORD";
        }
        boolean starts = end == 0 ? opens || quoted : quoted || ".!?".indexOf(last) >= 0 || ended(before, end);
        return starts ? "The LORD" : "the LORD";
    }

    /// Whether a sentence ended before that place, inside quotation marks: `… is he.” Yahweh said`.
    private static boolean ended(String before, int end) {
        int at = end;
        while (at > 0 && "”’".indexOf(before.charAt(at - 1)) >= 0) {
            at--;
        }
        return at < end && at > 0 && ".!?".indexOf(before.charAt(at - 1)) >= 0;
    }

    private static boolean closes(String after) {
        return !after.isEmpty() && ",.!?;:”—".indexOf(after.charAt(0)) >= 0;
    }

    private static boolean ends(String after) {
        return !after.isEmpty() && ".!".indexOf(after.charAt(0)) >= 0;
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().count();
    }
}
