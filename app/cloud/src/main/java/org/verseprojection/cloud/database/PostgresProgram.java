package org.verseprojection.cloud.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, which lie compressed among the libraries, unpacked into a folder once. The system's `tar` is
/// several times as fast as Java at a first start; where it cannot, Java does it.
final class PostgresProgram {
    private static final int EXECUTABLE = 0100;

    private PostgresProgram() {}

    /// The folder with `bin`, `lib` and `share`. Programs of other versions are removed from `folder`.
    ///
    /// @throws IOException where they cannot be unpacked, or there are none for this system
    static Path unpacked(Path folder) throws IOException {
        URL archive = archive().orElseThrow(() -> new IOException("there is no PostgreSQL for this system"));
        Path program = folder.resolve(identity(archive));
        if (Files.isDirectory(program)) {
            return program;
        }
        PrivateFiles.empty(folder);
        Path fresh = Files.createDirectories(folder.resolve("unpacking"));
        if (!byTar(archive, fresh)) {
            byJava(archive, fresh);
        }
        return Files.move(fresh, program);
    }

    private static Optional<URL> archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name = system.contains("win") && !system.contains("darwin")
                ? "windows"
                : system.contains("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return Stream.of("", "-alpine_linux")
                .map(kind -> PostgresProgram.class.getResource("/postgres-" + name + "-" + machine + kind + ".txz"))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /// The checksum that the library's directory has of it, which takes no reading.
    private static String identity(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        long sum =
                connection instanceof JarURLConnection jar ? jar.getJarEntry().getCrc() : connection.getLastModified();
        return Long.toHexString(connection.getContentLengthLong()) + "-" + Long.toHexString(sum);
    }

    private static boolean byTar(URL archive, Path folder) throws IOException {
        Process tar;
        try {
            tar = new ProcessBuilder("tar", "-xJf", "-", "-C", folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException absent) {
            return false;
        }
        try (InputStream in = archive.openStream();
                OutputStream out = tar.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException ended) {
            tar.destroy(); // it could not read it: Java begins anew
        }
        try {
            return tar.waitFor() == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was unpacked", interrupted);
        }
    }

    private static void byJava(URL archive, Path folder) throws IOException {
        try (InputStream in = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("an entry leads out of the folder");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.resolveSibling("."));
                Files.deleteIfExists(target);
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    if ((entry.getMode() & EXECUTABLE) != 0 && !target.toFile().setExecutable(true)) {
                        throw new IOException(target + " cannot be made executable");
                    }
                }
            }
        }
    }

    /// The command that runs one of them. PostgreSQL refuses to run as root, also where root is all there is, as in
    /// many containers: there it gets a user namespace, in which it is nobody.
    static List<String> command(Path program, String name) {
        Path file = program.resolve("bin").resolve(name);
        return isRoot() ? List.of("unshare", "-U", file.toString()) : List.of(file.toString());
    }

    static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException elsewhere) {
            return false;
        }
    }
}
