package org.verseprojection.cloud.accounts.token;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;

/// Where the key lies under which other keys are sealed: in the environment, or in a file that only
/// the user who runs the server can read.
///
/// @param given 32 bytes in Base64
/// @param file made where nothing is given
public record MasterKey(Optional<String> given, Path file) {
    private static final int BYTES = 32;

    /// Reads it from the environment.
    ///
    /// @param data the program's folder for data
    /// @throws ConfigException where it is not 32 bytes in Base64
    public static MasterKey from(Environment environment, Path data) throws ConfigException {
        Optional<String> given = environment.secret("KEY_ENCRYPTION_KEY");
        if (given.isPresent() && decode(given.get()).isEmpty()) {
            throw new ConfigException("KEY_ENCRYPTION_KEY must be 32 bytes in Base64.");
        }
        return new MasterKey(given, data.resolve("keys").resolve("master.key"));
    }

    /// Takes or makes it. Nodes that share the folder share the key.
    ///
    /// @throws IOException where the file cannot be made, or holds something else
    public Vault open() throws IOException {
        String text = given.isPresent() ? given.get() : kept();
        return new Vault(decode(text).orElseThrow(() -> new IOException(file + " does not hold a key.")));
    }

    private String kept() throws IOException {
        if (!Files.exists(file)) {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(folder, "master", ".new", owner(folder));
            try {
                Files.writeString(fresh, padded());
                Files.createLink(file, fresh);
            } catch (FileAlreadyExistsException other) {
                // Another node was faster: its key holds.
            } finally {
                Files.delete(fresh);
            }
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    private static String padded() {
        return Base64.getEncoder().encodeToString(Base64.getUrlDecoder().decode(Secrets.random(BYTES))) + "\n";
    }

    private static FileAttribute<?>[] owner(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static Optional<byte[]> decode(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text)).filter(bytes -> bytes.length == BYTES);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// Says where it is, and never what.
    @Override
    public String toString() {
        return given.isPresent() ? "from the environment" : "in " + file;
    }
}
