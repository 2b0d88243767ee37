package org.verseprojection.nativelibs.libraries;

import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/// A native file of a library, as it must be.
///
/// @param version of its library
/// @param needs what the processor must have, as the system names it
/// @param resource where it lies on the class path
/// @param name that it gets
/// @param sha256 64 hexadecimal digits
record NativeFile(
        String library,
        String version,
        String platform,
        Set<String> needs,
        String resource,
        String name,
        long bytes,
        String sha256) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9+_-][A-Za-z0-9.+_-]*");

    NativeFile {
        if (!NAME.matcher(name).matches() || bytes < 1 || HexFormat.of().parseHex(sha256).length != 32) {
            throw new IllegalArgumentException("no native file: " + name);
        }
    }

    /// Reads a line of `natives.tsv`.
    static NativeFile parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 8) {
            throw new IllegalArgumentException("eight columns: " + line);
        }
        Set<String> needs = cells[3].equals("-") ? Set.of() : Set.of(cells[3].split(","));
        return new NativeFile(
                cells[0], cells[1], cells[2], needs, cells[4], cells[5], Long.parseLong(cells[6]), cells[7]);
    }
}
