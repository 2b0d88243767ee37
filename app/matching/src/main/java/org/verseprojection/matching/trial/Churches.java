package org.verseprojection.matching.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.verseprojection.domain.Translation;
import org.verseprojection.scripture.Scripture;

/// Makes up churches: each has two preachers with habits, ways of telling and voices of their own, a room, and a
/// service a week. The same church for the same seed. docs/learning.md tells all of it.
public final class Churches {
    private static final Instant FIRST = Instant.parse("2026-01-04T10:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration APART = Duration.ofMinutes(3);

    /// Verses chosen in a service.
    private static final int SERVICE = 12;

    /// How often the first of the two preaches.
    private static final double FIRST_PREACHES = 0.7;

    /// How often a verse of the series is announced, and one of elsewhere.
    private static final double SERIES_ANNOUNCED = 0.2;

    private static final double ANNOUNCED = 0.05;

    private final Scripture scripture;
    private final HearingErrors errors;
    private final List<String> wordings;
    private final List<List<String>> talk;
    private final Map<String, String[]> texts = new ConcurrentHashMap<>();
    private final Map<String, Boolean> plain = new ConcurrentHashMap<>();

    /// @param wordings whose words stand in for a preacher's own
    public Churches(Scripture scripture, List<String> wordings) {
        this.scripture = scripture;
        this.errors = HearingErrors.load(scripture);
        this.wordings = List.copyOf(wordings);
        this.talk = TrialTexts.Talk.heldBack().stream()
                .flatMap(corpus -> corpus.lines().stream())
                .map(TrialTexts::words)
                .toList();
    }

    /// A verse that somebody in a church quoted, told or announced.
    ///
    /// @param at when
    /// @param speaker a key
    /// @param translation that is wanted on the screen
    /// @param heard all that was heard until the operator decides
    /// @param ordinal of the verse that is meant
    /// @param announced whether it was named and not spoken
    /// @param mood a number from 0 to 1, for what a simulated operator does
    public record Choice(
            Instant at,
            String speaker,
            Translation translation,
            String heard,
            int ordinal,
            boolean announced,
            double mood) {}

    /// What one church chooses, in the order of time.
    public List<Choice> church(long seed, int choices) {
        Random random = new Random(seed);
        Tellings tellings = new Tellings(scripture, wordings, texts, random.nextLong());
        List<Preacher> preachers = List.of(
                Preacher.of("a", scripture, new Random(random.nextLong())),
                Preacher.of("b", scripture, new Random(random.nextLong())));
        List<Voice> voices = preachers.stream()
                .map(preacher -> Voice.of(scripture, errors.sounds(), preacher, new Random(random.nextLong()), plain))
                .toList();
        HearingErrors.Room room = random.nextBoolean() ? HearingErrors.Room.CLEAN : HearingErrors.Room.HALL;
        List<Choice> made = new ArrayList<>();
        for (int week = 0; made.size() < choices; week++) {
            int who = random.nextDouble() < FIRST_PREACHES ? 0 : 1;
            Preacher preacher = preachers.get(who);
            preacher.prepare();
            for (int i = 0; i < SERVICE && made.size() < choices; i++) {
                Instant at = FIRST.plus(WEEK.multipliedBy(week)).plus(APART.multipliedBy(i));
                made.add(choice(at, preacher, voices.get(who), tellings, room, random));
            }
        }
        return made;
    }

    private Choice choice(
            Instant at, Preacher preacher, Voice voice, Tellings tellings, HearingErrors.Room room, Random random) {
        int ordinal = preacher.next();
        boolean announced = random.nextDouble() < (preacher.inSeries(ordinal) ? SERIES_ANNOUNCED : ANNOUNCED);
        List<String> said = new ArrayList<>(talkBefore(random));
        if (announced) {
            said.addAll(List.of("turn", "with", "me", "to"));
            said.addAll(tellings.announcement(ordinal));
        } else {
            said.addAll(preacher.leadIn());
            said.addAll(tellings.told(ordinal, preacher));
        }
        List<String> heard = new ArrayList<>(errors.misheard(voice.heard(said), room, random));
        // The operator takes a moment, and the speaker goes on.
        if (!announced && random.nextDouble() < 0.4) {
            List<String> after = talk.get(random.nextInt(talk.size()));
            heard.addAll(after.subList(0, Math.min(after.size(), 1 + random.nextInt(5))));
        }
        return new Choice(
                at,
                preacher.key(),
                preacher.translation(),
                String.join(" ", heard),
                ordinal,
                announced,
                random.nextDouble());
    }

    private List<String> talkBefore(Random random) {
        List<String> line = talk.get(random.nextInt(talk.size()));
        int length = Math.min(line.size(), 4 + random.nextInt(16));
        return line.subList(line.size() - length, line.size());
    }

    /// Mishearings of book names; a few of them the parser understands as they are.
    static Map<String, String> names() {
        return Map.ofEntries(
                Map.entry("hebrews", "he bruise"),
                Map.entry("romans", "roman see"),
                Map.entry("corinthians", "current tents"),
                Map.entry("ephesians", "if easy ends"),
                Map.entry("philippians", "philip beans"),
                Map.entry("galatians", "galley sheens"),
                Map.entry("isaiah", "eyes higher"),
                Map.entry("genesis", "jenna sis"),
                Map.entry("matthew", "math hew"),
                Map.entry("james", "chains"),
                Map.entry("proverbs", "pro herbs"),
                Map.entry("luke", "look"));
    }
}
