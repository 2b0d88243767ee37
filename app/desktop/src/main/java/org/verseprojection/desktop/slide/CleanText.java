package org.verseprojection.desktop.slide;

/// Text as it may stand on a projector: no markup, no control characters, single blanks.
final class CleanText {
    private static final String MARKS = "[]{}<>¶§*_\\|^~`#@=†‡";

    private CleanText() {}

    /// What is left of a verse: tags such as `<i>` go with what is in them, the marks of translators (brackets, stars,
    /// pilcrows) go alone, and all that is neither letter, digit, punctuation nor blank.
    static String of(String raw) {
        StringBuilder clean = new StringBuilder(raw.length());
        String text = withoutTags(raw);
        boolean blank = false;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                blank = true;
            } else if (printed(character)) {
                if (blank && !clean.isEmpty()) {
                    clean.append(' ');
                }
                blank = false;
                clean.appendCodePoint(character);
            }
        }
        return clean.toString();
    }

    private static String withoutTags(String raw) {
        return raw.indexOf('<') < 0 ? raw : raw.replaceAll("<[^<>]*>", "");
    }

    private static boolean printed(int character) {
        if (MARKS.indexOf(character) >= 0) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
