package org.verseprojection.speech.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How a microphone source lives through the deaths of its device; the device itself is played.
@Timeout(30)
class MicrophoneSourceTest {
    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(20), Duration.ofMillis(200));

    /// Pieces that wait in a device when it is opened.
    private static final int WAITING = 8;

    private final BlockingQueue<AudioEvent> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<FakeLine> plugged = new LinkedBlockingQueue<>();
    private final FakeLine first = new FakeLine();
    private final FakeLine second = new FakeLine();
    private @Nullable MicrophoneSource opened;

    @AfterEach
    void leaveNothingBehind() {
        first.free();
        second.free();
        if (opened != null) {
            opened.close();
        }
    }

    @Test
    void soundComesAsFramesWithoutGaps() throws InterruptedException {
        MicrophoneSource source = listen(first);
        assertEquals(new AudioEvent.Listening("Pulpit", 1, 1, 16_000), event());
        for (int k = 0; k < 5; k++) {
            AudioFrame frame = source.next().orElseThrow();
            assertEquals(k * 512L, frame.position());
            assertEquals(0x101 / 32768f, frame.samples()[511]);
        }
    }

    /// A fragment of which only a part is read is not let go, and a sound server that dies then hangs for good.
    @Test
    void whatIsThereIsReadWhole() throws InterruptedException {
        listen(first).next();
        assertEquals(List.of(WAITING * FakeLine.PIECE), first.readings());
    }

    @Test
    void aDeadServerThatClaimsToHaveSoundIsNoticed() throws InterruptedException {
        returnsAfter(first::claimBytes, "Pulpit gives no sound");
    }

    @Test
    void aReadThatNeverReturnsIsLeftToItselfAndItsLineIsNotTouched() throws InterruptedException {
        returnsAfter(first::hangInRead, "Pulpit gives no sound");
        assertFalse(first.isClosed(), "closing holds the lock of the device for as long as the read hangs");
    }

    @Test
    void aLineThatNeverClosesIsLeftToItself() throws InterruptedException {
        first.hangInClose();
        returnsAfter(first::claimBytes, "Pulpit gives no sound");
    }

    @Test
    void aDeviceThatTheSystemClosesIsWaitedFor() throws InterruptedException {
        returnsAfter(first::unplug, "Pulpit was closed");
    }

    @Test
    void aDeviceThatGivesOldSoundAsFastAsTimePassesIsOpenedAnew() throws InterruptedException {
        MicrophoneSource source = listen(first);
        assertInstanceOf(AudioEvent.Listening.class, event());
        first.fallBehind();
        var keepsUp = Thread.ofVirtual().start(() -> readOn(source));
        assertLost("Pulpit gives old sound and is opened anew");
        second.push(10);
        plugged.add(second);
        assertInstanceOf(AudioEvent.Listening.class, event());
        assertInstanceOf(AudioEvent.Returned.class, event());
        source.close();
        keepsUp.join();
    }

    private static void readOn(MicrophoneSource source) {
        try {
            while (source.next().isPresent()) {
                // what was heard does not matter
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aDeviceThatNeverAnsweredIsWaitedForAndItsStreamBeginsAtNothing() throws InterruptedException {
        MicrophoneSource source = listen();
        assertLost("No microphone is there: connect one and try again.");
        first.push(WAITING);
        plugged.add(first);
        assertInstanceOf(AudioEvent.Listening.class, event());
        assertInstanceOf(AudioEvent.Returned.class, event());
        assertEquals(0, source.next().orElseThrow().position());
    }

    @Test
    void aDeviceThatOpensAgainAndGivesNothingIsNotCalledListenedTo() throws InterruptedException {
        plugged.addAll(List.of(first, second));
        listen();
        assertInstanceOf(AudioEvent.Listening.class, event());
        assertLost("Pulpit gives no sound");
        FakeLine third = new FakeLine();
        third.push(WAITING);
        plugged.add(third);
        assertInstanceOf(AudioEvent.Listening.class, event());
        assertInstanceOf(AudioEvent.Returned.class, event());
    }

    /// As where a native library is missing, or memory.
    @Test
    void anErrorWhileADeviceOpensIsToldAndItIsTriedAgain() throws InterruptedException {
        first.push(WAITING);
        plugged.add(first);
        Queue<Error> errors = new ConcurrentLinkedQueue<>(List.of(new UnsatisfiedLinkError("no sound library")));
        listen(() -> {
            Error error = errors.poll();
            if (error != null) {
                throw error;
            }
            return open();
        });
        assertLost("no sound library");
        assertInstanceOf(AudioEvent.Listening.class, event());
        assertInstanceOf(AudioEvent.Returned.class, event());
    }

    @Test
    void closingIsQuickThoughAReadHangs() throws InterruptedException {
        closesQuicklyAfter(first::hangInRead);
    }

    @Test
    void closingIsQuickThoughTheLineNeverCloses() throws InterruptedException {
        closesQuicklyAfter(first::hangInClose);
    }

    private void closesQuicklyAfter(Runnable death) throws InterruptedException {
        MicrophoneSource source = listen(first);
        assertInstanceOf(AudioEvent.Listening.class, event());
        death.run();
        long start = System.nanoTime();
        source.close();
        source.close();
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 10);
        assertEquals(Optional.empty(), source.next());
    }

    @Test
    void closingWhileTheDeviceIsAwayIsQuickAndSilent() throws InterruptedException {
        MicrophoneSource source = listen();
        assertInstanceOf(AudioEvent.Lost.class, event());
        source.close();
        assertEquals(Optional.empty(), source.next());
        assertTrue(events.isEmpty());
    }

    private void assertLost(String reason) throws InterruptedException {
        AudioEvent.Lost lost = assertInstanceOf(AudioEvent.Lost.class, event());
        assertEquals("Pulpit", lost.device());
        assertEquals(reason, lost.reason().in(Locale.ENGLISH));
    }

    /// The device dies in some way, is lost, comes back as another line, and sound flows on.
    private void returnsAfter(Runnable death, String reason) throws InterruptedException {
        MicrophoneSource source = listen(first);
        assertInstanceOf(AudioEvent.Listening.class, event());
        assertEquals(0, source.next().orElseThrow().position());
        assertFalse(source.level().digitalSilence());

        death.run();
        assertLost(reason);
        second.push(60);
        plugged.add(second);
        assertInstanceOf(AudioEvent.Listening.class, event());
        var returned = assertInstanceOf(AudioEvent.Returned.class, event());

        long before = 0;
        long jump = 0;
        while (jump == 0) {
            AudioFrame frame = source.next().orElseThrow();
            jump = frame.position() - before - 512;
            before = frame.position();
        }
        long apart = returned.away().minus(AudioFrame.time(jump)).abs().toMillis();
        assertTrue(apart < 40, "the jump differs from the time away by " + apart + " ms");
    }

    /// Listens to what is plugged in, each line with 160 ms of sound waiting.
    private MicrophoneSource listen(FakeLine... lines) {
        for (FakeLine line : lines) {
            line.push(WAITING);
            plugged.add(line);
        }
        return listen(this::open);
    }

    private MicrophoneSource listen(CaptureLine.Opener opener) {
        opened = new MicrophoneSource(
                "Pulpit", opener, new InputChoice.Automatic(), events::add, MonotonicClock.system(), SHORT);
        return opened;
    }

    private CaptureLine open() {
        FakeLine line = plugged.poll();
        if (line == null) {
            throw new AudioException("microphone.none");
        }
        return line;
    }

    private AudioEvent event() throws InterruptedException {
        return Objects.requireNonNull(events.poll(10, TimeUnit.SECONDS), "no event came");
    }
}
