package org.verseprojection.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.verseprojection.cli.doctor.checks.Check;
import org.verseprojection.cli.doctor.checks.Finding;
import org.verseprojection.cli.hearing.HearingSetting;
import org.verseprojection.cli.hearing.SessionWatch;
import org.verseprojection.desktop.booth.Listening;
import org.verseprojection.speech.audio.Level;

/// A check-up in a program that goes on.
@Timeout(60)
class ConsiderateTest {
    private final AtomicReference<Listening> listening = new AtomicReference<>(Listening.PAUSED);
    private final AtomicInteger looks = new AtomicInteger();
    private final Considerate considerate = new Considerate(
            listening::get,
            () -> Optional.of(new SessionWatch.Figures(
                    HearingSetting.standard("tiny"), Level.SILENCE, Duration.ofMillis(600), 0)));

    private interface Look {
        void look() throws InterruptedException;
    }

    private Check check(boolean slow, Look body) {
        return new Check() {
            @Override
            public String name() {
                return "hearing";
            }

            @Override
            public boolean slow() {
                return slow;
            }

            @Override
            public Finding look() throws InterruptedException {
                looks.incrementAndGet();
                body.look();
                return new Finding.Ok(new Finding.Notes(List.of(), Map.of(), Map.of(), List.of()));
            }
        };
    }

    @Test
    void whatIsSlowIsNotBegunWhileTheProgramListensOrLoads() throws Exception {
        for (Listening busy : List.of(Listening.ON, Listening.LOADING)) {
            listening.set(busy);
            assertEquals(
                    Finding.LeftOut.class, considerate.of(check(true, () -> {})).getClass());
            assertEquals(0, looks.get());
            assertEquals(
                    Finding.Ok.class, considerate.of(check(false, () -> {})).getClass(), "what disturbs nothing is");
            looks.set(0);
        }
    }

    @Test
    void itIsMadeWhileNobodyListens() throws Exception {
        for (Listening idle : List.of(Listening.PAUSED, Listening.OFF)) {
            listening.set(idle);
            assertEquals(Finding.Ok.class, considerate.of(check(true, () -> {})).getClass());
        }
        assertEquals(2, looks.get());
    }

    @Test
    void itIsGivenUpWhenTheProgramBeginsToListen() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch putBack = new CountDownLatch(1);
        Finding found = considerate.of(check(true, () -> {
            listening.set(Listening.ON);
            try {
                never.await();
            } finally {
                putBack.countDown();
            }
        }));
        putBack.await();
        Finding.LeftOut left = (Finding.LeftOut) found;
        assertTrue(left.notes().found().startsWith("Left out, since the program listens"), left.toString());
    }

    @Test
    void stoppingTheCheckUpStopsTheCheck() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch putBack = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        assertThrows(
                InterruptedException.class,
                () -> considerate.of(check(true, () -> {
                    caller.interrupt();
                    try {
                        never.await();
                    } finally {
                        putBack.countDown();
                    }
                })));
        assertTrue(putBack.await(30, TimeUnit.SECONDS));
    }
}
