package org.verseprojection.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts text into words as they are matched: letters and digits in small letters, apostrophes left out, so that
/// "God's" is `gods` and "don't" is `dont`.
final class Tokens {
    private Tokens() {}

    /// One word of a text.
    ///
    /// @param start its first character in the text
    /// @param end one past its last
    record Token(String word, int start, int end) {}

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int start = 0;
        int end = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                start = word.isEmpty() ? i : start;
                end = i + 1;
                word.append(c);
            } else if (!isApostrophe(c) && !word.isEmpty()) {
                tokens.add(new Token(word.toString().toLowerCase(Locale.ROOT), start, end));
                word.setLength(0);
            }
        }
        return tokens;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘';
    }
}
