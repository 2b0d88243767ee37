package org.verseprojection.desktop.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.verseprojection.desktop.booth.Listening;
import org.verseprojection.desktop.checkup.Examiner;
import org.verseprojection.desktop.checkup.Line;
import org.verseprojection.desktop.checkup.Line.State;

/// Finds what a test hands it, one line after the other; leaves out the microphone while the program listens.
final class FakeExaminer implements Examiner {
    static final Line JAVA = new Line(State.OK, "Java", "Java 25 (Eclipse Adoptium) may use 512 MB of 8201 MB.", "");
    static final Line DISK = new Line(
            State.TROUBLE,
            "Disk",
            "Free: 120 MB.",
            "The disk is full: delete what is not needed, and empty the bin. "
                    + "What you choose cannot be kept: make the folder /home/ruth/.config/verseprojection writable.");
    static final Line CLOCK = new Line(State.NOTE, "Clock", "The clock is 01:00 ahead.", "Set this computer's clock.");
    static final Line MICROPHONE = new Line(State.OK, "Microphone", "Its level was -23 dBFS.", "");
    static final Line LEFT_OUT = new Line(State.LEFT_OUT, "Microphone", "The program listens.", "");

    /// What it finds next; [#END] ends it.
    final LinkedBlockingQueue<Line> next = new LinkedBlockingQueue<>();

    static final Line END = new Line(State.OK, "", "", "");
    final AtomicReference<String> interrupted = new AtomicReference<>("");
    final AtomicReference<Path> saved = new AtomicReference<>(Path.of("none"));
    boolean diskFull;

    @Override
    public void examine(Surroundings around, Told told) throws InterruptedException {
        try {
            for (Line line = next.take(); !line.equals(END); line = next.take()) {
                told.looking(line.title());
                boolean left = line.equals(MICROPHONE) && around.listening().get() == Listening.ON;
                told.found(left ? LEFT_OUT : line);
            }
        } catch (InterruptedException stopped) {
            interrupted.set(Thread.currentThread().getName());
            throw stopped;
        }
    }

    @Override
    public void save(Path file) throws IOException {
        if (diskFull) {
            throw new IOException("No space left on device");
        }
        saved.set(file);
    }

    void finds(Line... lines) {
        next.addAll(List.of(lines));
    }
}
