package org.verseprojection.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Turns spoken words into a vector near that of the verse they paraphrase.
///
/// Any thread may call; calls run one after the other. A text of no words has a vector too, that of nothing said, and
/// it means nothing.
public final class VerseEmbedder implements AutoCloseable {
    /// Numbers a vector.
    public static final int DIMENSIONS = 384;

    /// Texts that the network takes at once; bounds its memory.
    private static final int BATCH = 16;

    private final WordPieces pieces;
    private final TorchModel network;
    private boolean closed;

    private VerseEmbedder(WordPieces pieces, TorchModel network) {
        this.pieces = pieces;
        this.network = network;
    }

    /// Loads the shipped network and its word pieces after their checks, and calls them once, so that the first text
    /// costs no more than the rest. Takes about a second: not on a thread that anybody waits for.
    ///
    /// @throws ModelException where a file is missing, damaged, or cannot be loaded
    public static VerseEmbedder open(ModelStore models) throws ModelException {
        var tokenizer = models.verified(ModelPurpose.TOKENIZER);
        var embedder = models.verified(ModelPurpose.VERSE_EMBEDDER);
        WordPieces pieces = WordPieces.load(tokenizer);
        VerseEmbedder opened = null;
        try {
            opened = new VerseEmbedder(pieces, TorchModel.load(embedder));
            opened.embed(List.of("for god so loved the world", "that he gave"));
            VerseEmbedder working = opened;
            opened = null;
            pieces = null;
            return working;
        } catch (RuntimeException e) {
            throw new ModelException(Texts.NOT_EMBEDDER.with(embedder, e), e);
        } finally {
            if (opened != null) {
                opened.close();
            } else if (pieces != null) {
                pieces.close();
            }
        }
    }

    /// A text's vector: [#DIMENSIONS] numbers of unit length. What follows its 126th word piece is not looked at.
    ///
    /// @throws IllegalStateException after [#close]
    public float[] embed(String text) {
        return embed(List.of(text))[0];
    }

    /// The vectors of several texts, each as [#embed(String)] gives it but for rounding, and together quicker.
    ///
    /// @throws IllegalStateException after [#close]
    public synchronized float[][] embed(List<String> texts) {
        if (closed) {
            throw new IllegalStateException("the verse embedder is closed");
        }
        List<long[]> ids = new ArrayList<>(texts.size());
        for (String text : texts) {
            ids.add(pieces.ids(text));
        }
        float[][] vectors = new float[texts.size()][];
        for (int from = 0; from < vectors.length; from += BATCH) {
            forward(ids.subList(from, Math.min(from + BATCH, vectors.length)), vectors, from);
        }
        return vectors;
    }

    private void forward(List<long[]> texts, float[][] vectors, int from) {
        int rows = texts.size();
        int width = texts.stream().mapToInt(ids -> ids.length).max().orElseThrow();
        long[] ids = new long[rows * width]; // 0 is the padding's id
        long[] mask = new long[rows * width];
        for (int row = 0; row < rows; row++) {
            long[] text = texts.get(row);
            System.arraycopy(text, 0, ids, row * width, text.length);
            Arrays.fill(mask, row * width, row * width + text.length, 1);
        }
        List<Tensor.Floats> out = network.run(new Tensor.Longs(ids, rows, width), new Tensor.Longs(mask, rows, width));
        if (out.size() != 1 || !Arrays.equals(out.getFirst().shape(), new long[] {rows, DIMENSIONS})) {
            throw new IllegalStateException("its answer has another shape");
        }
        float[] all = out.getFirst().values();
        for (int row = 0; row < rows; row++) {
            vectors[from + row] = Arrays.copyOfRange(all, row * DIMENSIONS, (row + 1) * DIMENSIONS);
        }
    }

    /// How many native objects the network holds now, for tests.
    int resources() {
        return network.resources();
    }

    /// Frees the network and the word pieces; may be called twice.
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            network.close();
            pieces.close();
        }
    }
}
