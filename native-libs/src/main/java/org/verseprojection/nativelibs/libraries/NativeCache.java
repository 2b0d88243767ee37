package org.verseprojection.nativelibs.libraries;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verseprojection.nativelibs.folders.OwnFolder;
import org.verseprojection.nativelibs.folders.SharedFolderException;

/// Unpacked native files: a folder for each library, version and platform, which is there whole or not at all.
///
/// Files are hashed while they are unpacked, into a folder beside, and none is put in its place unless all are what
/// they must be, and on the disk. Two programs that start at once both unpack, and the second uses what the first put
/// there.
final class NativeCache {
    /// How long a version is kept that no program uses any more.
    private static final int KEPT_DAYS = 60;

    private final Path folder;
    private final Function<String, @Nullable InputStream> resources;

    /// @param folder to unpack into; made when it is needed
    /// @param resources the class path: a resource by its name, null where there is none
    NativeCache(Path folder, Function<String, @Nullable InputStream> resources) {
        this.folder = folder;
        this.resources = resources;
    }

    /// The folder with these files, which were verified.
    ///
    /// @param files of one library, one or more
    /// @throws NativeException where one is missing or is not what it must be, where there is no room, or the
    ///         folder is open to others
    Path holding(List<NativeFile> files) throws NativeException {
        NativeFile first = files.getFirst();
        Path whole = folder.resolve(key(files));
        try {
            OwnFolder.make(folder);
            if (!valid(whole, files)) {
                unpack(files, whole);
                deleteUnused(first.library());
            }
            return whole.toAbsolutePath();
        } catch (NativeException told) {
            throw told;
        } catch (SharedFolderException shared) {
            throw NativeException.because(shared);
        } catch (IOException failed) {
            long megabytes = files.stream().mapToLong(NativeFile::bytes).sum() / 1_000_000 + 1;
            throw NativeException.of("unpack", first.library(), folder, reason(failed), megabytes)
                    .causedBy(failed);
        }
    }

    private static String reason(IOException failed) {
        String reason = failed instanceof FileSystemException disk ? disk.getReason() : failed.getMessage();
        return reason == null ? failed.getClass().getSimpleName() : reason;
    }

    /// Names the files without doubt: other files, another folder.
    private static String key(List<NativeFile> files) {
        NativeFile first = files.getFirst();
        String all = files.stream().map(file -> file.name() + file.sha256()).collect(Collectors.joining());
        String hash = HexFormat.of().formatHex(sha256().digest(all.getBytes(StandardCharsets.UTF_8)), 0, 6);
        return String.join("-", first.library(), first.version(), first.platform(), hash);
    }

    /// Whether all files are there and right: by their seal, or else by reading them.
    private static boolean valid(Path whole, List<NativeFile> files) throws IOException {
        if (!Files.isDirectory(whole)) {
            return false;
        }
        if (Seal.holds(whole, files)) {
            Seal.touch(whole);
            return true;
        }
        for (NativeFile file : files) {
            Path found = whole.resolve(file.name());
            if (!Files.isRegularFile(found, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            try (InputStream in = Files.newInputStream(found)) {
                if (!copied(in, OutputStream.nullOutputStream()).equals(file.sha256())) {
                    return false;
                }
            } catch (IOException damaged) {
                return false;
            }
        }
        sealAgain(whole, files);
        return true;
    }

    private static void sealAgain(Path whole, List<NativeFile> files) {
        try {
            Seal.put(whole, files);
        } catch (IOException full) {
            return; // the files are right all the same, and will be read again next time
        }
    }

    private void unpack(List<NativeFile> files, Path whole) throws IOException {
        Path fresh = Files.createTempDirectory(folder, ".unpacking");
        try {
            for (NativeFile file : files) {
                unpack(file, fresh.resolve(file.name()));
            }
            Seal.put(fresh, files);
            put(fresh, whole, files);
        } finally {
            delete(fresh);
        }
    }

    /// Puts a folder in its place, unless another program was quicker.
    private static void put(Path fresh, Path whole, List<NativeFile> files) throws IOException {
        if (!Files.isDirectory(whole)) {
            try {
                PatientMove.ofSystem().move(fresh, whole);
                return;
            } catch (FileSystemException taken) {
                if (!Files.isDirectory(whole)) {
                    throw taken;
                }
            }
        }
        if (!valid(whole, files)) {
            mend(fresh, whole, files);
        }
    }

    /// Replaces file by file, so that none is ever missing: another program may mend them too, and load them already.
    private static void mend(Path fresh, Path whole, List<NativeFile> files) throws IOException {
        for (NativeFile file : files) {
            Path place = whole.resolve(file.name());
            delete(place); // a folder, if there is one
            PatientMove.ofSystem().move(fresh.resolve(file.name()), place);
        }
        sealAgain(whole, files);
    }

    private void unpack(NativeFile file, Path to) throws IOException {
        try (InputStream in = resources.apply(file.resource())) {
            if (in == null) {
                throw NativeException.of("missing", file.name(), file.library());
            }
            String hash;
            try (FileChannel disk = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(disk)) {
                hash = copied(in, out);
                disk.force(true); // else a power failure leaves a seal on files that never came to the disk
            }
            if (!hash.equals(file.sha256())) {
                throw NativeException.of("altered", file.name(), file.library());
            }
        }
    }

    /// @return the hash of what was copied
    private static String copied(InputStream in, OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        DigestInputStream hashed = new DigestInputStream(in, digest);
        byte[] piece = new byte[1 << 16];
        for (int read = hashed.read(piece); read >= 0; read = hashed.read(piece)) {
            out.write(piece, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Other versions of a library that no program has used for long, and what a broken start left; as far as it can.
    private void deleteUnused(String library) {
        List<Path> all;
        try (Stream<Path> found = Files.list(folder)) {
            all = found.toList();
        } catch (IOException | UncheckedIOException unlisted) {
            return;
        }
        all.stream().filter(each -> unused(each, library)).forEach(NativeCache::delete);
    }

    private static boolean unused(Path each, String library) {
        String name = each.getFileName().toString();
        try {
            return (name.startsWith(library + "-") && !Seal.usedWithin(each, KEPT_DAYS))
                    || (name.startsWith(".unpacking") && !Seal.usedWithin(each, 1));
        } catch (IOException gone) { // another program moved it to its place, or deleted it
            return false;
        }
    }

    /// A folder of files and all in it; nothing where there is none. What cannot be deleted, as it is in use on
    /// Windows, stays.
    private static void delete(Path whole) {
        if (!Files.isDirectory(whole, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(whole)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
            for (Path each : all) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException inUse) {
            return;
        }
    }
}
