package org.verseprojection.scripture;

/// Roman numerals, 1 to 199.
final class Roman {
    private static final int MOST = 199;
    private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    private static final String[] TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};

    private Roman() {}

    /// The value of a well-formed numeral in lower case, 0 where it is none.
    static int value(String numeral) {
        int value = 0;
        int last = 0;
        for (int at = numeral.length() - 1; at >= 0; at--) {
            int digit = switch (numeral.charAt(at)) {
                case 'i' -> 1;
                case 'v' -> 5;
                case 'x' -> 10;
                case 'l' -> 50;
                case 'c' -> 100;
                default -> 0;
            };
            if (digit == 0) {
                return 0;
            }
            value += digit < last ? -digit : digit;
            last = Math.max(last, digit);
        }
        return value > 0 && value <= MOST && numeral(value).equals(numeral) ? value : 0;
    }

    private static String numeral(int value) {
        return "c".repeat(value / 100) + TENS[value / 10 % 10] + ONES[value % 10];
    }
}
