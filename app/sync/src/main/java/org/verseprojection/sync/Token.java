package org.verseprojection.sync;

import java.util.regex.Pattern;

/// What a token may look like, so that it fits into a header and into the keychain.
final class Token {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._~+/=-]{8,4096}");
    private static final int LONGEST_KEPT = 1024;

    private Token() {}

    /// Whether it may be a refresh token.
    static boolean valid(String refresh) {
        return refresh.length() <= LONGEST_KEPT && SHAPE.matcher(refresh).matches();
    }

    /// Whether it may be an access token.
    static boolean validAccess(String access) {
        return SHAPE.matcher(access).matches();
    }
}
