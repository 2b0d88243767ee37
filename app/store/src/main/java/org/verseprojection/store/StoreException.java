package org.verseprojection.store;

import java.sql.SQLException;

/// The file cannot be used now.
final class StoreException extends Exception {
    private final Trouble trouble;

    StoreException(Trouble trouble, String message) {
        super(message);
        this.trouble = trouble;
    }

    StoreException(Trouble trouble, Throwable cause) {
        super(cause.toString(), cause);
        this.trouble = trouble;
    }

    static StoreException of(SQLException error) {
        return new StoreException(Trouble.of(error), error);
    }

    Trouble trouble() {
        return trouble;
    }
}
