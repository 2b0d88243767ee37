package org.verseprojection.desktop.remember;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.memory.Remembering;
import org.verseprojection.desktop.report.ServiceReport;
import org.verseprojection.desktop.report.SoundFigures;
import org.verseprojection.live.decisions.Origin.Way;
import org.verseprojection.live.memory.Gathering;
import org.verseprojection.live.memory.Heard;
import org.verseprojection.speech.audio.AudioEvent;

/// How well a service was heard, as it is kept and reported.
final class ServiceSoundTest extends RememberingTest {
    private void remember() {
        Fx.run(() -> desk.open(() -> new Remembering(memory, account)));
    }

    private static SoundFigures sound(ServiceReport report) {
        return report.sound().orElseThrow();
    }

    private ServiceReport report() {
        Gathering service = memory.gatherings(1).getFirst();
        return answer(told -> desk.services().report(service, told));
    }

    @Test
    void howAServiceWasHeardOutlivesAKilledProgram() {
        Gathering service = new Gathering(UUID.randomUUID(), "Advent", "Ruth", SUNDAY, Optional.empty());
        memory.keep(service);
        memory.keep(new Heard(UUID.randomUUID(), service.id(), SUNDAY, Map.of(20, 19), 1, Duration.ofSeconds(2), 0, 0));
        now = SUNDAY.plusSeconds(600);
        remember();
        until(() -> desk.services().current().isPresent());
        assertEquals(Optional.of(service), Fx.call(desk.services()::current), "it goes on at once");
        SoundCounts counts = desk.counts();
        counts.matched(Duration.ofSeconds(4));
        counts.sound(new AudioEvent.Clipping());
        counts.sound(new AudioEvent.Dropout(32_000));
        SoundFigures together = sound(report());
        assertEquals(Duration.ofMillis(105), together.medianLag());
        assertEquals(1, together.unplugged());
        assertEquals(Duration.ofSeconds(4), together.missing());
        assertEquals(1, together.clipped());
        now = now.plusSeconds(31);
        Fx.run(desk::tick);
        until(() -> memory.heardIn(service.id()).size() == 2);
        assertEquals(together, sound(report()), "nothing counts twice");
        counts.sound(new AudioEvent.DigitalSilence());
        Fx.run(desk::close);
        assertEquals(2, memory.heardIn(service.id()).size());
        assertEquals(1, memory.heardIn(service.id()).getLast().silent(), "what came last is kept too");
        assertTrue(memory.gatherings(1).getFirst().end().isPresent());
    }

    @Test
    void eachServiceHasItsOwnSound() {
        remember();
        SoundCounts counts = desk.counts();
        counts.sound(new AudioEvent.Clipping());
        show("John.3.16", Way.QUEUE);
        until(() -> desk.services().current().isPresent());
        CountDownLatch ended = new CountDownLatch(1);
        Fx.run(() -> desk.services().end(ended::countDown));
        until(() -> ended.getCount() == 0);
        assertTrue(Fx.call(desk.services()::current).isEmpty());
        assertEquals(1, sound(report()).clipped());
        assertFalse(counts.heard(UUID.randomUUID()).clipped() > 0);
        Fx.run(() -> desk.memory().forgetEverything(_ -> {}));
        until(() -> memory.calls.contains("forgetEverything"));
        Fx.run(desk::close);
        assertEquals(Map.of(), memory.heard, "nothing of it is written anew");
    }
}
