package org.verseprojection.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// Which words stand for each other in different wordings of the same verse: `boat` for `ship`, `happy` for
/// `blessed`.
///
/// Learned by `KinshipFit` in this module's tests: IBM model 1 (Brown et al. 1993) on what differs between pairs of
/// wordings of a verse, in both directions, the geometric mean of the two. Used to search a verse by words that none
/// of its wordings has (Berger and Lafferty 1999, "Information retrieval as statistical translation").
final class Kinship {
    private static final String FILE = "kinship.tsv.gz";

    private final Map<String, List<Kin>> kin;

    private Kinship(Map<String, List<Kin>> kin) {
        this.kin = kin;
    }

    /// A stem that may stand for another.
    ///
    /// @param strength how readily, above 0, at most 1
    record Kin(String stem, float strength) {}

    private static final class Shipped {
        static final Kinship TABLE = load();
    }

    /// What was learned; read once.
    static Kinship learned() {
        return Shipped.TABLE;
    }

    private static Kinship load() {
        Map<String, List<Kin>> kin = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(Kinship.class.getResourceAsStream(FILE), FILE)),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] fields = line.split("\t");
                Kin[] others = new Kin[fields.length / 2];
                for (int i = 0; i < others.length; i++) {
                    others[i] = new Kin(fields[2 * i + 1], Float.parseFloat(fields[2 * i + 2]));
                }
                kin.put(fields[0], List.of(others));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Kinship(kin);
    }

    /// The stems that may stand for this one, the readiest first.
    List<Kin> of(String stem) {
        return kin.getOrDefault(stem, List.of());
    }
}
