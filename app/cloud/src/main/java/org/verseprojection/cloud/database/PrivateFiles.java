package org.verseprojection.cloud.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Folders and files that nobody else may read.
final class PrivateFiles {
    private static final int SECRET = 24;

    private PrivateFiles() {}

    /// Makes the folder where it is not there, and closes it to others.
    static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        close(folder, "rwx------");
    }

    /// A random secret that is kept in a file.
    static String secret(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[SECRET];
            new SecureRandom().nextBytes(random);
            Path fresh = Path.of(file + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh);
            close(fresh, "rw-------");
            Files.writeString(
                    fresh, HexFormat.of().formatHex(random), StandardCharsets.US_ASCII, StandardOpenOption.SYNC);
            Files.move(fresh, file);
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    private static void close(Path path, String permissions) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /// Removes what is in a folder.
    static void empty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
                for (Path each : all) {
                    delete(each);
                }
            }
        }
    }

    /// Removes a folder with all that is in it; nothing where there is none.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
