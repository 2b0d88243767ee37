package org.verseprojection.cli.console;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Says why a file could not be read or written.
public final class Reason {
    private Reason() {}

    /// In words, with the file where it is known.
    public static String of(IOException failure) {
        return switch (failure) {
            case NoSuchFileException missing -> Texts.of("reason.missing", missing.getFile());
            case AccessDeniedException denied -> Texts.of("reason.denied", denied.getFile());
            case FileSystemException other when other.getReason() != null -> other.getFile() + ": " + other.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
