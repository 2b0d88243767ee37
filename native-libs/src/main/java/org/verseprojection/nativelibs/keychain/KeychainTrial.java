package org.verseprojection.nativelibs.keychain;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;

/// Whether this computer keeps secrets: something random is put, read back and removed. What is kept already is neither
/// read nor moved.
///
/// @param works whether secrets can be kept at all
/// @param bySystem whether the system's keychain keeps them; else a file would
/// @param why the system's keychain, or the file, does not work; for people, empty where both do or were not needed
public record KeychainTrial(boolean works, boolean bySystem, String why) {
    private static final String NAME = "trial";

    /// Tries the system's keychain, and a file where that does not work. Takes a few seconds where the system does not
    /// answer.
    ///
    /// @param empty a folder for the trial, which its owner removes
    public static KeychainTrial in(Path empty) {
        String why;
        try {
            SystemKeychain.chosen().check();
            return new KeychainTrial(true, true, "");
        } catch (KeychainException silent) {
            why = KeychainException.message(silent);
        }
        try {
            Keychain file = new FileKeychain(empty.resolve("keychain"));
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            file.put(NAME, random);
            boolean same =
                    file.get(NAME).filter(found -> Arrays.equals(found, random)).isPresent();
            file.remove(NAME);
            return new KeychainTrial(same && file.get(NAME).isEmpty(), false, why);
        } catch (KeychainException refused) {
            return new KeychainTrial(false, false, (why + " " + KeychainException.message(refused)).strip());
        }
    }
}
