package org.verseprojection.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.WordedIOException;
import org.verseprojection.domain.Wording;
import org.verseprojection.scripture.BibleText;
import org.verseprojection.scripture.Scripture;

/// Makes the index once and knows a good one again.
///
/// An index lies in a folder named after the texts, this class's form and Lucene's version, so that a change of any
/// makes a new one. It is built in a folder beside it and renamed when it is whole; at each opening its checksums are
/// verified, and one that is damaged is built anew.
final class VerseIndexBuilder {
    /// To be counted up when documents are made in another way.
    private static final int FORM = 2;

    private static final String BUILDING = "building-";
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path cache;
    private final Scripture scripture;
    private final List<String> wordings;
    private final BuildProgress progress;

    VerseIndexBuilder(Path cache, Scripture scripture, List<String> wordings, BuildProgress progress) {
        this.cache = cache;
        this.scripture = scripture;
        this.wordings = wordings;
        this.progress = progress;
    }

    VerseIndex open() throws IOException {
        Path folder = cache.resolve("index-" + key());
        VerseIndex sound = sound(folder);
        if (sound != null) {
            return sound;
        }
        Files.createDirectories(cache);
        sweep();
        Path building = Files.createTempDirectory(cache, BUILDING);
        try {
            build(building);
            VerseIndex another = sound(folder);
            if (another != null) {
                // Another start was quicker.
                return another;
            }
            delete(folder);
            Files.move(building, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(building);
        }
        VerseIndex built = sound(folder);
        if (built == null) {
            throw new WordedIOException(Wording.of(IndexException.class, "index.readback"));
        }
        return built;
    }

    /// Takes away what builds left behind that were killed.
    private void sweep() throws IOException {
        Instant old = Instant.now().minus(ABANDONED);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(cache, BUILDING + "*")) {
            for (Path folder : left) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(old)) {
                    delete(folder);
                }
            }
        }
    }

    private String key() {
        String made = scripture.digest() + " " + String.join(",", wordings) + " " + FORM + " " + Version.LATEST;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(made.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The index in that folder; none where there is none, or it is damaged.
    private @Nullable VerseIndex sound(Path folder) {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try {
            FSDirectory directory = FSDirectory.open(folder);
            DirectoryReader reader = checked(directory) ? DirectoryReader.open(directory) : null;
            if (reader != null
                    && reader.numDocs() == scripture.versification().size()
                    && reader.leaves().size() == 1) {
                LeafReader leaf = reader.leaves().getFirst().reader();
                return new VerseIndex(
                        reader,
                        new Postings(leaf, reader.numDocs()),
                        WordsFile.read(folder),
                        new VerseFacts(scripture));
            }
            directory.close();
            return null;
        } catch (IOException | RuntimeException damaged) {
            return null;
        }
    }

    /// Whether its checksums are right. Where another start is just checking it, that is left to the other.
    private static boolean checked(FSDirectory directory) throws IOException {
        try (CheckIndex check = new CheckIndex(directory)) {
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
            check.setThreadCount(1);
            return check.checkIndex().clean;
        } catch (LockObtainFailedException another) {
            return true;
        }
    }

    private void build(Path folder) throws IOException {
        int size = scripture.versification().size();
        StringBuilder[] all = new StringBuilder[size];
        BibleText kjv = scripture.text(Translation.KJV);
        BibleText web = scripture.text(Translation.WEB);
        for (int i = 0; i < size; i++) {
            all[i] = new StringBuilder(1024);
            append(all[i], kjv.text(i));
            append(all[i], web.text(i));
        }
        for (int i = 0; i < wordings.size(); i++) {
            scripture.wordings().forEach(wordings.get(i), (ordinal, text) -> append(all[ordinal], text));
            progress.at(0.5 * (i + 1) / wordings.size());
        }
        try (FSDirectory directory = FSDirectory.open(folder);
                Analyzer words = new StandardAnalyzer();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(words).setRAMBufferSizeMB(48))) {
            for (int i = 0; i < size; i++) {
                Document verse = new Document();
                verse.add(VerseIndex.ordinalField(i));
                verse.add(new TextField(VerseIndex.ALL, all[i].toString(), Field.Store.NO));
                writer.addDocument(verse);
                all[i].setLength(0);
                if (i % 500 == 0) {
                    progress.at(0.5 + 0.4 * i / size);
                }
            }
            writer.forceMerge(1);
            writer.commit();
        }
        WordsFile.write(folder, VerseTokens.of(scripture, wordings));
        progress.at(1);
    }

    private static void append(StringBuilder words, String text) {
        for (Tokens.Token token : Tokens.of(text)) {
            words.append(Stem.of(token.word())).append(' ');
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException nothingThere) {
            // What is to go is gone.
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
