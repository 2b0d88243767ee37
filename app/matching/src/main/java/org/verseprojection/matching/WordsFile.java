package org.verseprojection.matching;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/// The file beside the index that holds the words of every wording, under Lucene's own header and checksum.
final class WordsFile {
    private static final String NAME = "words.bin";
    private static final String CODEC = "VerseWords";
    private static final int VERSION = 1;

    private WordsFile() {}

    static void write(Path folder, VerseTokens tokens) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexOutput out = directory.createOutput(NAME, IOContext.DEFAULT)) {
            CodecUtil.writeHeader(out, CODEC, VERSION);
            tokens.write(out);
            CodecUtil.writeFooter(out);
        }
    }

    /// @throws IOException where it is missing or damaged
    static VerseTokens read(Path folder) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                ChecksumIndexInput in = directory.openChecksumInput(NAME)) {
            CodecUtil.checkHeader(in, CODEC, VERSION, VERSION);
            VerseTokens tokens = VerseTokens.read(in);
            CodecUtil.checkFooter(in);
            return tokens;
        }
    }
}
