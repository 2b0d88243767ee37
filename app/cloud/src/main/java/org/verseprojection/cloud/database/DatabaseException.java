package org.verseprojection.cloud.database;

/// The database cannot be reached, or cannot be brought to the version that the program needs.
public final class DatabaseException extends Exception {
    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
