package org.verseprojection.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.verseprojection.desktop.booth.Listening;
import org.verseprojection.desktop.checkup.CheckupRun.Phase;
import org.verseprojection.desktop.fx.Fx;

/// The check-up's page, with an examiner that finds what the tests hand it.
@Timeout(60)
final class CheckupSectionTest {
    @BeforeAll
    static void start() {
        Fx.start();
    }

    private final Booth booth = Fx.call(() -> {
        Booth opened = new Booth(new FakeSettings(), Locale.ENGLISH, 1280, 720, false);
        opened.screen.open(Section.CHECKUP);
        return opened;
    });

    @Test
    void linesAppearOneAfterTheOtherWithWhatToDo() {
        assertEquals("Check now", text("checkup-run"));
        assertTrue(disabled("checkup-save"), "nothing was found yet");
        assertFalse(Fx.call(() -> booth.row("checkup-found").isVisible()));

        press("checkup-run");
        assertEquals("Stop", text("checkup-run"));
        finds(FakeExaminer.JAVA);
        assertEquals(List.of("Java: ok"), lines());
        assertEquals("Looking at: Java …", sum());
        finds(FakeExaminer.DISK, FakeExaminer.CLOCK);
        assertEquals(List.of("Java: ok", "Disk: trouble", "Clock: note"), lines());
        end();

        assertEquals("Not ready for a service. Look at: Disk.", sum());
        assertEquals("Run again", text("checkup-run"));
        assertTrue(Fx.call(() -> all().get(1).getAccessibleText())
                .contains("Disk. trouble. Free: 120 MB.. The disk is full"));
        assertTrue(Fx.call(() -> all().stream().allMatch(Node::isFocusTraversable)), "the keyboard reaches each line");
    }

    @Test
    void whatIsFoundStaysWhenThePageIsLeftAndSettingsAreOpenedAgain() {
        press("checkup-run");
        finds(FakeExaminer.JAVA);
        Fx.run(() -> booth.screen.open(Section.TEXTS));
        finds(FakeExaminer.CLOCK);
        Fx.run(() -> booth.screen.open(Section.CHECKUP));
        assertEquals(List.of("Java: ok", "Clock: note"), lines());
        assertEquals("Stop", text("checkup-run"));
        Fx.run(() -> booth.screen.open(Section.TEXTS));
        end();
        Fx.run(() -> booth.screen.open(Section.CHECKUP));
        assertEquals("Run again", text("checkup-run"));
        assertFalse(disabled("checkup-save"));

        Booth again = Fx.call(() -> {
            Booth opened = new Booth(booth.model, Locale.ENGLISH, 1280, 720, false);
            opened.screen.open(Section.CHECKUP);
            return opened;
        });
        assertEquals(
                "A service can be held. It would be better to look at: Clock.",
                Fx.call(() -> again.named("checkup-sum", Label.class).getText()));
        assertEquals(2, Fx.call(() -> again.screen.lookupAll(".checkup-line").size()));
    }

    @Test
    void itIsStoppedAndRunAgain() {
        press("checkup-run");
        finds(FakeExaminer.JAVA);
        press("checkup-run");
        assertEquals("Stopped: not everything was looked at.", sum());
        assertEquals(List.of("Java: ok"), lines());
        while (booth.model.examiner.interrupted.get().isEmpty()) {
            Thread.onSpinWait(); // the examination ends, too
        }

        press("checkup-run");
        assertEquals(List.of(), lines());
        finds(FakeExaminer.CLOCK);
        end();
        assertEquals(List.of("Clock: note"), lines());
        press("checkup-run");
        finds(FakeExaminer.JAVA);
        end();
        assertEquals(List.of("Java: ok"), lines());
        assertEquals("All is well.", sum());
    }

    @Test
    void whileTheProgramListensTheMicrophoneIsLeftAlone() {
        Fx.run(() -> booth.model.listening.set(Listening.ON));
        press("checkup-run");
        finds(FakeExaminer.MICROPHONE);
        end();
        assertEquals(List.of("Microphone: left out"), lines());
        assertEquals("All is well. Left out: Microphone.", sum());

        Fx.run(() -> booth.model.listening.set(Listening.PAUSED));
        press("checkup-run");
        finds(FakeExaminer.MICROPHONE);
        end();
        assertEquals(List.of("Microphone: ok"), lines());
    }

    @Test
    void whatWasFoundIsSavedForWhoeverHelps() {
        press("checkup-run");
        end();
        booth.files.answer = Optional.of(Path.of("/stick"));
        press("checkup-save");
        await(told().textProperty(), words -> words.startsWith("Saved as verseprojection-support.zip."));
        assertEquals(Path.of("/stick/verseprojection-support.zip"), booth.model.examiner.saved.get());

        booth.model.examiner.diskFull = true;
        press("checkup-save");
        await(told().textProperty(), "That could not be saved: No space left on device"::equals);
    }

    @Test
    void itBeginsWhenItIsAskedToAndNotByLooking() {
        Fx.run(() -> booth.screen.open(Section.TEXTS));
        Fx.run(() -> booth.screen.open(Section.CHECKUP));
        assertEquals(Phase.IDLE, Fx.call(() -> booth.model.checkup.phase().get()));
    }

    // --- hands and eyes

    private void press(String id) {
        Fx.run(() -> booth.press(id));
    }

    /// Hands over lines and waits until they are there.
    private void finds(org.verseprojection.desktop.checkup.Line... lines) {
        int all = Fx.call(() -> booth.model.checkup.lines().size()) + lines.length;
        booth.model.examiner.finds(lines);
        await(
                Fx.call(() -> javafx.beans.binding.Bindings.size(booth.model.checkup.lines())),
                size -> size.intValue() == all);
    }

    private void end() {
        booth.model.examiner.finds(FakeExaminer.END);
        await(booth.model.checkup.phase(), Phase.DONE::equals);
    }

    /// Waits for a change on JavaFX's thread.
    private static <T> void await(ObservableValue<T> value, Predicate<? super T> wanted) {
        CountDownLatch there = new CountDownLatch(1);
        ChangeListener<T> listener = (_, _, now) -> {
            if (wanted.test(now)) {
                there.countDown();
            }
        };
        Consumer<ChangeListener<T>> listen = each -> {
            value.addListener(each);
            if (wanted.test(value.getValue())) {
                there.countDown();
            }
        };
        Fx.run(() -> listen.accept(listener));
        try {
            there.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Fx.run(() -> value.removeListener(listener));
    }

    private String text(String id) {
        return Fx.call(() -> booth.named(id, Button.class).getText());
    }

    private boolean disabled(String id) {
        return Fx.call(() -> booth.named(id, Button.class).isDisabled());
    }

    private String sum() {
        return Fx.call(() -> booth.named("checkup-sum", Label.class).getText());
    }

    private Label told() {
        return Fx.call(() -> (Label) booth.row("checkup").lookup(".setting-told"));
    }

    private List<Node> all() {
        return booth.row("checkup-found").lookup(".checkup-lines") instanceof javafx.scene.layout.VBox box
                ? List.copyOf(box.getChildren())
                : List.of();
    }

    /// `title: state` of each.
    private List<String> lines() {
        return Fx.call(() -> all().stream()
                .map(line -> ((Label) line.lookup(".setting-label")).getText() + ": "
                        + ((Label) line.lookup(".checkup-mark")).getText())
                .toList());
    }
}
