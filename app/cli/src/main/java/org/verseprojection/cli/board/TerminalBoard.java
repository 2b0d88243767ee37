package org.verseprojection.cli.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.verseprojection.nativelibs.libraries.BundledLibrary;
import org.verseprojection.nativelibs.libraries.NativeLibraries;
import org.verseprojection.scripture.Scripture;

/// The board on this process's terminal, on its second screen: what stood there before comes back at the end.
///
/// Whoever has news leaves it and goes on; one thread draws what is newest, at most ten times a second, and only what
/// differs from what stands there. It also looks how large the terminal is, each time.
public final class TerminalBoard implements AutoCloseable {
    private static final long MILLIS_A_FRAME = 100;
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Size SMALLEST = new Size(10, 3);

    private final BoardLayout layout;
    private final Terminal terminal;
    private final Attributes before;
    private final Display display;
    private final Thread drawing;
    private final CountDownLatch over = new CountDownLatch(1);
    private BoardState state = BoardState.empty();
    private boolean changed = true;
    private Size drawnSize = new Size();

    /// Takes the terminal over.
    public TerminalBoard(Scripture scripture) {
        this(new BoardLayout(VerseText.of(scripture)), systemTerminal());
    }

    TerminalBoard(BoardLayout layout, Terminal terminal) {
        this.layout = layout;
        this.terminal = terminal;
        before = terminal.enterRawMode();
        terminal.puts(Capability.enter_ca_mode);
        terminal.puts(Capability.cursor_invisible);
        display = new Display(terminal, true);
        drawing = Thread.ofPlatform().name("board").daemon().start(this::draw);
    }

    private static Terminal systemTerminal() {
        try {
            NativeLibraries.provide(BundledLibrary.JLINE);
            // Signals are the session's own matter, see Interrupts.
            return TerminalBuilder.builder()
                    .system(true)
                    .nativeSignals(false)
                    .encoding(StandardCharsets.UTF_8)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Changes what is shown.
    public synchronized void update(UnaryOperator<BoardState> change) {
        state = change.apply(state);
        changed = true;
    }

    private void draw() {
        try {
            do {
                drawOnce();
            } while (!over.await(MILLIS_A_FRAME, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void drawOnce() {
        Size size = terminal.getSize();
        BoardState shown;
        synchronized (this) {
            if (!changed && size.equals(drawnSize)) {
                return;
            }
            changed = false;
            shown = state;
        }
        int columns = Math.max(SMALLEST.getColumns(), size.getColumns());
        int rows = Math.max(SMALLEST.getRows(), size.getRows());
        if (!size.equals(drawnSize)) {
            drawnSize = size;
            display.clear();
            display.resize(rows, columns);
        }
        List<AttributedString> lines = layout.lines(shown, columns, rows);
        display.update(lines, 0);
    }

    /// Gives the terminal back as it was, and waits for nobody long: for a program that ends at once.
    public void giveBack() {
        over.countDown();
        try {
            drawing.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        restore();
    }

    private void restore() {
        terminal.puts(Capability.cursor_normal);
        terminal.puts(Capability.exit_ca_mode);
        terminal.setAttributes(before);
        terminal.flush();
    }

    /// Gives the terminal back as it was. Twice is once.
    @Override
    public void close() {
        if (over.getCount() == 0) {
            return;
        }
        over.countDown();
        try {
            drawing.join();
            restore();
            terminal.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
