package org.verseprojection.desktop.booth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verseprojection.live.SessionListener;
import org.verseprojection.speech.audio.AudioEvent;
import org.verseprojection.speech.audio.AudioSource;
import org.verseprojection.speech.audio.ForwardingSource;

/// A microphone that takes its time to open, or to let go of its device.
class SlowDeviceTest extends BoothTest {
    private volatile CountDownLatch opens = new CountDownLatch(0);
    private final CountDownLatch answers = new CountDownLatch(1);
    private final AtomicBoolean free = new AtomicBoolean();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicBoolean together = new AtomicBoolean();

    @Override
    AudioSource sound(Consumer<AudioEvent> events) {
        boolean second = opened.incrementAndGet() > 1;
        together.compareAndSet(false, second && !free.get());
        waitFor(opens);
        return new ForwardingSource(super.sound(events)) {
            @Override
            public void close() {
                waitFor(answers);
                free.set(true);
                super.close();
            }
        };
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            boolean _ = latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void answer() {
        answers.countDown();
    }

    @Test
    void pausingDoesNotWaitForItAndWhatIsOpenedNextDoes() {
        ready();
        until(() -> booth.listening().get() == Listening.ON);
        booth.pauseOrResume();
        assertFalse(free.get(), "it waited for the device");
        booth.pauseOrResume();
        booth.rehearse(this::sound, new SessionListener() {}, _ -> {});
        answers.countDown();
        hear(candidate("Ps.23.1", 0.8));
        assertFalse(together.get(), "two at once");
        assertEquals(2, opened.get());
    }

    @Test
    void oneThatIsStillBeingOpenedIsLetGoOfBeforeTheNextIs() throws InterruptedException {
        answers.countDown();
        opens = new CountDownLatch(1);
        ready();
        until(() -> opened.get() == 1);
        booth.pauseOrResume();
        booth.pauseOrResume();
        TimeUnit.MILLISECONDS.sleep(200); // in which nothing else may be opened
        opens.countDown();
        hear(candidate("Ps.23.1", 0.8));
        assertFalse(together.get(), "two at once");
        assertEquals(2, opened.get());
    }

    @Test
    void theEndOfTheProgramWaitsForIt() {
        ready();
        until(() -> booth.listening().get() == Listening.ON);
        booth.pauseOrResume();
        Thread end = Thread.ofPlatform().start(booth::close);
        until(() -> end.getState() == Thread.State.WAITING);
        assertFalse(free.get(), "the device hangs still");
        answers.countDown();
        until(() -> !end.isAlive());
        assertTrue(free.get());
        booth = booth();
    }
}
