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

/// A microphone that takes its time to let go of its device.
class SlowDeviceTest extends BoothTest {
    private final CountDownLatch answers = new CountDownLatch(1);
    private final AtomicBoolean free = new AtomicBoolean();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicBoolean together = new AtomicBoolean();

    @Override
    AudioSource sound(Consumer<AudioEvent> events) {
        boolean second = opened.incrementAndGet() > 1;
        together.compareAndSet(false, second && !free.get());
        return new ForwardingSource(super.sound(events)) {
            @Override
            public void close() {
                try {
                    boolean _ = answers.await(10, TimeUnit.SECONDS);
                    free.set(true);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                super.close();
            }
        };
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
