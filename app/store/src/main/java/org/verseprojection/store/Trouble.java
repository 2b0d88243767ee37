package org.verseprojection.store;

import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What may be wrong with the file, and what is done about it.
enum Trouble {
    /// There is no room.
    FULL(false),
    /// It, or its folder, cannot be written to.
    READ_ONLY(false),
    /// Another program holds it.
    LOCKED(false),
    /// This program runs twice.
    SECOND(false),
    /// The keychain does not answer.
    KEYCHAIN(false),
    /// A newer version of this program made it.
    NEWER(false),
    /// The disk fails, or something nobody thought of.
    OTHER(false),
    /// It is no database any more, or a sealed value in it was changed.
    DAMAGED(true),
    /// It is not where it was.
    GONE(true),
    /// There is no key for it.
    KEY_MISSING(true),
    /// The key is another one.
    KEY_WRONG(true);

    private static final int PRIMARY = 0xff;

    private final boolean setsAside;

    Trouble(boolean setsAside) {
        this.setsAside = setsAside;
    }

    /// Whether the file cannot be used again as it is: it is set aside, and a fresh one made. Else it is tried again.
    boolean setsAside() {
        return setsAside;
    }

    /// Its text's key.
    String key() {
        return "trouble." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What SQLite means.
    static Trouble of(SQLException error) {
        int code = error instanceof SQLiteException known ? known.getResultCode().code & PRIMARY : error.getErrorCode();
        if (is(code, SQLiteErrorCode.SQLITE_FULL)) {
            return FULL;
        }
        if (is(code, SQLiteErrorCode.SQLITE_READONLY)
                || is(code, SQLiteErrorCode.SQLITE_CANTOPEN)
                || is(code, SQLiteErrorCode.SQLITE_PERM)) {
            return READ_ONLY;
        }
        if (is(code, SQLiteErrorCode.SQLITE_BUSY) || is(code, SQLiteErrorCode.SQLITE_LOCKED)) {
            return LOCKED;
        }
        if (is(code, SQLiteErrorCode.SQLITE_CORRUPT) || is(code, SQLiteErrorCode.SQLITE_NOTADB)) {
            return DAMAGED;
        }
        return OTHER;
    }

    private static boolean is(int code, SQLiteErrorCode primary) {
        return code == primary.code;
    }
}
