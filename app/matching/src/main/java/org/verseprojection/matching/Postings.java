package org.verseprojection.matching;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/// The index in memory: for each stem the verses that have it, and what it is worth there (BM25, Robertson and
/// Zaragoza 2009).
///
/// A pass asks for several endings of what was heard. Adding up the scores word by word, from the newest back, gives
/// all of them for the price of one, and touches each verse of a stem once: some 0.3 ms where five searches of the
/// index on disk took ten. About 9 MB.
final class Postings {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    /// What one verse in so many has stands for nothing else.
    private static final int COMMON = 6;

    private final Map<String, Posting> postings = new HashMap<>(1 << 15);
    private final Kinship kinship = Kinship.learned();
    private final int verses;

    /// @param verses their ordinals
    /// @param worth of the stem in each, its rarity left out: tf / (tf + k1 · (1 − b + b · length / mean length))
    private record Posting(char[] verses, float[] worth, float rarity) {}

    Postings(LeafReader reader, int verses) throws IOException {
        this.verses = verses;
        int[] ordinals = ordinals(reader);
        @Nullable Terms terms = reader.terms(VerseIndex.ALL);
        if (terms == null) {
            return;
        }
        double[] norms = norms(terms, ordinals);
        TermsEnum each = terms.iterator();
        PostingsEnum documents = null;
        for (var term = each.next(); term != null; term = each.next()) {
            documents = each.postings(documents, PostingsEnum.FREQS);
            char[] found = new char[each.docFreq()];
            float[] worth = new float[found.length];
            for (int i = 0; i < found.length; i++) {
                int ordinal = ordinals[documents.nextDoc()];
                found[i] = (char) ordinal;
                worth[i] = (float) (documents.freq() / (documents.freq() + norms[ordinal]));
            }
            float rarity = (float) Math.log(1 + (verses - found.length + 0.5) / (found.length + 0.5));
            postings.put(term.utf8ToString(), new Posting(found, worth, rarity));
        }
    }

    private static int[] ordinals(LeafReader reader) throws IOException {
        int[] ordinals = new int[reader.maxDoc()];
        SortedNumericDocValues values = DocValues.getSortedNumeric(reader, VerseIndex.ORDINAL);
        for (int document = values.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = values.nextDoc()) {
            ordinals[document] = (int) values.nextValue();
        }
        return ordinals;
    }

    private double[] norms(Terms terms, int[] ordinals) throws IOException {
        long[] lengths = new long[verses];
        TermsEnum each = terms.iterator();
        PostingsEnum documents = null;
        while (each.next() != null) {
            documents = each.postings(documents, PostingsEnum.FREQS);
            for (int document = documents.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = documents.nextDoc()) {
                lengths[ordinals[document]] += documents.freq();
            }
        }
        double mean = Math.max(1, Arrays.stream(lengths).average().orElse(1));
        return Arrays.stream(lengths)
                .mapToDouble(length -> K1 * (1 - B + B * length / mean))
                .toArray();
    }

    /// Adds what a stem is worth to each verse that has it.
    ///
    /// @return the stem's rarity; 0 where no verse has it
    float add(String stem, float[] scores) {
        return add(stem, scores, 1);
    }

    /// The same for a stem that was less surely heard.
    ///
    /// @param worth of it, 0 to 1
    float add(String stem, float[] scores, float worth) {
        Posting posting = postings.get(stem);
        if (posting == null) {
            return 0;
        }
        float rarity = worth * posting.rarity;
        for (int i = 0; i < posting.verses.length; i++) {
            scores[posting.verses[i]] += rarity * posting.worth[i];
        }
        return rarity;
    }

    /// The same where a verse may have a word of like meaning instead, whichever is worth more there.
    float addWithKin(String stem, float[] scores, Scratch scratch) {
        Posting own = postings.get(stem);
        float rarity = own == null ? 0 : own.rarity;
        scratch.count = 0;
        if (own != null) {
            scratch.touch(own, 1);
        }
        for (Kinship.Kin other : kinship.of(stem)) {
            Posting posting = postings.get(other.stem());
            if (posting != null && posting.verses.length < verses / COMMON) {
                scratch.touch(posting, (float) Math.sqrt(other.strength()));
            }
        }
        for (int i = 0; i < scratch.count; i++) {
            char ordinal = scratch.verses[i];
            scores[ordinal] += rarity * scratch.worth[ordinal];
            scratch.worth[ordinal] = 0;
        }
        return rarity;
    }

    /// What [#addWithKin] needs for a while; one for each thread.
    static final class Scratch {
        private final float[] worth;
        private final char[] verses;
        private int count;

        Scratch(int verses) {
            this.worth = new float[verses];
            this.verses = new char[verses];
        }

        private void touch(Posting posting, float strength) {
            for (int i = 0; i < posting.verses.length; i++) {
                char ordinal = posting.verses[i];
                if (worth[ordinal] == 0) {
                    verses[count++] = ordinal;
                }
                worth[ordinal] = Math.max(worth[ordinal], strength * posting.worth[i]);
            }
        }
    }
}
