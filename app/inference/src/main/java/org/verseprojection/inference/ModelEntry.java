package org.verseprojection.inference;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.regex.Pattern;

/// A model in a manifest.
///
/// @param name how people and settings call it
/// @param file its file's name, in the manifest's folder
/// @param source where it comes from
/// @param licence an SPDX identifier where there is one
/// @param bytes the file's length
/// @param sha256 64 digits of hexadecimal, lower case
/// @param standard whether it is the one to use for its purpose where nobody chose; `default` in JSON
public record ModelEntry(
        String name,
        String file,
        ModelPurpose purpose,
        String source,
        String licence,
        long bytes,
        String sha256,
        @JsonProperty("default") boolean standard) {
    /// A name that is one on every system and never leads out of its folder.
    static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public ModelEntry {
        requireMatch(FILE_NAME, name, "name");
        requireMatch(FILE_NAME, file, "file");
        requireMatch(SHA256, sha256, "sha256");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(licence, "licence");
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes is negative: " + bytes);
        }
    }

    private static void requireMatch(Pattern pattern, String value, String what) {
        Objects.requireNonNull(value, what);
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " is not well formed: " + value);
        }
    }
}
