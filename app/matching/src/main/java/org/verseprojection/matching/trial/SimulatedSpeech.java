package org.verseprojection.matching.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.verseprojection.scripture.Scripture;

/// Makes up moments of services for the matcher to be fitted on: plain talk, verses read in all kinds of wordings,
/// paraphrases, each cut off anywhere, behind other speech or behind silence, misheard here and there, in the midst
/// of readings and announcements that they belong to or do not.
public final class SimulatedSpeech {
    /// How often each kind is spoken.
    ///
    /// @param talk share of plain talk, 0 to 1
    public record Mixture(double talk) {}

    private static final int LONGEST_TALK = 26;

    private final int verses;
    private final List<Wording> shown;
    private final List<Wording> known;
    private final List<Wording> heldOut;
    private final List<List<String>> talk;
    private final List<TrialTexts.Paraphrase> paraphrases;
    private final HearingErrors errors;
    private final Scripture scripture;
    private final Mixture mixture;
    private final Random random;

    private record Wording(String name, String[] texts) {
        static List<Wording> of(Scripture scripture, List<String> names) {
            return names.stream()
                    .map(name -> new Wording(name, TrialTexts.verses(scripture, name)))
                    .toList();
        }
    }

    /// @param heldOut wordings that neither index nor embedder knows
    /// @param known some that they do
    /// @param part 0 or 1: which half of talk and paraphrases is used
    public SimulatedSpeech(
            Scripture scripture, List<String> heldOut, List<String> known, int part, Mixture mixture, long seed) {
        this.scripture = scripture;
        this.verses = scripture.versification().size();
        this.shown = Wording.of(scripture, List.of("KJV", "WEB"));
        this.known = Wording.of(scripture, known);
        this.heldOut = Wording.of(scripture, heldOut);
        this.talk = half(
                TrialTexts.Talk.learnedFrom().stream()
                        .flatMap(corpus -> corpus.lines().stream())
                        .map(TrialTexts::words)
                        .toList(),
                part);
        this.paraphrases = half(TrialTexts.paraphrases(), part);
        this.errors = HearingErrors.load(scripture);
        this.mixture = mixture;
        this.random = new Random(seed);
    }

    /// Every other one.
    private static <T> List<T> half(List<T> all, int part) {
        return IntStream.range(0, all.size())
                .filter(i -> i % 2 == part)
                .mapToObj(all::get)
                .toList();
    }

    /// Another moment.
    public Moment next() {
        if (random.nextDouble() < mixture.talk()) {
            return talkMoment();
        }
        double kind = random.nextDouble();
        if (kind < 0.36) {
            return window(heldOut, Moment.Kind.HELD_OUT);
        } else if (kind < 0.44) {
            return window(shown, Moment.Kind.SHOWN);
        } else if (kind < 0.54) {
            return reading(heldOut, Moment.Kind.HELD_OUT);
        } else if (kind < 0.72) {
            return reading(shown, Moment.Kind.SHOWN);
        } else if (kind < 0.80) {
            return reading(known, Moment.Kind.KNOWN);
        } else if (kind < 0.87) {
            return whole(random.nextBoolean() ? heldOut : known);
        }
        return paraphrase();
    }

    /// Some words from the midst of a verse and nothing else, as they are searched for, or behind other speech.
    private Moment window(List<Wording> wordings, Moment.Kind kind) {
        Wording wording = wordings.get(random.nextInt(wordings.size()));
        String[] texts = wording.texts();
        int verse = verse(texts, 8);
        List<String> words = TrialTexts.words(texts[verse]);
        int length = Math.min(words.size(), 8 + random.nextInt(5));
        int from = random.nextInt(words.size() - length + 1);
        List<String> said = words.subList(from, from + length);
        List<List<String>> before = random.nextDouble() < 0.7 ? List.of() : List.of(talkWords(4 + random.nextInt(16)));
        return moment(before, said, Set.of(verse), -1, -1, kind, wording.name());
    }

    /// A verse that has come so far, from its beginning, behind the verse before it or behind talk.
    private Moment reading(List<Wording> wordings, Moment.Kind kind) {
        Wording wording = wordings.get(random.nextInt(wordings.size()));
        String[] texts = wording.texts();
        int verse = verse(texts, 2);
        List<String> words = TrialTexts.words(texts[verse]);
        int from = random.nextDouble() < 0.8 ? 0 : random.nextInt(words.size() - 1);
        int length = Math.min(words.size() - from, 2 + random.nextInt(random.nextDouble() < 0.2 ? 40 : 18));
        List<String> said = words.subList(from, from + length);
        boolean goesOn = from == 0 && verse > 0 && !texts[verse - 1].isEmpty() && random.nextDouble() < 0.4;
        if (goesOn) {
            boolean followed = random.nextDouble() < 0.7;
            return moment(
                    List.of(TrialTexts.words(texts[verse - 1])),
                    said,
                    Set.of(verse),
                    followed ? verse - 1 : -1,
                    random.nextDouble() < 0.2 ? verse : -1,
                    kind,
                    wording.name());
        }
        List<List<String>> before = random.nextDouble() < 0.35 ? List.of() : List.of(talkWords(3 + random.nextInt(20)));
        int announced = random.nextDouble() < 0.12 ? verse : -1;
        boolean over = from + length == words.size() && random.nextDouble() < 0.3;
        if (over) {
            // The speaker has gone on: for some words the verse is still the one that is meant.
            List<List<String>> all = new ArrayList<>(before);
            all.add(said);
            int since = 1 + random.nextInt(20);
            return moment(
                    all,
                    talkBeginning(since),
                    since < 6 ? Set.of(verse) : Set.of(),
                    verse,
                    announced,
                    kind,
                    wording.name());
        }
        return moment(before, said, Set.of(verse), -1, announced, kind, wording.name());
    }

    /// A verse from its first word to its last.
    private Moment whole(List<Wording> wordings) {
        Wording wording = wordings.get(random.nextInt(wordings.size()));
        int verse = verse(wording.texts(), 2);
        List<String> words = TrialTexts.words(wording.texts()[verse]);
        Moment.Kind kind = wordings.equals(heldOut) ? Moment.Kind.HELD_OUT : Moment.Kind.KNOWN;
        return moment(List.of(), words, Set.of(verse), -1, -1, kind, wording.name());
    }

    private Moment paraphrase() {
        TrialTexts.Paraphrase paraphrase = paraphrases.get(random.nextInt(paraphrases.size()));
        int first = scripture.versification().ordinal(paraphrase.passage().first());
        int last = scripture.versification().ordinal(paraphrase.passage().last());
        List<String> words = TrialTexts.words(paraphrase.text());
        int length = Math.min(words.size(), 5 + random.nextInt(words.size()));
        List<List<String>> before = random.nextDouble() < 0.35 ? List.of() : List.of(talkWords(3 + random.nextInt(20)));
        Set<Integer> right = first == last ? Set.of(first) : Set.of(first, last);
        return moment(before, words.subList(0, length), right, -1, -1, Moment.Kind.PARAPHRASE, "");
    }

    private Moment talkMoment() {
        List<List<String>> before = new ArrayList<>();
        if (random.nextDouble() < 0.8) {
            before.add(talkWords(LONGEST_TALK));
        }
        List<String> said = talkBeginning(1 + random.nextInt(LONGEST_TALK + 10));
        return moment(before, said, Set.of(), -1, -1, Moment.Kind.TALK, "");
    }

    /// With a context that belongs to it where one is given, else now and then with one that does not.
    private Moment moment(
            List<List<String>> before,
            List<String> said,
            Set<Integer> right,
            int read,
            int announced,
            Moment.Kind kind,
            String source) {
        boolean stale = random.nextDouble() < 0.25;
        int wasRead = read >= 0 || !stale ? read : random.nextInt(verses);
        int wasAnnounced = announced >= 0 || !stale || random.nextBoolean() ? announced : random.nextInt(verses);
        HearingErrors.Room[] rooms = HearingErrors.Room.values();
        HearingErrors.Room room = rooms[random.nextInt(rooms.length)];
        boolean perfect = random.nextDouble() < 0.3;
        List<List<String>> utterances = new ArrayList<>();
        before.forEach(words -> utterances.add(perfect ? words : errors.misheard(words, room, random)));
        utterances.add(perfect ? said : errors.misheard(said, room, random));
        return new Moment(
                utterances,
                right,
                wasRead,
                Duration.ofMillis(read >= 0 ? random.nextInt(8_000) : 2_000 + random.nextInt(60_000)),
                wasAnnounced,
                Duration.ofMillis(2_000 + random.nextInt(60_000)),
                kind,
                source);
    }

    private int verse(String[] texts, int least) {
        int verse;
        do {
            verse = random.nextInt(texts.length);
        } while (texts[verse].isEmpty() || TrialTexts.words(texts[verse]).size() < least);
        return verse;
    }

    /// The end of some talk.
    private List<String> talkWords(int count) {
        List<String> words = talk.get(random.nextInt(talk.size()));
        return words.subList(Math.max(0, words.size() - count), words.size());
    }

    /// The beginning of some talk.
    private List<String> talkBeginning(int count) {
        List<String> words = talk.get(random.nextInt(talk.size()));
        return words.subList(0, Math.min(count, words.size()));
    }
}
