package org.verseprojection.speech.audio;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Another source in real time, as if it were a microphone: a frame comes when it would have been spoken, whether or
/// not its reader is ready.
///
/// Frame *k* is handed out (*k* + 1) · 32 ms after the start by the monotonic clock, into the same bounded queue that a
/// microphone fills.
public final class PacedSource implements AudioSource {
    private final AudioSource source;
    private final MonotonicClock clock;
    private final FrameQueue queue;
    private final Thread thread;

    /// Starts at once.
    ///
    /// @param source not live; closed with this one
    /// @param events told of [AudioEvent.Overrun] on the thread that reads
    public PacedSource(AudioSource source, Consumer<AudioEvent> events) {
        this(source, FrameQueue.DEFAULT_FRAMES, events, MonotonicClock.system());
    }

    PacedSource(AudioSource source, int capacity, Consumer<AudioEvent> events, MonotonicClock clock) {
        this.source = source;
        this.clock = clock;
        this.queue = new FrameQueue(capacity, events);
        this.thread = Thread.ofPlatform().daemon().name("paced sound").start(this::play);
    }

    private void play() {
        long start = clock.nanos();
        try {
            for (var frame = source.next(); frame.isPresent(); frame = source.next()) {
                Duration due = AudioFrame.time(frame.get().end());
                clock.sleepUntil(start + due.toNanos());
                queue.put(frame.get());
            }
            queue.end();
        } catch (AudioException e) {
            queue.fail(e);
        } catch (InterruptedException e) {
            // Only close() interrupts this thread.
            queue.close();
        } finally {
            queue.end();
        }
    }

    @Override
    public Optional<AudioFrame> next() throws InterruptedException {
        return queue.take();
    }

    @Override
    public int waiting() {
        return queue.size();
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public Level level() {
        return source.level();
    }

    @Override
    public void close() {
        queue.close();
        thread.interrupt();
        source.close();
    }
}
