package org.verseprojection.speech.audio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.verseprojection.domain.Wording;

/// A microphone, listened to until it is closed, however often its cable is pulled.
///
/// Two threads: a [LineReader] makes the calls to the sound system, and this one's own watches it, converts what it
/// hears and queues the frames. When no more sound comes for 1.5 s, or the device fails, [AudioEvent.Lost] is told
/// and the reader is abandoned; a new one tries twice a second, with a fresh look at the devices, until sound flows
/// again: [AudioEvent.Returned]. The positions of the frames jump by the time away.
///
/// The stream begins with the first sound. Its positions follow the device's clock, which may differ from the
/// computer's by some ten parts in a million, and are put right at every gap by a [StreamClock].
public final class MicrophoneSource implements AudioSource {
    /// Threads that hang in the sound system, one for each time that it died in so bad a way; with so many, no
    /// further one is risked.
    private static final int MOST_STUCK = 16;

    private static final long NANOS_PER_SAMPLE = 1_000_000_000L / AudioFrame.RATE;

    private final String name;
    private final CaptureLine.Opener opener;
    private final InputChoice input;
    private final Consumer<AudioEvent> events;
    private final MonotonicClock clock;
    private final Patience patience;
    private final FrameQueue queue;
    private final Framer framer;
    private final StreamClock stream = new StreamClock();
    private final CountDownLatch closed = new CountDownLatch(1);

    private volatile @Nullable LineReader reader;
    private volatile @Nullable Conversion conversion;
    private boolean flowing;
    private boolean lost;
    private AudioEvent.@Nullable Listening untold;
    private long soundUntil;

    /// Starts to listen.
    ///
    /// @param events told on the thread that records or the one that reads; must not take long and must not throw
    /// @throws AudioException if the microphone has no such input
    public MicrophoneSource(
            Microphones microphones, Microphone microphone, InputChoice input, Consumer<AudioEvent> events) {
        this(
                microphone.name(),
                () -> SoundSystem.open(microphones.again(microphone), number(input)),
                checked(microphone, input),
                events,
                MonotonicClock.system(),
                Patience.DEFAULT);
    }

    MicrophoneSource(
            String name,
            CaptureLine.Opener opener,
            InputChoice input,
            Consumer<AudioEvent> events,
            MonotonicClock clock,
            Patience patience) {
        this.name = name;
        this.opener = opener;
        this.input = input;
        this.events = events;
        this.clock = clock;
        this.patience = patience;
        this.queue = new FrameQueue(FrameQueue.DEFAULT_FRAMES, events);
        this.framer = new Framer(queue::put);
        this.soundUntil = clock.nanos();
        Thread.ofPlatform().daemon().name("microphone").start(this::listen);
    }

    private static InputChoice checked(Microphone microphone, InputChoice input) {
        if (number(input) > microphone.maxInputs()) {
            throw new AudioException(
                    "input.missing",
                    microphone.name(),
                    Integer.toString(microphone.maxInputs()),
                    Integer.toString(number(input)));
        }
        return input;
    }

    private static int number(InputChoice choice) {
        return switch (choice) {
            case InputChoice.Automatic() -> 1;
            case InputChoice.Input(int number) -> number;
        };
    }

    private void listen() {
        List<LineReader> stuck = new ArrayList<>();
        try {
            do {
                stuck.removeIf(old -> !old.isRunning());
                if (stuck.size() < MOST_STUCK) {
                    stuck.add(listenOnce());
                }
            } while (!closed.await(patience.retry().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        } finally {
            queue.end();
        }
    }

    private LineReader listenOnce() throws InterruptedException {
        var current = new LineReader(opener, clock, name);
        reader = current;
        try {
            boolean flows = true;
            while (flows && closed.getCount() > 0) {
                flows = hear(current.poll(flowing ? patience.silent() : patience.first()));
            }
        } finally {
            current.abandon();
            stop();
        }
        return current;
    }

    /// Whether there is more to be expected of this reader.
    private boolean hear(LineReader.@Nullable Report report) {
        return switch (report) {
            case null -> {
                lose(AudioException.text("microphone.silent", name));
                // A device that is slow to open is waited for: a second attempt would stand behind the first.
                yield conversion == null;
            }
            case LineReader.Report.Opened(SampleFormat format) -> {
                conversion = new Conversion(format, input, framer, name, this::tell);
                yield true;
            }
            case LineReader.Report.Sound sound -> {
                take(sound);
                yield true;
            }
            case LineReader.Report.Gone(Wording reason) -> {
                lose(reason);
                yield false;
            }
        };
    }

    private void take(LineReader.Report.Sound sound) {
        Conversion current = conversion;
        if (current == null) {
            throw new IllegalStateException("sound from a device that is not open");
        }
        if (lost) {
            lost = false;
            if (untold != null) {
                events.accept(untold);
                untold = null;
            }
            events.accept(new AudioEvent.Returned(name, Duration.ofNanos(sound.at() - soundUntil)));
            framer.skip(missing(current, sound));
        } else if (sound.lostNanos() >= nanos(AudioFrame.SAMPLES)) { // less may be an error of the reckoning
            framer.skip(missing(current, sound));
            events.accept(new AudioEvent.Dropout(sound.lostNanos() / NANOS_PER_SAMPLE));
        }
        flowing = true;
        soundUntil = sound.at();
        current.accept(sound.bytes(), sound.bytes().length);
        stream.heard(nanos(framer.position()), sound.at());
    }

    /// Samples that are missing before this sound.
    private long missing(Conversion current, LineReader.Report.Sound sound) {
        long end = nanos(framer.position()) + current.nanosOf(sound.bytes().length);
        return stream.missing(end, sound.at()) / NANOS_PER_SAMPLE;
    }

    private static long nanos(long samples) {
        return samples * NANOS_PER_SAMPLE;
    }

    /// A device that was lost may open and give nothing: it is listened to when its sound flows.
    private void tell(AudioEvent event) {
        if (lost && event instanceof AudioEvent.Listening opens) {
            untold = opens;
        } else {
            events.accept(event);
        }
    }

    private void lose(Wording reason) {
        if (!lost && closed.getCount() > 0) {
            lost = true;
            events.accept(new AudioEvent.Lost(name, reason));
        }
    }

    private void stop() {
        Conversion last = conversion;
        conversion = null;
        flowing = false;
        if (last != null) {
            last.finish();
            framer.finish();
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
        return name;
    }

    @Override
    public Level level() {
        Conversion current = conversion;
        return current == null ? Level.SILENCE : current.level();
    }

    @Override
    public void close() {
        closed.countDown();
        queue.close();
        LineReader current = reader;
        if (current == null) {
            return;
        }
        current.abandon();
        try {
            current.await(patience.closing());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
