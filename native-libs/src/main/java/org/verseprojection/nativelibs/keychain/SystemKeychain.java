package org.verseprojection.nativelibs.keychain;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.verseprojection.nativelibs.libraries.Jna;

/// A keychain of the operating system, as this package uses it. It may lose what it holds behind our back,
/// as when the user empties it.
interface SystemKeychain {
    /// How long the system has for an answer, as a rule.
    Duration LIMIT = Duration.ofSeconds(3);

    /// How long it has.
    default Duration limit() {
        return LIMIT;
    }

    /// Empty where it certainly holds none. May ask the user to unlock it, once.
    Optional<byte[]> get(String name) throws KeychainException;

    /// Never asks the user.
    void put(String name, byte[] secret) throws KeychainException;

    /// Never asks the user.
    void remove(String name) throws KeychainException;

    /// Whether there is one at all, be it locked or silent.
    default boolean there() {
        return true;
    }

    /// That of this system; none where the environment has `VERSE_KEYCHAIN=file`.
    static SystemKeychain chosen() {
        return chosen(LIMIT);
    }

    /// The same.
    ///
    /// @param limit what that of a Linux desktop has for an answer
    static SystemKeychain chosen(Duration limit) {
        return "file".equals(System.getenv("VERSE_KEYCHAIN")) ? none("forced") : find(limit);
    }

    /// That of this system, working or not.
    private static SystemKeychain find(Duration limit) {
        try {
            Jna.ready();
            if (Native.LONG_SIZE != 8 && !Platform.isWindows()) {
                return none("no_library");
            }
            if (Platform.isWindows()) {
                return new WindowsCredentials();
            }
            if (Platform.isMac()) {
                return new MacKeychain();
            }
            if (!session()) {
                return none("no_session");
            }
            Optional<Libsecret> library = Libsecret.load();
            return library.isPresent() ? new SecretService(library.get(), limit) : none("no_library");
        } catch (UnsatisfiedLinkError missing) {
            return none("no_library");
        }
    }

    /// Whether there is a session bus; asked before GLib is, which would start one.
    private static boolean session() {
        String address = System.getenv("DBUS_SESSION_BUS_ADDRESS");
        String folder = System.getenv("XDG_RUNTIME_DIR");
        return (address != null && !address.isBlank())
                || (folder != null && !folder.isBlank() && Files.exists(Path.of(folder, "bus")));
    }

    /// None at all.
    ///
    /// @param why key of the text
    static SystemKeychain none(String why) {
        return new None(why);
    }

    /// Puts, gets and removes something random, in a few seconds altogether.
    ///
    /// @throws KeychainException why it does not work
    default void check() throws KeychainException {
        new TimeLimit(limit())
                .run(
                        () -> {
                            byte[] random = new byte[24];
                            new SecureRandom().nextBytes(random);
                            String name = "check-" + HexFormat.of().formatHex(random, 0, 8);
                            put(name, random);
                            boolean same = get(name)
                                    .filter(found -> Arrays.equals(found, random))
                                    .isPresent();
                            remove(name);
                            if (!same || get(name).isPresent()) {
                                throw KeychainException.of("refused");
                            }
                            return true;
                        },
                        () -> {});
    }

    /// There is none.
    ///
    /// @param why key of the text
    record None(String why) implements SystemKeychain {
        @Override
        public Optional<byte[]> get(String name) throws KeychainException {
            throw KeychainException.of(why);
        }

        @Override
        public void put(String name, byte[] secret) throws KeychainException {
            throw KeychainException.of(why);
        }

        @Override
        public void remove(String name) throws KeychainException {
            throw KeychainException.of(why);
        }

        @Override
        public boolean there() {
            return false;
        }
    }
}
