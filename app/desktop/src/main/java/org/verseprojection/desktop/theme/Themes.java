package org.verseprojection.desktop.theme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The themes that come with the program, and those of the user as files `*.versetheme` (JSON) that can be shared. Any
/// thread.
public final class Themes {
    private static final String SUFFIX = ".versetheme";
    private static final int MOST_BYTES = 100_000;
    private static final int MOST_FILES = 500;

    private final Path folder;
    private List<ThemeFault> problems = List.of();

    /// @param folder of the user's themes; need not be there
    public Themes(Path folder) {
        this.folder = folder;
    }

    /// Six, for any projector; the first is what a new installation shows.
    public static List<Theme> builtIn() {
        return BuiltInThemes.ALL;
    }

    /// The built-in ones, then the user's by name; one of the user's that has the name of a built-in one stands in its
    /// place. Damaged files are left out, see [#problems].
    public synchronized List<Theme> all() {
        List<ThemeFault> wrong = new ArrayList<>();
        List<Theme> own = new ArrayList<>();
        for (Path file : files(wrong)) {
            try {
                own.add(read(file));
            } catch (ThemeException unreadable) {
                wrong.add(unreadable.fault());
            }
        }
        own.sort(Comparator.comparing(Theme::name, String.CASE_INSENSITIVE_ORDER));
        Map<String, Theme> byName = new LinkedHashMap<>();
        builtIn().forEach(theme -> byName.put(theme.name(), theme));
        own.forEach(theme -> byName.put(theme.name(), theme));
        problems = List.copyOf(wrong);
        return List.copyOf(byName.values());
    }

    /// What is wrong with files that [#all] left out the last time.
    public synchronized List<ThemeFault> problems() {
        return problems;
    }

    /// Writes a theme into the folder, whole or not at all, over the file that holds a theme of that name.
    ///
    /// @return the file
    public synchronized Path save(Theme theme) throws IOException {
        Files.createDirectories(folder);
        Path file = place(theme.name());
        write(theme, file);
        return file;
    }

    /// Reads a file that somebody shared: at most 100 kB, every field within its limits.
    ///
    /// @throws ThemeException where it is none
    public static Theme read(Path file) throws ThemeException {
        String name = String.valueOf(file.getFileName());
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (NoSuchFileException gone) {
            throw new ThemeException(ThemeFault.of("file.gone", name), gone);
        } catch (AccessDeniedException denied) {
            throw new ThemeException(ThemeFault.of("file.denied", name), denied);
        } catch (IOException unreadable) {
            throw new ThemeException(ThemeFault.of("file.unreadable", name), unreadable);
        }
        if (bytes.length > MOST_BYTES) {
            throw new ThemeException(ThemeFault.of("file.large", name));
        }
        try {
            return ThemeJson.read(bytes);
        } catch (ThemeException damaged) {
            throw new ThemeException(ThemeFault.of("file.damaged", name, damaged.fault()), damaged);
        }
    }

    /// The theme as it is shared, as text.
    public static String json(Theme theme) {
        return new String(ThemeJson.write(theme), StandardCharsets.UTF_8);
    }

    /// Reads such a text.
    ///
    /// @throws ThemeException where it is none
    public static Theme ofJson(String json) throws ThemeException {
        return ThemeJson.read(json.getBytes(StandardCharsets.UTF_8));
    }

    /// Writes a theme, whole or not at all.
    public static void write(Theme theme, Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IOException(file + " is a folder");
        }
        Path fresh = Files.createTempFile(parent, "theme", ".tmp");
        try {
            Files.write(fresh, ThemeJson.write(theme));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private List<Path> files(List<ThemeFault> wrong) {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
                for (Path file : found) {
                    if (files.size() < MOST_FILES) {
                        files.add(file);
                    }
                }
            } catch (IOException | DirectoryIteratorException unreadable) {
                wrong.add(ThemeFault.of("folder.unreadable", folder.toString()));
            }
        }
        files.sort(Comparator.naturalOrder());
        return files;
    }

    private Path place(String name) throws IOException {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String base = plain.length() <= 4 ? "theme-" + plain : plain; // never con, nul or lpt1, which Windows keeps
        for (int copy = 1; copy <= MOST_FILES; copy++) {
            Path file = folder.resolve(copy == 1 ? base + SUFFIX : base + "-" + copy + SUFFIX);
            if (!Files.exists(file) || holds(file, name)) {
                return file;
            }
        }
        throw new ThemeException(ThemeFault.of("folder.full", folder.toString()));
    }

    private static boolean holds(Path file, String name) {
        try {
            return read(file).name().equals(name);
        } catch (ThemeException damaged) {
            return false;
        }
    }
}
