package org.verseprojection.nativelibs.keychain;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a file system keeps a file to its owner.
sealed interface Owner {
    /// Makes a folder and those above it, or lets nobody else into the one that is there.
    void folder(Path folder) throws IOException;

    /// What a new file is made with.
    FileAttribute<?>[] file() throws IOException;

    /// Takes the rights of others away.
    ///
    /// @return whether they had any
    boolean tighten(Path file) throws IOException;

    /// A file that is about to be replaced, to be overwritten afterwards; empty where that cannot be.
    Optional<FileChannel> before(Path file) throws IOException;

    /// Puts the folder's names on the disk.
    void sync(Path folder) throws IOException;

    static Owner of(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix") ? new Posix() : new Windows();
    }

    /// Folders 0700, files 0600.
    record Posix() implements Owner {
        private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
        private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

        @Override
        public void folder(Path folder) throws IOException {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
            }
            if (!Files.getPosixFilePermissions(folder).equals(FOLDER)) {
                Files.setPosixFilePermissions(folder, FOLDER);
            }
        }

        @Override
        public FileAttribute<?>[] file() {
            return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)};
        }

        @Override
        public boolean tighten(Path file) throws IOException {
            Set<PosixFilePermission> found = EnumSet.noneOf(PosixFilePermission.class);
            found.addAll(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
            if (found.removeAll(FILE) && found.isEmpty()) {
                return false;
            }
            Files.setPosixFilePermissions(file, FILE);
            return !found.isEmpty();
        }

        @Override
        public Optional<FileChannel> before(Path file) throws IOException {
            try {
                return Optional.of(FileChannel.open(file, Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)));
            } catch (NoSuchFileException none) {
                return Optional.empty();
            }
        }

        @Override
        public void sync(Path folder) throws IOException {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /// Access lists with one entry: the user's. Written from the references; not yet tried on Windows.
    record Windows() implements Owner {
        @Override
        public void folder(Path folder) throws IOException {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Path above = folder.getParent();
                if (above != null) {
                    Files.createDirectories(above);
                }
                Files.createDirectory(folder, attribute(list(folder)));
            }
        }

        @Override
        public FileAttribute<?>[] file() throws IOException {
            return new FileAttribute<?>[] {attribute(list(Path.of("")))};
        }

        @Override
        public boolean tighten(Path file) throws IOException {
            AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
            List<AclEntry> only = list(file);
            UserPrincipal user = only.getFirst().principal();
            boolean others = view.getAcl().stream()
                    .anyMatch(entry -> entry.type() == AclEntryType.ALLOW
                            && !entry.principal().equals(user));
            if (others) {
                view.setAcl(only);
            }
            return others;
        }

        @Override
        public Optional<FileChannel> before(Path file) {
            return Optional.empty();
        }

        @Override
        public void sync(Path folder) {
            // a move is on the disk when it comes back
        }

        private static List<AclEntry> list(Path path) throws IOException {
            UserPrincipal user = path.getFileSystem()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name"));
            return List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(user)
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build());
        }

        private static FileAttribute<List<AclEntry>> attribute(List<AclEntry> list) {
            return new FileAttribute<>() {
                @Override
                public String name() {
                    return "acl:acl";
                }

                @Override
                public List<AclEntry> value() {
                    return list;
                }
            };
        }
    }
}
