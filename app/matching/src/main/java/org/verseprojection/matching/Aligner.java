package org.verseprojection.matching;

import java.util.Arrays;
import org.verseprojection.domain.Hypothesis;

/// Finds the best local alignment of the heard words with a verse's words (Smith and Waterman 1981), each pair
/// weighted by the word's rarity, its likeness and its recency.
///
/// A near-verbatim hit so beats a bag of common words: order counts, and every word that was heard but not written,
/// or written but not heard, costs. What each pair of words is worth is worked out once for what was heard, in a
/// table of the few words of the vocabulary that any heard word is like; all other words share its first row.
/// Scratch memory is kept between calls; one thread.
final class Aligner {
    /// What a word costs that stands on one side alone. Rarities run from 0 to 13, those of content words from 4.
    private static final float GAP = 0.5f;

    /// What two words cost that stand against each other and do not meet.
    private static final float MISMATCH = 0.7f;

    private final Vocabulary vocabulary;
    private final short[] rows;
    private int[] touched = new int[0];
    private float[][] likeness = new float[64][Heard.MOST];
    private float[][] worth = new float[64][Heard.MOST];
    private float[] greatest = new float[64];
    private final float[] gap = new float[Heard.MOST];
    private final float[] column = new float[Heard.MOST + 1];
    private final int[] runLengths = new int[Heard.MOST + 1];
    private float[][] scores = new float[256][Heard.MOST + 1];
    private byte[][] moves = new byte[256][Heard.MOST + 1];
    private Heard heard;

    Aligner(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.rows = new short[vocabulary.size()];
        this.heard = Heard.of(Hypothesis.nothing(), vocabulary);
    }

    /// From now on these words are aligned.
    void listen(Heard words) {
        listen(words, Mended.NOWHERE);
    }

    /// The same, each word being what it was heard as or what may have been said there.
    void listen(Heard words, Mended mended) {
        heard = words;
        for (int i = 0; i < touched.length; i++) {
            rows[touched[i]] = 0;
        }
        touched = new int[64];
        int[] count = {0};
        for (int i = 0; i < words.size(); i++) {
            int at = i;
            vocabulary.alike(words.words().get(i), (id, like) -> touch(id, at, like, count));
            for (String said : mended.at(i)) {
                vocabulary.alike(said, (id, like) -> {
                    if (like >= Vocabulary.SAME_STEM) {
                        touch(id, at, like * Mended.WORTH, count);
                    }
                });
            }
        }
        touched = Arrays.copyOf(touched, count[0]);
        weigh();
    }

    private void touch(int id, int at, float like, int[] count) {
        if (rows[id] == 0) {
            touched = count[0] < touched.length ? touched : Arrays.copyOf(touched, 2 * touched.length);
            touched[count[0]++] = id;
            rows[id] = (short) count[0];
            grow(count[0]);
            Arrays.fill(likeness[count[0]], 0);
        }
        float[] row = likeness[rows[id]];
        row[at] = Math.max(row[at], like);
    }

    private void grow(int row) {
        if (row == likeness.length) {
            likeness = Arrays.copyOf(likeness, 2 * row);
            worth = Arrays.copyOf(worth, 2 * row);
            greatest = Arrays.copyOf(greatest, 2 * row);
            for (int i = row; i < likeness.length; i++) {
                likeness[i] = new float[Heard.MOST];
                worth[i] = new float[Heard.MOST];
            }
        }
    }

    private void weigh() {
        Arrays.fill(greatest, 0);
        for (int i = 0; i < heard.size(); i++) {
            float recency = (float) heard.recency()[i];
            gap[i] = GAP * recency;
            worth[0][i] = -MISMATCH * recency;
            for (int row = 1; row <= touched.length; row++) {
                float like = likeness[row][i];
                worth[row][i] = like > 0 ? like * vocabulary.rarity(touched[row - 1]) * recency : -MISMATCH * recency;
                greatest[row] = Math.max(greatest[row], worth[row][i]);
            }
        }
    }

    /// How like a heard word is to a word of the vocabulary, 0 to 1.
    float likeness(int heardWord, int id) {
        return rows[id] == 0 ? 0 : likeness[rows[id]][heardWord];
    }

    /// The evidence of the best alignment alone, or `floor` where it is no more than that.
    float score(char[] words, int start, int end, float floor) {
        float most = 0;
        int from = end;
        int to = start;
        for (int j = start; j < end; j++) {
            int row = rows[words[j]];
            if (row > 0) {
                most += greatest[row];
                from = Math.min(from, j);
                to = j + 1;
            }
        }
        // Even if every word met at its best place, and nothing lay between.
        return most <= floor ? floor : Math.max(floor, score(words, from, to));
    }

    private float score(char[] words, int start, int end) {
        int size = heard.size();
        Arrays.fill(column, 0, size + 1, 0);
        float best = 0;
        boolean live = false;
        for (int j = start; j < end; j++) {
            int table = rows[words[j]];
            if (table == 0 && !live) {
                continue; // Nothing meets and nothing has met just before.
            }
            float[] row = worth[table];
            float diagonal = 0;
            float above = 0;
            float most = 0;
            for (int i = 1; i <= size; i++) {
                float left = column[i];
                float free = Math.max(above, left) - gap[i - 1];
                float score = Math.max(0, Math.max(diagonal + row[i - 1], free));
                diagonal = left;
                column[i] = score;
                above = score;
                most = Math.max(most, score);
            }
            live = most > 0;
            best = Math.max(best, most);
        }
        return best;
    }

    /// The longest run of heard words that stands there word for word.
    Run longestRun(char[] words, int start, int end) {
        int size = heard.size();
        Arrays.fill(column, 0, size + 1, 0);
        int[] lengths = runLengths;
        Arrays.fill(lengths, 0, size + 1, 0);
        float best = 0;
        int length = 0;
        for (int j = start; j < end; j++) {
            int row = rows[words[j]];
            if (row == 0) {
                Arrays.fill(column, 0, size + 1, 0);
                Arrays.fill(lengths, 0, size + 1, 0);
                continue;
            }
            float rarity = vocabulary.rarity(words[j]);
            for (int i = size; i > 0; i--) {
                boolean same = likeness[row][i - 1] == Vocabulary.SAME;
                column[i] = same ? column[i - 1] + rarity : 0;
                lengths[i] = same ? lengths[i - 1] + 1 : 0;
                if (column[i] > best) {
                    best = column[i];
                    length = lengths[i];
                }
            }
        }
        return new Run(best, length);
    }

    /// Words that were heard as they are written.
    ///
    /// @param rarity of all of them, whenever they were heard
    /// @param length how many
    record Run(float rarity, int length) {
        static final Run NONE = new Run(0, 0);
    }

    /// The best alignment with those words.
    Alignment align(char[] words, int start, int end) {
        int size = heard.size();
        int length = end - start;
        if (length >= scores.length) {
            scores = new float[2 * length][Heard.MOST + 1];
            moves = new byte[2 * length][Heard.MOST + 1];
        }
        Arrays.fill(scores[0], 0, size + 1, 0);
        float best = 0;
        int bestWord = 0;
        int bestHeard = 0;
        for (int j = 1; j <= length; j++) {
            int table = rows[words[start + j - 1]];
            scores[j][0] = 0;
            for (int i = 1; i <= size; i++) {
                float score = scores[j - 1][i - 1] + worth[table][i - 1];
                byte move = (byte) (table > 0 && likeness[table][i - 1] > 0 ? 1 : 2);
                float skipHeard = scores[j][i - 1] - gap[i - 1];
                float skipWord = scores[j - 1][i] - gap[i - 1];
                if (skipHeard > score) {
                    score = skipHeard;
                    move = 3;
                }
                if (skipWord > score) {
                    score = skipWord;
                    move = 4;
                }
                if (score <= 0) {
                    score = 0;
                    move = 0;
                }
                scores[j][i] = score;
                moves[j][i] = move;
                if (score > best) {
                    best = score;
                    bestWord = j;
                    bestHeard = i;
                }
            }
        }
        return best == 0 ? Alignment.NONE : trace(best, bestWord, bestHeard);
    }

    private Alignment trace(float best, int bestWord, int bestHeard) {
        int[] pairs = new int[heard.size()];
        Arrays.fill(pairs, -1);
        int i = bestHeard;
        int j = bestWord;
        int met = 0;
        int first = bestHeard - 1;
        while (i > 0 && j > 0 && moves[j][i] != 0) {
            byte move = moves[j][i];
            if (move == 1) {
                pairs[i - 1] = j - 1;
                met++;
                first = i - 1;
            }
            i -= move == 4 ? 0 : 1;
            j -= move == 3 ? 0 : 1;
        }
        return new Alignment(best, first, bestHeard - 1, met, pairs);
    }
}
