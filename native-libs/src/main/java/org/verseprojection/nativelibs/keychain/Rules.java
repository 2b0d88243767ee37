package org.verseprojection.nativelibs.keychain;

import java.util.regex.Pattern;

/// What every keychain takes.
final class Rules {
    /// The program, as the system's keychains list it.
    static final String SERVICE = "org.verseprojection";

    /// Of a secret, in bytes.
    static final int LONGEST = 2048;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9 ._/-]{1,64}");

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static void check(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("no name of a secret");
        }
    }

    static void check(String name, byte[] secret) {
        check(name);
        if (secret.length == 0 || secret.length > LONGEST) {
            throw new IllegalArgumentException("a secret of " + secret.length + " bytes");
        }
    }

    private Rules() {}
}
