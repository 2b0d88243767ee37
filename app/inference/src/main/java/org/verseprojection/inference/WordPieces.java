package org.verseprojection.inference;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.verseprojection.nativelibs.libraries.BundledLibrary;
import org.verseprojection.nativelibs.libraries.NativeLibraries;

/// Cuts text into the word pieces that the verse embedder was trained with. One thread at a time.
final class WordPieces implements AutoCloseable {
    /// The most pieces of a text, its first and its last mark among them; what follows is cut off.
    static final int MOST = 128;

    /// Characters looked at: far more than [#MOST] pieces of speech.
    private static final int MOST_CHARACTERS = 4_096;

    private final HuggingFaceTokenizer tokenizer;

    private WordPieces(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /// Reads a `tokenizer.json`.
    ///
    /// @throws ModelException where it is none, or the native library cannot be unpacked or started
    static WordPieces load(Path file) throws ModelException {
        String most = Integer.toString(MOST);
        Map<String, String> options =
                Map.of("padding", "false", "truncation", "true", "maxLength", most, "modelMaxLength", most);
        try {
            TorchEngine.prepare();
            NativeLibraries.provide(BundledLibrary.TOKENIZERS);
            return new WordPieces(HuggingFaceTokenizer.newInstance(file, options));
        } catch (IOException | RuntimeException | LinkageError e) {
            throw new ModelException(Texts.NOT_TOKENIZER.with(file, e), e);
        }
    }

    /// The ids of a text's pieces between the marks of its beginning and its end: 2 to [#MOST] of them.
    long[] ids(String text) {
        return tokenizer.encode(bounded(text)).getIds();
    }

    /// Half characters become spaces: the native library knows none.
    private static String bounded(String text) {
        int length = Math.min(text.length(), MOST_CHARACTERS);
        StringBuilder whole = new StringBuilder(length);
        text.substring(0, length)
                .codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? ' ' : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
