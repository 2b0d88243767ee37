package org.verseprojection.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;

/// The words of all wordings: how rare each is, and which of them a heard word may stand for.
///
/// Words meet in six ways: the same word, the same stem, the same sound (double metaphone, Philips 2000), nearly the
/// same letters (Levenshtein 1966), nearly the same sound, and meaning ([Kinship]). Of the words that the recogniser
/// was seen to mishear a quarter sound the same, and three in five differ by two letters at most.
final class Vocabulary {
    static final float SAME = 1.0f;
    static final float SAME_STEM = 0.85f;
    static final float SAME_SOUND = 0.6f;
    static final float SAME_LETTERS = 0.5f;
    static final float NEAR_SOUND = 0.35f;

    /// Of two words that always stand for each other, and none do.
    static final float KIN = 0.7f;

    /// As often as a word that the texts do not have is taken to occur.
    private static final int UNKNOWN = 3;

    /// Shorter words have too many neighbours.
    private static final int LEAST_LETTERS = 4;
    private static final int LEAST_SOUNDS = 3;

    /// Longer than any word of the texts.
    private static final int MOST_LETTERS = 24;

    /// From this length on two letters may differ.
    private static final int LONG = 8;

    private final Map<String, Integer> ids = new HashMap<>(1 << 16);
    private final List<String> words = new ArrayList<>();
    private final Map<String, List<Integer>> stems = new HashMap<>(1 << 16);
    private final Map<String, List<Integer>> sounds = new HashMap<>(1 << 16);
    private final Kinship kinship = Kinship.learned();
    private final DoubleMetaphone metaphone = new DoubleMetaphone();
    private int[] frequency = new int[1 << 14];
    private int[] lastDocument = new int[1 << 14];
    private int documents;
    private float[] rarity = new float[0];

    private final List<String> soundList = new ArrayList<>();
    private final List<List<Integer>> soundWords = new ArrayList<>();
    private DeletionNeighbours nearSounds = new DeletionNeighbours(List.of(), 1);
    private DeletionNeighbours nearLetters = new DeletionNeighbours(List.of(), 1);

    /// Takes in the next document's words and gives their ids.
    char[] add(List<Tokens.Token> tokens) {
        documents++;
        char[] document = new char[tokens.size()];
        for (int i = 0; i < document.length; i++) {
            int id = id(tokens.get(i).word());
            document[i] = (char) id;
            if (lastDocument[id] != documents) {
                lastDocument[id] = documents;
                frequency[id]++;
            }
        }
        return document;
    }

    private int id(String word) {
        Integer known = ids.get(word);
        if (known != null) {
            return known;
        }
        int id = words.size();
        if (id > Character.MAX_VALUE) {
            throw new IllegalStateException("more than 65,536 different words");
        }
        ids.put(word, id);
        words.add(word);
        if (id == frequency.length) {
            frequency = Arrays.copyOf(frequency, 2 * id);
            lastDocument = Arrays.copyOf(lastDocument, 2 * id);
        }
        return id;
    }

    static Vocabulary read(DataInput in) throws IOException {
        Vocabulary vocabulary = new Vocabulary();
        vocabulary.documents = in.readVInt();
        int size = in.readVInt();
        vocabulary.frequency = new int[size];
        for (int id = 0; id < size; id++) {
            String word = in.readString();
            vocabulary.ids.put(word, id);
            vocabulary.words.add(word);
            vocabulary.frequency[id] = in.readVInt();
        }
        vocabulary.freeze();
        return vocabulary;
    }

    void write(DataOutput out) throws IOException {
        out.writeVInt(documents);
        out.writeVInt(words.size());
        for (int id = 0; id < words.size(); id++) {
            out.writeString(words.get(id));
            out.writeVInt(frequency[id]);
        }
    }

    /// No more documents: rarity and likeness can be asked for.
    void freeze() {
        lastDocument = new int[0];
        rarity = new float[words.size()];
        for (int id = 0; id < rarity.length; id++) {
            rarity[id] = inverseFrequency(frequency[id]);
            String word = words.get(id);
            stems.computeIfAbsent(Stem.of(word), stem -> new ArrayList<>(2)).add(id);
            String sound = sound(word);
            if (!sound.isEmpty()) {
                sounds.computeIfAbsent(sound, key -> new ArrayList<>(2)).add(id);
            }
        }
        sounds.forEach((sound, ids) -> {
            soundList.add(sound);
            soundWords.add(ids);
        });
        nearSounds = new DeletionNeighbours(soundList, LEAST_SOUNDS);
        nearLetters = new DeletionNeighbours(words, LEAST_LETTERS);
    }

    private float inverseFrequency(int inDocuments) {
        return (float) Math.log(1 + (documents - inDocuments + 0.5) / (inDocuments + 0.5));
    }

    int size() {
        return rarity.length;
    }

    String word(int id) {
        return words.get(id);
    }

    /// The inverse document frequency of a word (Robertson and Spärck Jones), from nearly 0 for `the` to some 13.
    float rarity(int id) {
        return rarity[id];
    }

    /// How rare a heard word is: as the commonest word that it may stand for; as the rarest there are, if none.
    float rarity(String word) {
        Integer id = ids.get(word);
        if (id != null) {
            return rarity[id];
        }
        List<Integer> related = stems.getOrDefault(Stem.of(word), List.of());
        return related.isEmpty()
                ? inverseFrequency(UNKNOWN)
                : (float) related.stream().mapToDouble(this::rarity).min().orElseThrow();
    }

    /// Calls for each word of the texts that a heard word may be, the likest last.
    void alike(String word, Likeness call) {
        @Nullable Integer same = ids.get(word);
        List<Integer> stem = stems.getOrDefault(Stem.of(word), List.of());
        String sound = sound(word);
        near(word, sound, call);
        for (Kinship.Kin other : kinship.of(Stem.of(word))) {
            float like = KIN * (float) Math.sqrt(other.strength());
            stems.getOrDefault(other.stem(), List.of()).forEach(id -> call.to(id, like));
        }
        // One consonant alone is no sound to go by: "of" and "if" and "have" are not one word.
        if (sound.length() > 1) {
            sounds.getOrDefault(sound, List.of()).forEach(id -> call.to(id, SAME_SOUND));
        }
        stem.forEach(id -> call.to(id, SAME_STEM));
        if (same != null) {
            call.to(same, SAME);
        }
    }

    private synchronized void near(String word, String sound, Likeness call) {
        if (word.length() < LEAST_LETTERS || word.length() > MOST_LETTERS) {
            return;
        }
        nearSounds.each(sound, other -> {
            if (Levenshtein.within(sound, soundList.get(other), 1)) {
                soundWords.get(other).forEach(id -> call.to(id, NEAR_SOUND));
            }
        });
        nearLetters.each(word, id -> {
            if (Levenshtein.within(word, words.get(id), word.length() < LONG ? 1 : 2)) {
                call.to(id, SAME_LETTERS);
            }
        });
    }

    private synchronized String sound(String word) {
        String sound = metaphone.doubleMetaphone(word);
        return sound == null ? "" : sound;
    }

    /// Hears of a word and how like it is, 0 to 1.
    interface Likeness {
        void to(int id, float likeness);
    }
}
