package org.verseprojection.cli.bench.endurance;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.verseprojection.cli.bench.endurance.faults.FaultKind;
import org.verseprojection.cli.bench.endurance.faults.Forwarder;
import org.verseprojection.cli.bench.endurance.faults.SlowDisk;
import org.verseprojection.cli.bench.endurance.faults.Trouble;
import org.verseprojection.cli.bench.endurance.place.BoothSound;
import org.verseprojection.cli.bench.endurance.place.Subject;
import org.verseprojection.cli.bench.endurance.place.TwoMonitors;

/// How each fault is made, and mended.
final class Troubles {
    private static final String SMALL = "1280x720";
    private static final int FLAP_MS = 2_500;

    private final Map<FaultKind, Trouble> all = new EnumMap<>(FaultKind.class);
    private final ReentrantLock awake;

    /// @param awake is held while the program is suspended
    Troubles(ReentrantLock awake) {
        this.awake = awake;
    }

    Trouble of(FaultKind kind) {
        Trouble trouble = all.get(kind);
        if (trouble == null) {
            throw new IllegalArgumentException(kind.word());
        }
        return trouble;
    }

    Troubles withProgram(Supplier<Subject> program) {
        all.put(FaultKind.SUSPENDED, length -> {
            awake.lockInterruptibly();
            Subject subject = program.get();
            try {
                between(() -> subject.suspend(true), length, () -> subject.suspend(false));
            } finally {
                awake.unlock();
            }
        });
        return this;
    }

    Troubles withDisk(SlowDisk disk) {
        all.put(FaultKind.SLOW_DISK, disk);
        return this;
    }

    Troubles withMonitors(TwoMonitors monitors) {
        all.put(FaultKind.UNPLUGGED, length -> between(monitors::pull, length, monitors::plug));
        all.put(FaultKind.RESIZED, length -> between(() -> monitors.resize(SMALL), length, monitors::plug));
        return this;
    }

    Troubles withSound(BoothSound sound) {
        all.put(FaultKind.MICROPHONE_GONE, length -> between(sound::takeMicrophone, length, sound::giveMicrophone));
        all.put(FaultKind.SOUND_KILLED, length -> between(sound::kill, length, sound::revive));
        all.put(
                FaultKind.SOUND_HANGING,
                length -> between(() -> sound.freeze(true), length, () -> sound.freeze(false)));
        return this;
    }

    Troubles withNetwork(Forwarder network) {
        Step open = () -> network.become(Forwarder.State.OPEN);
        all.put(FaultKind.NETWORK_GONE, length -> between(() -> network.become(Forwarder.State.GONE), length, open));
        all.put(
                FaultKind.NETWORK_HANGING,
                length -> between(() -> network.become(Forwarder.State.HANGING), length, open));
        all.put(FaultKind.NETWORK_FLAPPING, length -> {
            for (long left = length.toMillis(); left > 0; left -= 2 * FLAP_MS) {
                between(() -> network.become(Forwarder.State.GONE), Duration.ofMillis(FLAP_MS), open);
                TimeUnit.MILLISECONDS.sleep(FLAP_MS);
            }
        });
        return this;
    }

    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    /// Mends it also where somebody interrupts.
    private static void between(Step make, Duration length, Step mend) throws IOException, InterruptedException {
        boolean interrupted = false;
        try {
            make.run();
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
        } catch (InterruptedException stopped) {
            interrupted = true;
        }
        mend.run();
        if (interrupted) {
            throw new InterruptedException();
        }
    }
}
