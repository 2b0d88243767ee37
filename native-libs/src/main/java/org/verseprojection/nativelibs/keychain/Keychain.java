package org.verseprojection.nativelibs.keychain;

import java.nio.file.Path;
import java.util.Optional;

/// Where secrets lie: the system's keychain, or a file that only its owner may read. Any thread but the
/// screen's, and any number of them: the system may ask the user to unlock it. No call takes longer than a
/// few seconds.
///
/// A name has 1 to 64 letters, digits, spaces, or `.`, `-`, `_`, `/`; others are refused with an
/// [IllegalArgumentException].
public interface Keychain {
    /// A secret; empty where there is none. One that was put where it cannot be read now is never "none", so
    /// that nobody makes a new key beside one that is in use: it throws until it can be read again, or until
    /// [#remove] forgets it.
    ///
    /// @return an array of the caller's own, to be wiped after use
    /// @throws KeychainException where the keychain does not answer, is locked or damaged, or lost it
    Optional<byte[]> get(String name) throws KeychainException;

    /// Keeps a secret instead of the one before, or leaves all as it was.
    ///
    /// @param secret 1 byte to 2 KiB
    /// @throws KeychainException where it could not be kept; never kept in a less safe place instead
    void put(String name, byte[] secret) throws KeychainException;

    /// Forgets it; nothing happens where there is none. A damaged file of secrets is set aside, and all that
    /// was in it is none from then on.
    void remove(String name) throws KeychainException;

    /// Whether the system protects it; else it is a file, and the user is to be warned.
    boolean protectedBySystem();

    /// Why the secrets are less safe than they could be, or cannot be had now; for people. Empty where all is
    /// well.
    default String warning() {
        return "";
    }

    /// Secrets in a file, whatever the system has: for trials, which leave the user's keychain alone.
    ///
    /// @param folder made where it is not there, for its owner alone; for these files alone
    static Keychain inFile(Path folder) {
        return new FileKeychain(folder);
    }

    /// The system's keychain where there is one that works, else a file in that folder; the file in any case
    /// where the environment has `VERSE_KEYCHAIN=file`. What lies in the file moves into a keychain that
    /// works. Takes a few seconds where the system does not answer. Never asks the user anything.
    ///
    /// @param folder made where it is not there, for its owner alone; the files lie in its folder `keychain`
    static Keychain open(Path folder) {
        if (!folder.isAbsolute()) {
            throw new IllegalArgumentException(folder + " is no absolute path");
        }
        return ChosenKeychain.open(folder, SystemKeychain.chosen());
    }
}
