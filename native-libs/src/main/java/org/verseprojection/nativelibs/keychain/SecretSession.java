package org.verseprojection.nativelibs.keychain;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One conversation with the Secret Service; a fresh one each time, so that it does not matter whether the
/// service was started anew. Blocks until it is answered or cancelled. Secrets are text there: Base64.
final class SecretSession implements AutoCloseable {
    private static final int SESSION_BUS = 2;
    private static final int OPEN_SESSION = 1 << 1;
    private static final int ALL = 1 << 1;
    private static final int LOAD_SECRETS = 1 << 3;

    /// What was found under a name.
    sealed interface Found {
        /// There is none.
        record Nothing() implements Found {}

        /// There is one that cannot be read before it is unlocked.
        record Locked() implements Found {}

        /// The secret.
        record Unlocked(byte[] secret) implements Found {
            @Override
            public String toString() {
                return "Unlocked";
            }
        }
    }

    private final Libsecret library;
    private final Pointer cancellable;
    private final PointerByReference error = new PointerByReference();
    private final Pointer bus;
    private final Pointer service;

    SecretSession(Libsecret library, Pointer cancellable) throws KeychainException {
        this.library = library;
        this.cancellable = cancellable;
        bus = orFailed(library.gio().g_bus_get_sync(SESSION_BUS, cancellable, error));
        // GLib would end the process when the bus goes away.
        library.gio().g_dbus_connection_set_exit_on_close(bus, 0);
        Pointer opened = library.secret()
                .secret_service_open_sync(
                        library.secret().secret_service_get_type(), null, OPEN_SESSION, cancellable, error);
        if (opened == null) {
            library.gio().g_object_unref(bus);
        }
        service = orFailed(opened);
    }

    Found find(String name) throws KeychainException {
        return withItems(name, items -> {
            Found found = new Found.Nothing();
            for (Pointer item : items) {
                Optional<byte[]> secret = secret(item);
                if (secret.isPresent()) {
                    return new Found.Unlocked(secret.get());
                }
                found = new Found.Locked();
            }
            return found;
        });
    }

    void store(String name, byte[] secret) throws KeychainException {
        byte[] text = Base64.getEncoder().encode(secret);
        try (Memory memory = new Memory(text.length);
                Attributes attributes = new Attributes(name)) {
            memory.write(0, text, 0, text.length);
            Pointer value = library.secret().secret_value_new(memory, text.length, "text/plain");
            memory.clear();
            library.secret()
                    .secret_service_store_sync(
                            service,
                            library.schema(),
                            attributes.table,
                            "default",
                            "VerseProjection: " + name,
                            value,
                            cancellable,
                            error);
            library.secret().secret_value_unref(value);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
        failed();
    }

    /// All of that name that are unlocked.
    void clear(String name) throws KeychainException {
        try (Attributes attributes = new Attributes(name)) {
            library.secret().secret_service_clear_sync(service, library.schema(), attributes.table, cancellable, error);
        }
        failed();
    }

    /// The collection where new secrets go is there and unlocked, so that storing asks nothing.
    boolean unlocked() throws KeychainException {
        Optional<Pointer> collection = collection();
        if (collection.isEmpty()) {
            return false;
        }
        boolean locked = library.secret().secret_collection_get_locked(collection.get()) != 0;
        library.gio().g_object_unref(collection.get());
        return !locked;
    }

    /// Asks the user for the password, and waits for as long as that takes.
    void unlock(String name) throws KeychainException {
        Optional<Pointer> collection = collection();
        withItems(name, items -> {
            Pointer list = null;
            for (Pointer item : items) {
                list = library.glib().g_list_append(list, item);
            }
            if (collection.isPresent()) {
                list = library.glib().g_list_append(list, collection.get());
            }
            if (list != null) {
                library.secret().secret_service_unlock_sync(service, list, cancellable, null, error);
                library.glib().g_list_free(list);
            }
            return true;
        });
        collection.ifPresent(library.gio()::g_object_unref);
        failed();
    }

    private Optional<Pointer> collection() throws KeychainException {
        Pointer collection =
                library.secret().secret_collection_for_alias_sync(service, "default", 0, cancellable, error);
        failed();
        return Optional.ofNullable(collection);
    }

    private <T> T withItems(String name, Function<List<Pointer>, T> use) throws KeychainException {
        Pointer list;
        try (Attributes attributes = new Attributes(name)) {
            list = library.secret()
                    .secret_service_search_sync(
                            service, library.schema(), attributes.table, ALL | LOAD_SECRETS, cancellable, error);
        }
        failed();
        List<Pointer> items = new ArrayList<>();
        for (Pointer node = list; node != null; node = node.getPointer(8)) {
            items.add(node.getPointer(0));
        }
        try {
            return use.apply(items);
        } finally {
            items.forEach(library.gio()::g_object_unref);
            if (list != null) {
                library.glib().g_list_free(list);
            }
        }
    }

    private Optional<byte[]> secret(Pointer item) {
        if (library.secret().secret_item_get_locked(item) != 0) {
            return Optional.empty();
        }
        Pointer value = library.secret().secret_item_get_secret(item);
        if (value == null) {
            return Optional.empty();
        }
        byte[] text = {};
        try {
            LongByReference length = new LongByReference();
            Pointer bytes = library.secret().secret_value_get(value, length);
            if (bytes == null || length.getValue() < 1 || length.getValue() > 2L * Rules.LONGEST) {
                return Optional.empty();
            }
            text = bytes.getByteArray(0, Math.toIntExact(length.getValue()));
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        } finally {
            Arrays.fill(text, (byte) 0);
            library.secret().secret_value_unref(value);
        }
    }

    private Pointer orFailed(@Nullable Pointer made) throws KeychainException {
        failed();
        if (made == null) {
            throw KeychainException.of("refused");
        }
        return made;
    }

    /// Throws what the last call complained of. The structure GError: a domain, a code, a message.
    private void failed() throws KeychainException {
        Pointer found = error.getValue();
        if (found == null) {
            return;
        }
        error.setValue(null);
        Pointer message = found.getPointer(8);
        IOException cause =
                new IOException((message == null ? "" : message.getString(0, "UTF-8")) + " (" + found.getInt(4) + ")");
        library.glib().g_error_free(found);
        throw new KeychainException(KeychainException.text("refused"), cause);
    }

    @Override
    public void close() {
        library.gio().g_object_unref(service);
        library.gio().g_object_unref(bus);
    }

    /// What a secret is found by.
    private final class Attributes implements AutoCloseable {
        private final List<Memory> texts = new ArrayList<>();
        private final Pointer table;

        Attributes(String name) {
            table = library.glib().g_hash_table_new(library.hash(), library.equal());
            library.glib().g_hash_table_insert(table, text("service"), text(Rules.SERVICE));
            library.glib().g_hash_table_insert(table, text("name"), text(name));
        }

        private Pointer text(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            Memory memory = new Memory(bytes.length + 1L);
            memory.clear();
            memory.write(0, bytes, 0, bytes.length);
            texts.add(memory);
            return memory;
        }

        @Override
        public void close() {
            library.glib().g_hash_table_unref(table);
            texts.forEach(Memory::close);
        }
    }
}
