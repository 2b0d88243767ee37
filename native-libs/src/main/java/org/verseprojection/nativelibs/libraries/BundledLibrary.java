package org.verseprojection.nativelibs.libraries;

import java.util.Map;

/// A library that comes with native files, and how it is told where they lie.
public enum BundledLibrary {
    /// Speech recognition.
    WHISPER("whisper", "io.github.givimad.whisperjni.libdir", ""),
    /// The networks. Without a flavour named it would look for a graphics card's, which is not here.
    TORCH("torch", "PYTORCH_LIBRARY_PATH", "") {
        @Override
        Map<String, String> besides() {
            return Map.of("PYTORCH_FLAVOR", "cpu");
        }
    },
    /// Word pieces. Told of its file: in a folder it looks for a graphics card's, where there is such a card.
    TOKENIZERS("tokenizers", "RUST_LIBRARY_PATH", "tokenizers"),
    /// The way to the operating system.
    JNA("jna", "jna.boot.library.path", "") {
        @Override
        Map<String, String> besides() {
            return Map.of("jna.nounpack", "true");
        }
    },
    /// The database.
    SQLITE("sqlite", "org.sqlite.lib.path", ""),
    /// The terminal.
    JLINE("jline", "library.jline.path", ""),
    /// The windows. It looks beside its own jar first, then here, where it compares each file with the one in its
    /// jar and unpacks those that differ. Only where a file cannot be loaded from there does it ask the system for
    /// one of that name.
    JAVAFX("javafx", "javafx.cachedir", "");

    private final String id;
    private final String property;
    private final String file;

    /// @param file that the property names, as the system has libraries' names without their ending; empty where it
    ///         names the folder
    BundledLibrary(String id, String property, String file) {
        this.id = id;
        this.property = property;
        this.file = file;
    }

    /// Its name in `natives.tsv`.
    public String id() {
        return id;
    }

    /// The system property by which it is told.
    String property() {
        return property;
    }

    /// Of the file that the property names; empty for the folder.
    String file() {
        return file.isEmpty() ? "" : System.mapLibraryName(file);
    }

    /// Further properties that it needs when it is told.
    Map<String, String> besides() {
        return Map.of();
    }
}
