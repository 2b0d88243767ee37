package org.verseprojection.nativelibs.libraries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What verified files looked like to the file system: as long as they look the same they need not be read again, of
/// which PyTorch's 450 MB would take a start half a second and more.
///
/// It lies beside them, in a folder that only their user can write to: it finds a file that was altered or damaged, and
/// is no protection against a program of the same user, which could alter this one as well.
final class Seal {
    private static final String NAME = "seal";

    /// Whether all files look as they did when they were verified.
    static boolean holds(Path folder, List<NativeFile> files) throws IOException {
        List<String> kept;
        try {
            kept = Files.readAllLines(folder.resolve(NAME));
        } catch (IOException none) { // or one that cannot be read, which is no better
            return false;
        }
        Optional<List<String>> now = looks(folder, files);
        return now.isPresent() && now.get().equals(kept);
    }

    /// Notes how the files look that were just verified.
    static void put(Path folder, List<NativeFile> files) throws IOException {
        List<String> looks = looks(folder, files)
                .orElseThrow(() -> new NoSuchFileException(folder.toString(), null, "a file of it"));
        Files.write(folder.resolve(NAME), looks);
    }

    /// Notes when the folder was used last, to the day, where it may.
    static void touch(Path folder) {
        Path seal = folder.resolve(NAME);
        long now = System.currentTimeMillis();
        try {
            if (now - Files.getLastModifiedTime(seal).toMillis() > TimeUnit.DAYS.toMillis(1)) {
                Files.setLastModifiedTime(seal, FileTime.fromMillis(now));
            }
        } catch (IOException readOnly) {
            return; // nobody can delete the folder there either
        }
    }

    /// Whether a folder was used within that many days.
    static boolean usedWithin(Path folder, int days) throws IOException {
        Path used = Files.exists(folder.resolve(NAME)) ? folder.resolve(NAME) : folder;
        long age = System.currentTimeMillis() - Files.getLastModifiedTime(used).toMillis();
        return age < TimeUnit.DAYS.toMillis(days);
    }

    private static Optional<List<String>> looks(Path folder, List<NativeFile> files) throws IOException {
        List<String> looks = new ArrayList<>();
        for (NativeFile file : files) {
            BasicFileAttributes found;
            try {
                found = Files.readAttributes(
                        folder.resolve(file.name()), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            } catch (NoSuchFileException gone) {
                return Optional.empty();
            }
            if (!found.isRegularFile() || found.size() != file.bytes()) {
                return Optional.empty();
            }
            looks.add(String.join(
                    "\t",
                    file.name(),
                    file.sha256(),
                    Long.toString(found.lastModifiedTime().to(TimeUnit.NANOSECONDS)),
                    String.valueOf(found.fileKey())));
        }
        return Optional.of(looks);
    }

    private Seal() {}
}
