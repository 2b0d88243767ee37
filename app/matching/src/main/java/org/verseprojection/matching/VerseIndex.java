package org.verseprojection.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.verseprojection.scripture.Scripture;

/// Finds verses by their words: a Lucene index (BM25, Robertson and Zaragoza 2009) of all the wordings.
///
/// A document is a verse with all its wordings merged, as a paraphrase takes its words now from one and now from
/// another. Words are indexed by their stems. What a live matcher asks several times a second is held in memory
/// besides: the index's own postings, and the words of every wording for the alignment.
public final class VerseIndex implements AutoCloseable {
    static final String ORDINAL = "ordinal";
    static final String ALL = "all";

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Postings postings;
    private final VerseTokens tokens;
    private final VerseFacts facts;

    VerseIndex(DirectoryReader reader, Postings postings, VerseTokens tokens, VerseFacts facts) {
        this.reader = reader;
        this.postings = postings;
        this.tokens = tokens;
        this.facts = facts;
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity());
        searcher.setQueryCache(null);
    }

    /// Opens the index in this folder, and builds it first where it is missing, damaged or of other texts. Builds in
    /// a fraction of a minute; an interrupted build leaves nothing that could be taken for an index.
    ///
    /// @param cache a folder of the user's; indexes of other texts or another Lucene in it are left alone
    /// @throws IndexException where the folder cannot be written
    public static VerseIndex open(Path cache, Scripture scripture, BuildProgress progress) {
        return open(cache, scripture, scripture.wordings().names(), progress);
    }

    /// The same, with these of the matching-only wordings alone: to measure on the others.
    public static VerseIndex open(
            Path cache, Scripture scripture, Collection<String> wordings, BuildProgress progress) {
        try {
            return new VerseIndexBuilder(cache, scripture, List.copyOf(wordings), progress).open();
        } catch (IOException failed) {
            throw new IndexException(failed, "index.failed", cache);
        }
    }

    /// A verse that was found.
    ///
    /// @param score BM25, comparable within one query only
    public record Hit(int ordinal, double score) {}

    /// The verses whose wordings have most of these words, the rarer the better: what typed text is searched with,
    /// and the baseline that matching is measured against.
    public List<Hit> search(String text, int most) {
        return search(Tokens.of(text).stream().map(Tokens.Token::word).toList(), most);
    }

    List<Hit> search(List<String> words, int most) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String stem : new HashSet<>(words.stream().map(Stem::of).toList())) {
            query.add(new TermQuery(new Term(ALL, stem)), BooleanClause.Occur.SHOULD);
        }
        try {
            StoredFields stored = searcher.storedFields();
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query.build(), most).scoreDocs) {
                Number ordinal = stored.document(hit.doc).getField(ORDINAL).numericValue();
                hits.add(new Hit(ordinal.intValue(), hit.score));
            }
            return hits;
        } catch (IOException failed) {
            throw new IndexException(failed, "index.unreadable");
        }
    }

    Postings postings() {
        return postings;
    }

    VerseTokens tokens() {
        return tokens;
    }

    VerseFacts facts() {
        return facts;
    }

    static IntField ordinalField(int ordinal) {
        return new IntField(ORDINAL, ordinal, Field.Store.YES);
    }

    @Override
    public void close() {
        try {
            reader.close();
            reader.directory().close();
        } catch (IOException failed) {
            throw new IndexException(failed, "index.unreadable");
        }
    }
}
