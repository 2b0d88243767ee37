package org.verseprojection.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.Gathering;
import org.verseprojection.live.memory.How;
import org.verseprojection.live.memory.ShownVerse;

/// A folder with its keychain and clock, and rows to keep. Nothing happens by itself here: the tests do it.
final class Booth {
    static final Duration NEVER = Duration.ofDays(1);
    static final Pace STILL = new Pace(NEVER, Duration.ofMillis(100), NEVER, NEVER, 100_000_000, 0);

    final Path folder;
    final Layout layout;
    final TestKeychain keychain = new TestKeychain();
    final TestClock clock = new TestClock();

    private static final Map<String, String> VERSES =
            Map.of("John.3.16", "For God so loved the world", "Ps.23.1", "The LORD is my shepherd; I shall not want.");

    Booth(Path folder) {
        this.folder = folder;
        this.layout = new Layout(folder);
    }

    SqliteMemory open() {
        return open(STILL);
    }

    SqliteMemory open(Pace pace) {
        return SqliteMemory.open(
                folder, keychain, clock, Locale.ENGLISH, (passage, _) -> VERSES.getOrDefault(passage.osis(), ""), pace);
    }

    Instant now() {
        return clock.instant();
    }

    Feedback decision(String said) {
        clock.pass(Duration.ofSeconds(7));
        Passage passage = Passage.ofOsis("Phil.4.6-Phil.4.7");
        return new Feedback(
                UUID.randomUUID(),
                now(),
                Optional.empty(),
                How.PICKED,
                said,
                passage,
                Translation.WEB,
                List.of(
                        new Feedback.Match(passage, 0.812345678901, Candidate.Kind.QUOTATION),
                        new Feedback.Match(Passage.ofOsis("John.3.16"), 1e-9, Candidate.Kind.NEXT)));
    }

    ShownVerse shown(String osis) {
        clock.pass(Duration.ofSeconds(7));
        return new ShownVerse(
                UUID.randomUUID(),
                Optional.of(UUID.randomUUID()),
                now(),
                Passage.ofOsis(osis),
                Translation.KJV,
                How.SEARCHED,
                Optional.of(Duration.ofMillis(1234)));
    }

    Gathering service(String name, String preacher) {
        clock.pass(Duration.ofSeconds(7));
        return new Gathering(UUID.randomUUID(), name, preacher, now(), Optional.empty());
    }

    static List<Feedback> all(SqliteMemory memory) {
        return memory.feedback(Optional.empty(), Optional.empty(), Integer.MAX_VALUE);
    }
}
