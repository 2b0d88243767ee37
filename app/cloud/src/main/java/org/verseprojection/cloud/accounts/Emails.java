package org.verseprojection.cloud.accounts;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// Addresses as accounts are known by.
public final class Emails {
    private static final int LONGEST = 255;

    private Emails() {}

    /// An address in lower case; nothing where no account can have it, since it has control
    /// characters or blanks.
    public static Optional<String> normal(String given) {
        String email = Normalizer.normalize(given, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        boolean plain = email.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c));
        int at = email.lastIndexOf('@');
        return plain
                        && at > 0
                        && at < email.length() - 1
                        && email.length() <= LONGEST
                        && StandardCharsets.UTF_8.newEncoder().canEncode(email)
                ? Optional.of(email)
                : Optional.empty();
    }
}
