package org.verseprojection.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.jspecify.annotations.Nullable;

/// The words of the shown texts: how rare each is, and which of them a heard word may stand for.
///
/// Words meet in three ways: the same word, the same stem, the same sound (double metaphone, Philips 2000), the
/// later the weaker.
final class Vocabulary {
    static final float SAME = 1.0f;
    static final float SAME_STEM = 0.85f;
    static final float SAME_SOUND = 0.6f;

    /// As often as a word that the texts do not have is taken to occur.
    private static final int UNKNOWN = 3;

    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Map<String, List<Integer>> stems = new HashMap<>();
    private final Map<String, List<Integer>> sounds = new HashMap<>();
    private final DoubleMetaphone metaphone = new DoubleMetaphone();
    private int[] frequency = new int[1 << 14];
    private int[] lastDocument = new int[1 << 14];
    private int documents;
    private float[] rarity = new float[0];

    /// Takes in the next document's words and gives their ids.
    int[] add(List<Tokens.Token> tokens) {
        documents++;
        int[] document = new int[tokens.size()];
        for (int i = 0; i < document.length; i++) {
            document[i] = id(tokens.get(i).word());
            if (lastDocument[document[i]] != documents) {
                lastDocument[document[i]] = documents;
                frequency[document[i]]++;
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
        ids.put(word, id);
        words.add(word);
        if (id == frequency.length) {
            frequency = Arrays.copyOf(frequency, 2 * id);
            lastDocument = Arrays.copyOf(lastDocument, 2 * id);
        }
        return id;
    }

    /// No more documents: rarity and likeness can be asked for.
    void freeze() {
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
    }

    private float inverseFrequency(int inDocuments) {
        return (float) Math.log(1 + (documents - inDocuments + 0.5) / (inDocuments + 0.5));
    }

    int size() {
        return rarity.length;
    }

    /// The inverse document frequency of a word (Robertson and Spärck Jones), from nearly 0 for `the` to some 11.
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
        String sound = sound(word);
        // One consonant alone is no sound to go by: "of" and "if" and "have" are not one word.
        if (sound.length() > 1) {
            sounds.getOrDefault(sound, List.of()).forEach(id -> call.to(id, SAME_SOUND));
        }
        stems.getOrDefault(Stem.of(word), List.of()).forEach(id -> call.to(id, SAME_STEM));
        @Nullable Integer same = ids.get(word);
        if (same != null) {
            call.to(same, SAME);
        }
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
