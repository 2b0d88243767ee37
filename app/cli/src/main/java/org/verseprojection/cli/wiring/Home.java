package org.verseprojection.cli.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.verseprojection.cli.console.Refusal;
import org.verseprojection.nativelibs.folders.UserFolders;

/// Where the program's files lie, and the user's.
///
/// @param root the program's folder, with `models` and `bible-data` in it
/// @param config what the user chose
/// @param cache what can be made again
/// @param data what the user added
public record Home(Path root, Path config, Path cache, Path data) {
    /// By the system property `verse.home`, the operating system's habits, and the variables that override them.
    ///
    /// @throws Refusal where the property is missing, or its folder is not the program's
    public static Home of(Map<String, String> environment) {
        String root = System.getProperty("verse.home", "");
        if (root.isBlank()) {
            throw Refusal.of("home.missing");
        }
        Path folder = Path.of(root).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder.resolve("models"))) {
            throw Refusal.of("home.wrong", folder);
        }
        return of(folder, UserFolders.of(environment));
    }

    /// On that system, for a user with that folder.
    static Home of(Path root, String system, Path user, Map<String, String> environment) {
        return of(root, UserFolders.of(system, user, environment));
    }

    private static Home of(Path root, UserFolders folders) {
        return new Home(root, folders.config(), folders.cache(), folders.data());
    }

    /// The models that came with the program.
    public Path models() {
        return root.resolve("models");
    }

    /// The models that the user added; it need not be there.
    public Path addedModels() {
        return data.resolve("models");
    }

    /// A recorded service of two and a half minutes.
    public Path sample() {
        return root.resolve("bible-data/samples/service.wav");
    }

    /// What is said in it, and when.
    public Path sampleLabels() {
        return root.resolve("bible-data/samples/service.labels.tsv");
    }

    /// Makes one of the user's folders where it is missing, for that user alone.
    ///
    /// @throws UncheckedIOException where it cannot be made
    public static Path made(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                boolean posix =
                        folder.getFileSystem().supportedFileAttributeViews().contains("posix");
                Path parent = folder.toAbsolutePath().getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                if (posix) {
                    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
                    Files.createDirectories(folder, owner);
                } else {
                    Files.createDirectories(folder);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
