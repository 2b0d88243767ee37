package org.verseprojection.live.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;

/// When a service begins, ends and goes on.
class GatheringsTest {
    private static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");
    private final MapMemory memory = new MapMemory();
    private final Gatherings gatherings = new Gatherings(at -> "Service of " + at, _ -> {});

    private Gathering kept(UUID id) {
        return memory.gatherings(100).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private UUID at(int minutes) {
        return gatherings.at(memory, TEN.plusSeconds(60L * minutes));
    }

    @Test
    void aServiceBeginsWithTheListeningAndEndsAfterThreeHoursOfNothing() {
        gatherings.listening(TEN.minusSeconds(600));
        gatherings.listening(TEN.minusSeconds(60));
        UUID morning = at(0);
        assertEquals(morning, at(179));
        UUID evening = at(179 + 181);
        assertNotEquals(morning, evening);
        Gathering first = kept(morning);
        assertEquals(TEN.minusSeconds(600), first.start());
        assertEquals(Optional.of(TEN.plusSeconds(179 * 60)), first.end(), "it ended with its last decision");
        assertEquals("Service of " + first.start(), first.name());
        assertEquals(TEN.plusSeconds(360 * 60), kept(evening).start());
    }

    @Test
    void byHandItIsNamedAndEnded() {
        UUID first = at(0);
        gatherings.call(memory, kept(first), " Advent\n1 ", "Ruth");
        assertEquals("Advent 1", kept(first).name());
        assertEquals("Ruth", gatherings.current().orElseThrow().preacher());
        gatherings.end(memory, TEN.plusSeconds(3600));
        assertEquals(Optional.empty(), gatherings.current());
        assertEquals(Optional.of(TEN.plusSeconds(3600)), kept(first).end());
        assertNotEquals(first, at(70));
        assertEquals(Optional.empty(), new Gatherings(_ -> "", _ -> {}).end(new MapMemory(), TEN));
    }

    @Test
    void onlyTheNewestGoesOnAndThoseLeftOpenBeforeItEnded() {
        UUID left = at(0);
        shownAt(left, 20);
        Gathering newer = new Gathering(UUID.randomUUID(), "Evening", "", TEN.plusSeconds(3600), Optional.empty());
        memory.keep(newer);
        Gatherings restarted = new Gatherings(_ -> "", _ -> {});
        restarted.resume(memory, TEN.plusSeconds(4000));
        assertEquals(Optional.of(newer), restarted.current());
        assertEquals(Optional.of(TEN.plusSeconds(20 * 60)), kept(left).end(), "it ended with its last decision");
    }

    @Test
    void oneBeginsByHandAndOneThatIsOverIsNamed() {
        gatherings.begin(memory, TEN);
        Gathering begun = gatherings.current().orElseThrow();
        assertEquals(begun.id(), at(1), "what follows belongs to it");
        gatherings.end(memory, TEN.plusSeconds(3600));
        gatherings.call(memory, kept(begun.id()), "Advent", "Ruth");
        assertEquals("Ruth", kept(begun.id()).preacher());
        assertEquals(Optional.of(TEN.plusSeconds(3600)), kept(begun.id()).end());
        assertEquals(Optional.empty(), gatherings.current());
    }

    @Test
    void afterACrashTheSameServiceGoesOn() {
        UUID before = at(0);
        shownAt(before, 100);
        Gatherings restarted = new Gatherings(_ -> "", _ -> {});
        assertEquals(before, restarted.at(memory, TEN.plusSeconds(60 * 250)), "150 minutes after the last verse");
        Gatherings nextDay = new Gatherings(_ -> "", _ -> {});
        assertNotEquals(before, nextDay.at(memory, TEN.plusSeconds(60 * 1440)));
        assertEquals(Optional.of(TEN.plusSeconds(6000)), kept(before).end());
    }

    private void shownAt(UUID gathering, int minutes) {
        memory.keep(new ShownVerse(
                UUID.randomUUID(),
                Optional.of(gathering),
                TEN.plusSeconds(60L * minutes),
                Passage.ofOsis("Ps.23.1"),
                Translation.KJV,
                How.QUEUED,
                Optional.empty()));
    }
}
