package org.verseprojection.scripture;

import java.util.Locale;

/// Numbers as they are said, and as Whisper writes them.
final class SaidNumbers {
    private static final String[] SMALL =
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                            + " seventeen eighteen nineteen")
                    .split(" ");
    private static final String[] TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
    private static final String[] ORDINALS = ("zeroth first second third fourth fifth sixth seventh eighth ninth tenth"
                    + " eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth")
            .split(" ");

    private SaidNumbers() {}

    /// How numbers are said or written.
    enum Manner {
        /// `one hundred and twenty-three`
        WORDS,
        /// `one hundred twenty three`
        LOOSE_WORDS,
        /// `one twenty-three`, `one oh three`
        SHORT,
        /// `123`
        DIGITS,
        /// Words below ten, else digits.
        MIXED
    }

    static String cardinal(int number, Manner manner) {
        return switch (manner) {
            case WORDS -> words(number, "-", "one hundred", " and ");
            case LOOSE_WORDS -> words(number, " ", "a hundred", " ");
            case SHORT ->
                number > 100 && number < 110
                        ? "one oh " + SMALL[number - 100]
                        : words(number, "-", number == 100 ? "one hundred" : "one", " ");
            case DIGITS -> Integer.toString(number);
            case MIXED -> number < 10 ? SMALL[number] : Integer.toString(number);
        };
    }

    static String ordinal(int number, Manner manner) {
        if (manner == Manner.DIGITS || (manner == Manner.MIXED && number >= 10)) {
            boolean teen = number % 100 / 10 == 1;
            return number
                    + switch (teen ? 0 : number % 10) {
                        case 1 -> "st";
                        case 2 -> "nd";
                        case 3 -> "rd";
                        default -> "th";
                    };
        }
        String said = cardinal(number, manner == Manner.SHORT ? Manner.WORDS : manner);
        int last = Math.max(said.lastIndexOf(' '), said.lastIndexOf('-')) + 1;
        return said.substring(0, last) + ordinal(said.substring(last));
    }

    private static String ordinal(String word) {
        for (int small = 0; small < SMALL.length; small++) {
            if (SMALL[small].equals(word)) {
                return ORDINALS[small];
            }
        }
        return word.toLowerCase(Locale.ROOT).replaceFirst("y$", "ie") + "th";
    }

    /// Whether both said one behind the other are as well one number: `twenty one`, `one nineteen`.
    static boolean run(int first, int second, Manner manner) {
        boolean tens = first >= 20 && first % 10 == 0 && second < 10;
        boolean hundred = first == 100;
        boolean one = first == 1 && second >= 10;
        return switch (manner) {
            case DIGITS, MIXED -> false;
            default -> tens || hundred || one;
        };
    }

    private static String words(int number, String hyphen, String hundred, String and) {
        if (number >= 100) {
            return hundred + (number == 100 ? "" : and + words(number - 100, hyphen, hundred, and));
        }
        return number < 20 ? SMALL[number] : TENS[number / 10] + (number % 10 == 0 ? "" : hyphen + SMALL[number % 10]);
    }
}
