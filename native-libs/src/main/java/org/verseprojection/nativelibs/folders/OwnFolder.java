package org.verseprojection.nativelibs.folders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A folder that nobody but its user can change. Where the file system has no owners, as on Windows, the folders of a
/// user's profile are that by themselves.
public final class OwnFolder {
    private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rwx------");

    /// Makes it where it is missing, with those above it.
    ///
    /// @throws SharedFolderException where it belongs to somebody else, or others could put another in its place
    /// @throws IOException where it cannot be made
    public static void make(Path folder) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        if (!posix(whole)) {
            Files.createDirectories(whole);
            return;
        }
        if (!Files.isDirectory(whole, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(whole, PosixFilePermissions.asFileAttribute(OURS));
        }
        Path real = whole.toRealPath();
        PosixFileAttributes found = attributes(real);
        String user = user(real);
        if (!found.owner().getName().equals(user)) {
            throw SharedFolderException.of("owner", real, found.owner().getName());
        }
        if (!found.permissions().equals(OURS)) {
            Files.setPosixFilePermissions(real, OURS);
        }
        for (@Nullable Path above = real.getParent(); above != null; above = above.getParent()) {
            if (openToAll(above)) {
                throw SharedFolderException.of("open", real, above);
            }
        }
    }

    /// Whether anybody may put something else in the place of what lies in it. In a folder with the sticky bit, such as
    /// `/tmp`, they may only add to it.
    private static boolean openToAll(Path folder) throws IOException {
        if (!attributes(folder).permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
            return false;
        }
        return !(Files.getAttribute(folder, "unix:mode") instanceof Integer mode) || (mode & 01000) == 0;
    }

    private static PosixFileAttributes attributes(Path folder) throws IOException {
        return Files.readAttributes(folder, PosixFileAttributes.class);
    }

    /// Who this process runs as: the owner of what it makes.
    private static String user(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, ".owner", "");
        try {
            return Files.getOwner(probe).getName();
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private OwnFolder() {}
}
