package org.verseprojection.cloud.accounts.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which passwords are refused besides those that the contract calls too short: the ones that are tried first, and
/// those that only blanks make long enough.
/// Immutable.
public final class PasswordRules {
    /// In characters, as the contract has it.
    private static final int SHORTEST = 10;

    private final Set<String> common;

    private PasswordRules(Set<String> common) {
        this.common = common;
    }

    /// Reads the common passwords of at least ten characters that the program brings along (from
    /// zxcvbn's list).
    public static PasswordRules load() {
        try (InputStream in = PasswordRules.class.getResourceAsStream("common.txt")) {
            if (in == null) {
                throw new IllegalStateException("common.txt is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new PasswordRules(lines.lines().collect(Collectors.toUnmodifiableSet()));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /// Says what is wrong with a password; nothing where it may be used.
    ///
    /// @param email whose password it would be, in lower case
    public Optional<String> wrong(String password, String email) {
        String bare = Normalizer.normalize(password, Normalizer.Form.NFKC).strip();
        if (bare.codePointCount(0, bare.length()) < SHORTEST) {
            return Optional.of("It needs ten characters, and blanks around them do not count.");
        }
        String plain = bare.toLowerCase(Locale.ROOT);
        String name = email.substring(0, Math.max(0, email.lastIndexOf('@')));
        if (plain.equals(email) || plain.equals(name)) {
            return Optional.of("It must not be the address.");
        }
        if (common.contains(plain) || repeats(plain) || runs(plain)) {
            return Optional.of("It is among the common ones.");
        }
        return Optional.empty();
    }

    /// `aaaaaaaaaa`, and `abcabcabcabc`.
    private static boolean repeats(String text) {
        for (int length = 1; length <= Math.min(4, text.length() / 2); length++) {
            String part = text.substring(0, length);
            if (part.repeat(text.length() / length + 1).startsWith(text)) {
                return true;
            }
        }
        return false;
    }

    /// `1234567890`, `abcdefghijkl`, and the same backwards.
    private static boolean runs(String text) {
        int step = text.length() < 2 ? 0 : text.charAt(1) - text.charAt(0);
        if (Math.abs(step) != 1) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            int difference = text.charAt(i) - text.charAt(i - 1);
            boolean wraps = text.charAt(i) == '0' && text.charAt(i - 1) == '9';
            if (difference != step && !wraps) {
                return false;
            }
        }
        return true;
    }
}
