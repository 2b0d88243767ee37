package org.verseprojection.desktop.booth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.domain.Wording;
import org.verseprojection.speech.audio.AudioEvent;
import org.verseprojection.speech.audio.Level;

/// The status line.
class NoticesTest {
    private static final Messages ENGLISH = Messages.of(LiveBooth.class, Locale.ENGLISH);
    private static final Level LOUD = new Level(-6, 0, true, false);
    private static final Level SPEECH = new Level(-20, -9, false, false);

    private final Notices notices = new Notices();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void tooLoudIsSaidUntilItHasNotBeenForSomeSeconds() {
        notices.sound(new AudioEvent.Listening("desk", 1, 1, 48_000), ENGLISH);
        notices.sound(new AudioEvent.Clipping(), ENGLISH);
        pass(LOUD, 60);
        assertEquals(List.of("Too loud: turn the microphone down"), said());
        pass(SPEECH, 8);
        assertEquals(List.of("Too loud: turn the microphone down"), said());
        pass(LOUD, 1);
        pass(SPEECH, 8);
        assertEquals(List.of("Too loud: turn the microphone down"), said(), "it was so again");
        pass(SPEECH, 8);
        assertEquals(List.of("Microphone: desk"), said());
    }

    @Test
    void whatCameAfterIsNotWithdrawnWithIt() {
        notices.sound(new AudioEvent.Listening("desk", 1, 1, 48_000), ENGLISH);
        notices.sound(new AudioEvent.Clipping(), ENGLISH);
        pass(LOUD, 1);
        notices.sound(new AudioEvent.Lost("desk", Wording.verbatim("gone")), ENGLISH);
        pass(Level.SILENCE, 60);
        assertEquals(List.of("The microphone desk is unplugged. Waiting for it."), said());
    }

    @Test
    void theHeadphonesHaveALineOfTheirOwnAndNotForEver() {
        notices.sound(new AudioEvent.Lost("desk", Wording.verbatim("gone")), ENGLISH);
        for (int press = 0; press < 2; press++) {
            notices.set(Notice.Subject.HEADPHONES, Notice.Severity.WARNING, "no headphones");
            pass(Level.SILENCE, 8);
            assertEquals(List.of("The microphone desk is unplugged. Waiting for it.", "no headphones"), said());
        }
        pass(Level.SILENCE, 8);
        assertEquals(List.of("The microphone desk is unplugged. Waiting for it."), said());
    }

    private void pass(Level level, int seconds) {
        for (int tick = 0; tick <= seconds * 10; tick++) {
            notices.tick(level, now);
            now = now.plus(Duration.ofMillis(100));
        }
    }

    private List<String> said() {
        return notices.list().stream().map(Notice::text).toList();
    }
}
