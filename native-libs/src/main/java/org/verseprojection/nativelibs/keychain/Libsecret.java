package org.verseprojection.nativelibs.keychain;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verseprojection.nativelibs.libraries.Jna;

/// The few functions of libsecret and GLib that are needed. `gsize` and `GType` are `long`: 64-bit systems
/// only.
///
/// @param schema what each of our secrets is found by: the attributes `service` and `name`
/// @param hash `g_str_hash`
/// @param equal `g_str_equal`
record Libsecret(Secret secret, Glib glib, Gio gio, Pointer schema, Pointer hash, Pointer equal) {
    /// libsecret-1.
    interface Secret extends Library {
        long secret_service_get_type();

        @Nullable
        Pointer secret_service_open_sync(
                long type, @Nullable String bus, int flags, Pointer cancellable, PointerByReference error);

        @Nullable
        Pointer secret_service_search_sync(
                Pointer service,
                Pointer schema,
                Pointer attributes,
                int flags,
                Pointer cancellable,
                PointerByReference error);

        int secret_service_store_sync(
                Pointer service,
                Pointer schema,
                Pointer attributes,
                @Nullable String collection,
                String label,
                Pointer value,
                Pointer cancellable,
                PointerByReference error);

        int secret_service_clear_sync(
                Pointer service, Pointer schema, Pointer attributes, Pointer cancellable, PointerByReference error);

        int secret_service_unlock_sync(
                Pointer service,
                Pointer objects,
                @Nullable Pointer cancellable,
                @Nullable PointerByReference unlocked,
                PointerByReference error);

        @Nullable
        Pointer secret_collection_for_alias_sync(
                Pointer service, String alias, int flags, Pointer cancellable, PointerByReference error);

        int secret_collection_get_locked(Pointer collection);

        int secret_item_get_locked(Pointer item);

        @Nullable
        Pointer secret_item_get_secret(Pointer item);

        Pointer secret_value_new(Pointer secret, long length, String type);

        @Nullable
        Pointer secret_value_get(Pointer value, LongByReference length);

        void secret_value_unref(Pointer value);
    }

    /// libglib-2.0.
    interface Glib extends Library {
        Pointer g_hash_table_new(Pointer hash, Pointer equal);

        int g_hash_table_insert(Pointer table, Pointer key, Pointer value);

        void g_hash_table_unref(Pointer table);

        Pointer g_list_append(@Nullable Pointer list, Pointer data);

        void g_list_free(Pointer list);

        void g_error_free(Pointer error);
    }

    /// libgio-2.0, and libgobject-2.0, which it brings along.
    interface Gio extends Library {
        @Nullable
        Pointer g_bus_get_sync(int type, Pointer cancellable, PointerByReference error);

        void g_dbus_connection_set_exit_on_close(Pointer connection, int exit);

        Pointer g_cancellable_new();

        void g_cancellable_cancel(Pointer cancellable);

        Pointer g_object_ref(Pointer object);

        void g_object_unref(Pointer object);
    }

    /// All of it; empty where something is not installed. They stay loaded for good: GLib has threads of
    /// its own, and JNA unloads a library that nobody holds any more.
    private static final Optional<Libsecret> LOADED = link();

    static Optional<Libsecret> load() {
        return LOADED;
    }

    private static Optional<Libsecret> link() {
        try {
            Jna.ready();
            NativeLibrary glib = NativeLibrary.getInstance("libglib-2.0.so.0");
            return Optional.of(new Libsecret(
                    Jna.load("libsecret-1.so.0", Secret.class),
                    Jna.load("libglib-2.0.so.0", Glib.class),
                    Jna.load("libgio-2.0.so.0", Gio.class),
                    newSchema(),
                    glib.getFunction("g_str_hash"),
                    glib.getFunction("g_str_equal")));
        } catch (UnsatisfiedLinkError missing) {
            return Optional.empty();
        }
    }

    /// The structure SecretSchema: the name, flags (match the name, too), 32 attributes of a name and a
    /// type (text is 0), and what is reserved. The names lie behind it.
    private static Pointer newSchema() {
        int attributes = 16;
        int size = attributes + 32 * 16 + 8 + 7 * 8;
        Memory memory = new Memory(size + 64);
        memory.clear();
        String[] names = {Rules.SERVICE, "service", "name"};
        long[] places = {0, attributes, attributes + 16};
        long at = size;
        for (int i = 0; i < names.length; i++) {
            memory.setString(at, names[i], "US-ASCII");
            memory.setPointer(places[i], memory.share(at));
            at += names[i].length() + 1;
        }
        return memory;
    }
}
