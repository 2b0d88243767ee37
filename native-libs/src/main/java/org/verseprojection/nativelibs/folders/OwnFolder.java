package org.verseprojection.nativelibs.folders;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A folder that nobody but its user can change. One that is there already is only looked at, unless others may
/// write to it: it may lie on a disk that is full or cannot be written to. Where the file system has no owners, as on
/// Windows, the folders of a user's profile are that by themselves.
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
        String owner = found.owner().getName();
        if (!runsAs(owner, real)) {
            throw SharedFolderException.of("owner", real, owner);
        }
        if (found.permissions().contains(PosixFilePermission.GROUP_WRITE)
                || found.permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
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

    /// Whether this process is that user's. Where the system does not say so, it is the owner of what it makes.
    private static boolean runsAs(String user, Path folder) throws IOException {
        if (ProcessHandle.current().info().user().filter(user::equals).isPresent()) {
            return true;
        }
        Path probe;
        try {
            probe = Files.createTempFile(folder, ".owner", "");
        } catch (AccessDeniedException somebodyElses) {
            return false;
        }
        try {
            return Files.getOwner(probe).getName().equals(user);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private OwnFolder() {}
}
