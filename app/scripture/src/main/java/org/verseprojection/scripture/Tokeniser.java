package org.verseprojection.scripture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts text into words, numbers and marks, one pass from left to right.
final class Tokeniser {
    /// What longer numbers are cut down to; no Bible has such a chapter.
    static final int MOST = 1_000_000;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokeniser(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        var tokeniser = new Tokeniser(text);
        int at = 0;
        while (at < text.length()) {
            at = tokeniser.take(at);
        }
        return tokeniser.tokens;
    }

    private int take(int at) {
        int symbol = text.codePointAt(at);
        if (Character.isDigit(symbol)) {
            return digits(at);
        }
        if (Character.isLetter(symbol)) {
            int end = wordEnd(at);
            tokens.add(word(at, end));
            return end;
        }
        int end = at + Character.charCount(symbol);
        if (!Character.isWhitespace(symbol) && !Character.isSpaceChar(symbol) && !Character.isISOControl(symbol)) {
            tokens.add(new Token.Mark(symbol, at, end));
        }
        return end;
    }

    private int digits(int start) {
        int value = 0;
        int at = start;
        while (at < text.length() && Character.isDigit(text.codePointAt(at))) {
            value = Math.min(MOST, value * 10 + Character.digit(text.codePointAt(at), 10));
            at += Character.charCount(text.codePointAt(at));
        }
        int end = ordinalEnd(value, at);
        tokens.add(new Token.Digits(value, end > at, start, end));
        return end;
    }

    /// Where a fitting ordinal ending stops, as in `23rd`, or `at` where there is none, as in `1Thess` or `101th`.
    private int ordinalEnd(int value, int at) {
        int end = at + 2;
        if (end > text.length()) {
            return at;
        }
        String ending = text.substring(at, end).toLowerCase(Locale.ROOT);
        boolean teen = value % 100 >= 11 && value % 100 <= 13;
        String fitting = switch (teen ? 0 : value % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
        boolean over = end == text.length()
                || !Character.isLetter(text.charAt(end))
                || (Character.isLowerCase(text.charAt(end - 1)) && Character.isUpperCase(text.charAt(end)));
        return ending.equals(fitting) && over ? end : at;
    }

    private int wordEnd(int start) {
        int at = start;
        while (at < text.length()) {
            int symbol = text.codePointAt(at);
            boolean inner = (symbol == '\'' || symbol == '’')
                    && at > start
                    && at + 1 < text.length()
                    && Character.isLetter(text.codePointAt(at + 1));
            if (!Character.isLetter(symbol) && Character.getType(symbol) != Character.NON_SPACING_MARK && !inner) {
                break;
            }
            at += Character.charCount(symbol);
        }
        return at;
    }

    private Token.Word word(int start, int end) {
        String lower = text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
        if (lower.endsWith("'s")) {
            lower = lower.substring(0, lower.length() - 2);
        }
        return new Token.Word(lower, Character.isUpperCase(text.codePointAt(start)), start, end);
    }
}
