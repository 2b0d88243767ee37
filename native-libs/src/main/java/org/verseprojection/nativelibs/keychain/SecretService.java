package org.verseprojection.nativelibs.keychain;

import com.sun.jna.Pointer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// The keychain of a Linux desktop (GNOME's, KDE's, KeePassXC) through libsecret. While it is locked,
/// reading a secret brings up the system's question for the password, once as long as the program runs: the
/// question stays, reading does not wait for it.
final class SecretService implements SystemKeychain {
    /// What is done in one conversation.
    @FunctionalInterface
    private interface Talk<T> {
        T with(SecretSession session) throws KeychainException;
    }

    private final Libsecret library;
    private final Duration limit;
    private final TimeLimit talks;
    /// What a person has not answered by then is locked.
    private final TimeLimit question = new TimeLimit(LIMIT);

    private final AtomicBoolean asked = new AtomicBoolean();

    SecretService(Libsecret library, Duration limit) {
        this.library = library;
        this.limit = limit;
        talks = new TimeLimit(limit);
    }

    @Override
    public Duration limit() {
        return limit;
    }

    @Override
    public Optional<byte[]> get(String name) throws KeychainException {
        Optional<byte[]> found = find(name);
        if (found.isEmpty() && hidden(name)) {
            ask(name);
            found = find(name);
            if (found.isEmpty() && hidden(name)) {
                throw KeychainException.of("locked");
            }
        }
        return found;
    }

    @Override
    public void put(String name, byte[] secret) throws KeychainException {
        talk(session -> {
            if (!session.unlocked()) {
                throw KeychainException.of("locked");
            }
            session.store(name, secret);
            return true;
        });
    }

    @Override
    public void remove(String name) throws KeychainException {
        talk(session -> {
            if (session.find(name) instanceof SecretSession.Found.Locked) {
                throw KeychainException.of("locked");
            }
            session.clear(name);
            return true;
        });
    }

    private Optional<byte[]> find(String name) throws KeychainException {
        return talk(session -> session.find(name) instanceof SecretSession.Found.Unlocked(byte[] secret)
                ? Optional.of(secret)
                : Optional.empty());
    }

    /// It may be there, behind a lock: some keychains do not show what they hold while they are locked.
    private boolean hidden(String name) throws KeychainException {
        return talk(session -> session.find(name) instanceof SecretSession.Found.Locked || !session.unlocked());
    }

    private void ask(String name) throws KeychainException {
        if (!asked.compareAndSet(false, true)) {
            throw KeychainException.of("locked");
        }
        Pointer cancellable = library.gio().g_cancellable_new();
        try {
            question.run(
                    () -> {
                        try (SecretSession session = new SecretSession(library, cancellable)) {
                            session.unlock(name);
                            return true;
                        } finally {
                            library.gio().g_object_unref(cancellable);
                        }
                    },
                    () -> {});
        } catch (KeychainException unanswered) {
            throw new KeychainException(KeychainException.text("locked"), unanswered);
        }
    }

    /// Both this thread and that of the talk hold the cancellable, as either may be the last.
    private <T> T talk(Talk<T> talk) throws KeychainException {
        Pointer cancellable = library.gio().g_cancellable_new();
        library.gio().g_object_ref(cancellable);
        try {
            return talks.run(
                    () -> {
                        try (SecretSession session = new SecretSession(library, cancellable)) {
                            return talk.with(session);
                        } finally {
                            library.gio().g_object_unref(cancellable);
                        }
                    },
                    () -> library.gio().g_cancellable_cancel(cancellable));
        } finally {
            library.gio().g_object_unref(cancellable);
        }
    }
}
