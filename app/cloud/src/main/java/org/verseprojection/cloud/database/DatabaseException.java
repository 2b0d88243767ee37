package org.verseprojection.cloud.database;

/// The database cannot be reached, or cannot be brought to the version that the program needs. The message is for
/// people and names no secret.
public final class DatabaseException extends Exception {
    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }

    public DatabaseException(String message) {
        super(message);
    }
}
