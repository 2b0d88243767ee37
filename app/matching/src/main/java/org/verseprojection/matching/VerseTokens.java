package org.verseprojection.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.verseprojection.domain.Translation;
import org.verseprojection.scripture.Scripture;

/// Every wording of every verse as numbers: its words as ids of one vocabulary. Made with the index and kept beside
/// it, some 20 MB; never changed.
///
/// The wordings come in a fixed order, the shown translations first. Where a wording
/// says the same as one before it, or lacks the verse, it has no words there: nothing is aligned twice.
final class VerseTokens {
    private static final int BUFFER = 1 << 14;

    private final Vocabulary vocabulary;
    private final int verses;
    private final List<Wording> wordings;

    /// @param words of all verses, one behind the other
    /// @param starts where each verse's words begin; one more entry for the end
    private record Wording(char[] words, int[] starts) {}

    /// The shown wordings, in their places.
    static final List<Translation> SHOWN = List.of(Translation.KJV, Translation.WEB);

    private VerseTokens(Vocabulary vocabulary, int verses, List<Wording> wordings) {
        this.vocabulary = vocabulary;
        this.verses = verses;
        this.wordings = wordings;
    }

    /// Cuts the texts into words: seconds.
    ///
    /// @param names of the matching-only wordings
    static VerseTokens of(Scripture scripture, List<String> names) {
        int verses = scripture.versification().size();
        Vocabulary vocabulary = new Vocabulary();
        char[][][] all = new char[SHOWN.size() + names.size()][verses][];
        for (Translation translation : Translation.values()) {
            Arrays.setAll(
                    all[wording(translation)],
                    ordinal ->
                            vocabulary.add(Tokens.of(scripture.text(translation).text(ordinal))));
        }
        for (int i = 0; i < names.size(); i++) {
            char[][] wording = all[SHOWN.size() + i];
            Arrays.fill(wording, new char[0]);
            scripture
                    .wordings()
                    .forEach(names.get(i), (ordinal, text) -> wording[ordinal] = vocabulary.add(Tokens.of(text)));
        }
        List<Wording> wordings = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            wordings.add(flat(all, i));
        }
        vocabulary.freeze();
        return new VerseTokens(vocabulary, verses, wordings);
    }

    private static Wording flat(char[][][] all, int wording) {
        int[] starts = new int[all[wording].length + 1];
        StringBuilder words = new StringBuilder();
        for (int ordinal = 0; ordinal < all[wording].length; ordinal++) {
            char[] verse = all[wording][ordinal];
            boolean said = false;
            for (int other = SHOWN.size() - 1; other < wording; other++) {
                said |= Arrays.equals(all[other][ordinal], verse);
            }
            if (!said || wording < SHOWN.size()) {
                words.append(verse);
            }
            starts[ordinal + 1] = words.length();
        }
        return new Wording(words.toString().toCharArray(), starts);
    }

    static VerseTokens read(DataInput in) throws IOException {
        Vocabulary vocabulary = Vocabulary.read(in);
        int verses = in.readVInt();
        List<Wording> wordings = new ArrayList<>();
        byte[] buffer = new byte[BUFFER];
        int wordingCount = in.readVInt();
        for (int i = 0; i < wordingCount; i++) {
            int[] starts = new int[verses + 1];
            for (int ordinal = 0; ordinal < verses; ordinal++) {
                starts[ordinal + 1] = starts[ordinal] + in.readVInt();
            }
            char[] words = new char[starts[verses]];
            for (int from = 0; from < words.length; from += buffer.length / 2) {
                int count = Math.min(buffer.length / 2, words.length - from);
                in.readBytes(buffer, 0, 2 * count);
                for (int word = 0; word < count; word++) {
                    words[from + word] = (char) ((buffer[2 * word] & 0xFF) | (buffer[2 * word + 1] << 8));
                }
            }
            wordings.add(new Wording(words, starts));
        }
        return new VerseTokens(vocabulary, verses, wordings);
    }

    void write(DataOutput out) throws IOException {
        vocabulary.write(out);
        out.writeVInt(verses);
        out.writeVInt(wordings.size());
        for (Wording wording : wordings) {
            for (int ordinal = 0; ordinal < verses; ordinal++) {
                out.writeVInt(wording.starts[ordinal + 1] - wording.starts[ordinal]);
            }
            byte[] bytes = new byte[2 * wording.words.length];
            for (int word = 0; word < wording.words.length; word++) {
                bytes[2 * word] = (byte) wording.words[word];
                bytes[2 * word + 1] = (byte) (wording.words[word] >> 8);
            }
            out.writeBytes(bytes, bytes.length);
        }
    }

    /// The place of a shown translation among the wordings.
    static int wording(Translation translation) {
        return SHOWN.indexOf(translation);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    int wordings() {
        return wordings.size();
    }

    int verses() {
        return verses;
    }

    /// All words of a wording; those of one verse lie from [#start] to before the next verse's.
    char[] words(int wording) {
        return wordings.get(wording).words;
    }

    int start(int wording, int ordinal) {
        return wordings.get(wording).starts[ordinal];
    }

    int end(int wording, int ordinal) {
        return wordings.get(wording).starts[ordinal + 1];
    }
}
