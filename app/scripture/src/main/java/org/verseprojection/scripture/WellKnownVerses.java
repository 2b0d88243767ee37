package org.verseprojection.scripture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.verseprojection.domain.VerseRef;

/// The list of verses that are often quoted, in three tiers.
final class WellKnownVerses {
    private static final int TIERS = 3;

    private WellKnownVerses() {}

    static Map<Integer, Integer> load(Versification versification) {
        try {
            Map<Integer, Integer> tiers = new HashMap<>();
            new String(BibleFiles.resource("well-known.tsv"), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> add(line, versification, tiers));
            return tiers;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void add(String line, Versification versification, Map<Integer, Integer> tiers) {
        String[] fields = line.split("\t");
        VerseRef verse = VerseRef.ofOsis(fields[0]);
        int tier = Integer.parseInt(fields[1]);
        if (!versification.exists(verse) || tier < 1 || tier > TIERS) {
            throw new UncheckedIOException(new IOException("well-known.tsv: " + line));
        }
        tiers.put(versification.ordinal(verse), tier);
    }
}
