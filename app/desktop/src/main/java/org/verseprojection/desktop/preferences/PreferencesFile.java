package org.verseprojection.desktop.preferences;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.verseprojection.desktop.text.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Preferences as JSON in one file, written whole or not at all; a damaged file is set aside and the standard taken.
/// Any thread.
public final class PreferencesFile {
    /// The largest file that is read, in bytes.
    public static final int LARGEST = 1_000_000;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Path file;
    private Optional<String> problem = Optional.empty();

    /// @param file need not be there, nor its folder
    public PreferencesFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /// What is in it; what is missing or out of its limits is standard.
    public synchronized Preferences read() {
        problem = Optional.empty();
        try {
            return PreferencesJson.read(tree());
        } catch (NoSuchFileException e) {
            return Preferences.standard();
        } catch (IOException | JacksonException e) {
            problem = Optional.of(setAside());
            return Preferences.standard();
        }
    }

    /// The language that was chosen; empty for the system's. A file that cannot be read is left where it is.
    public synchronized String language() {
        try {
            return PreferencesJson.read(tree()).language();
        } catch (IOException | JacksonException unreadable) {
            return "";
        }
    }

    /// What was wrong with the file at the last [#read], in plain words; none where nothing was.
    public synchronized Optional<String> problem() {
        return problem;
    }

    /// Keeps them.
    ///
    /// @throws java.io.UncheckedIOException where it cannot be written; what was there before is there still
    public synchronized void write(Preferences preferences) {
        try {
            WholeFile.write(file, JSON.writeValueAsBytes(PreferencesJson.write(preferences)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode tree() throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            throw new IOException("too large");
        }
        JsonNode tree = JSON.readTree(bytes);
        if (!tree.isObject()) {
            throw new IOException("not an object");
        }
        return tree;
    }

    private String setAside() {
        Messages messages = Messages.of(PreferencesFile.class, Locale.getDefault());
        try {
            return messages.get("damaged", Files.move(file, free()).getFileName());
        } catch (IOException e) {
            return messages.get("unreadable", file);
        }
    }

    private Path free() {
        String name = file.getFileName() + ".damaged-"
                + LocalDateTime.now(ZoneId.systemDefault()).format(TIME);
        Path free = file.resolveSibling(name);
        for (int i = 2; Files.exists(free); i++) {
            free = file.resolveSibling(name + "-" + i);
        }
        return free;
    }
}
