package org.verseprojection.speech.audio;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.verseprojection.domain.Wording;

/// One attempt to record: a thread that opens a device, reads it and hands on what it hears, until the device fails
/// or nobody wants it any more.
///
/// Every call to the sound system is made here and may hang for good, for instance when a sound server dies. Then the
/// thread is abandoned: nobody waits for it, and what it still says is not heard. Nobody closes its line either:
/// closing would wait for the call that hangs while it holds the lock of the device, and no other line could be
/// opened. The thread closes its line itself should it ever go on.
///
/// What is available is read whole. ALSA's plugin for PulseAudio keeps its hold on a fragment of which only a part
/// was read, and when the server dies then, PulseAudio's own thread waits for good for that fragment to be let go,
/// with the lock that each further call needs.
final class LineReader {
    /// What the thread has to say.
    sealed interface Report {
        record Opened(SampleFormat format) implements Report {}

        /// A piece of what is heard.
        ///
        /// @param at the clock's time when it was read
        /// @param lostNanos that are missing before these bytes, because the device ran over
        record Sound(byte[] bytes, long at, long lostNanos) implements Report {}

        record Gone(Wording reason) implements Report {}
    }

    /// The least that is worth a reading.
    private static final int PIECE_MILLIS = 20;
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    /// Five seconds of sound at least.
    private static final int REPORTS = 250;

    private final CaptureLine.Opener opener;
    private final MonotonicClock clock;
    private final BlockingQueue<Report> reports = new ArrayBlockingQueue<>(REPORTS);
    private final Thread thread;
    private volatile boolean abandoned;

    /// Begins at once, at a high priority: a device does not wait.
    @SuppressWarnings("ThreadPriorityCheck")
    LineReader(CaptureLine.Opener opener, MonotonicClock clock, String device) {
        this.opener = opener;
        this.clock = clock;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("microphone " + device)
                .priority(Thread.MAX_PRIORITY)
                .start(() -> run(device));
    }

    /// The next report, or null when none comes in this time.
    @Nullable
    Report poll(Duration patience) throws InterruptedException {
        return reports.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    /// Waits for the thread to end, but no longer than this.
    void await(Duration patience) throws InterruptedException {
        thread.join(patience);
    }

    /// Lets go of the device, from any thread and without waiting.
    void abandon() {
        if (abandoned) {
            return;
        }
        abandoned = true;
        reports.clear();
        reports.offer(new Report.Gone(Wording.verbatim("")));
        LockSupport.unpark(thread);
    }

    private void run(String device) {
        try (CaptureLine opened = opener.open()) {
            report(new Report.Opened(opened.format()));
            report(new Report.Gone(AudioException.text(record(opened), device)));
        } catch (RuntimeException | Error e) {
            report(new Report.Gone(Wording.of(e)));
        }
    }

    /// @return the key of why it ended
    private String record(CaptureLine opened) {
        var watch = new OverrunWatch(opened, clock.nanos());
        int piece = opened.format().bytesOf(PIECE_MILLIS);
        while (!abandoned && opened.isOpen()) {
            int available = opened.available();
            watch.look(available, piece, clock.nanos());
            if (watch.behind()) {
                return "microphone.behind";
            }
            if (available >= piece) {
                // A device that ran over starts anew, and to read a full buffer would take as long as it lasts.
                byte[] bytes = new byte[available < opened.bufferBytes() ? available : piece];
                int read = opened.read(bytes);
                if (read > 0) {
                    report(new Report.Sound(Arrays.copyOf(bytes, read), clock.nanos(), watch.heard(read)));
                    continue;
                }
                // A dead sound server says that there are bytes and gives none.
                watch.heardNothing();
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return "microphone.closed";
    }

    private void report(Report report) {
        try {
            boolean told = false;
            while (!told && !abandoned) {
                told = reports.offer(report, 100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }
}
