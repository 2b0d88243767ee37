package org.verseprojection.desktop.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.verseprojection.desktop.theme.Theme.Background;

/// A background picture as it is sent to a browser. A theme may come from anybody and name any file: only what begins
/// as a PNG or a JPEG does leaves the program.
///
/// @param type its media type
record Picture(String type, byte[] bytes) {
    private static final int MOST_BYTES = 30_000_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    /// None where the page has no picture, or the file is none.
    static Optional<Picture> of(WebPage page) {
        return page.background() instanceof Background.Picture(String file, double _) ? read(file) : Optional.empty();
    }

    private static Optional<Picture> read(String file) {
        try {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path)) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(path)) {
                byte[] bytes = in.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    return Optional.empty();
                }
                return type(bytes).map(type -> new Picture(type, bytes));
            }
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> type(byte[] bytes) {
        if (begins(bytes, PNG)) {
            return Optional.of("image/png");
        }
        return begins(bytes, JPEG) ? Optional.of("image/jpeg") : Optional.empty();
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (bytes[i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}
