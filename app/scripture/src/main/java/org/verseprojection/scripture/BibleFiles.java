package org.verseprojection.scripture;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// The files of Bible texts on the class path, each checked against the manifest that lies beside them.
final class BibleFiles {
    private static final String FOLDER = "/org/verseprojection/bible/";
    private static final int COLUMNS = 9;

    private final SequencedMap<String, Entry> entries;

    private BibleFiles(SequencedMap<String, Entry> entries) {
        this.entries = entries;
    }

    /// A line of the manifest.
    ///
    /// @param shown whether it may be shown; else it is only matched on
    /// @param rows how many verses it has
    /// @param bytes the file's length
    record Entry(String file, String name, boolean shown, int rows, int bytes, String sha256) {}

    static BibleFiles open() throws IOException {
        var entries = new LinkedHashMap<String, Entry>();
        for (String line : new String(resource("manifest.tsv"), StandardCharsets.UTF_8).split("\n")) {
            String[] fields = line.split("\t", -1);
            if (line.startsWith("file\t") || line.isBlank()) {
                continue;
            }
            if (fields.length < COLUMNS) {
                throw new IOException("manifest.tsv: a line of " + fields.length + " fields: " + line);
            }
            var entry = new Entry(
                    fields[0],
                    fields[1],
                    fields[3].equals("shown"),
                    Integer.parseInt(fields[4]),
                    Integer.parseInt(fields[5]),
                    fields[6]);
            entries.put(entry.name(), entry);
        }
        return new BibleFiles(entries);
    }

    Map<String, Entry> entries() {
        return entries;
    }

    /// A text's rows, checked by length, number of rows and gzip's CRC-32: SHA-256 takes a cold JVM longer than the
    /// reading itself.
    ///
    /// @throws IOException where the file is missing or damaged
    VerseRows rows(String name) throws IOException {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new IOException("the manifest lists no text " + name + ", only " + entries.keySet());
        }
        byte[] content = resource(entry.file());
        if (content.length != entry.bytes()) {
            throw damaged(entry);
        }
        VerseRows rows = VerseRows.ofGzip(entry.file(), content);
        if (rows.rows() != entry.rows()) {
            throw new IOException(entry.file() + " has " + rows.rows() + " verses, not " + entry.rows());
        }
        return rows;
    }

    /// Compares every file with the SHA-256 that the manifest lists.
    ///
    /// @throws IOException where a file is missing, or is not the one that is listed
    void verify() throws IOException {
        for (Entry entry : entries.values()) {
            if (!sha256(resource(entry.file())).equals(entry.sha256())) {
                throw damaged(entry);
            }
        }
    }

    private static IOException damaged(Entry entry) {
        return new IOException(
                entry.file() + " is damaged: it is not the file that the manifest lists; install the program again");
    }

    /// One hash for all of the texts, of the hashes that the manifest records.
    String digest() {
        var lines = new StringBuilder();
        for (Entry entry : entries.values()) {
            lines.append(entry.name()).append(' ').append(entry.sha256()).append('\n');
        }
        return sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    static byte[] resource(String file) throws IOException {
        try (InputStream in = BibleFiles.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new FileNotFoundException(file + " is missing from the class path; install the program again");
            }
            return in.readAllBytes();
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
