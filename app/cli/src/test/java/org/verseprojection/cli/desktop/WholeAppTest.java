package org.verseprojection.cli.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cli.SampleCut;
import org.verseprojection.cli.bench.endurance.place.Children;
import org.verseprojection.cli.bench.endurance.place.Tools;
import org.verseprojection.cli.bench.endurance.place.TwoMonitors;
import org.verseprojection.speech.audio.VirtualMicrophone;

/// A service with the whole program: it hears the sample service by a microphone, its keys are pressed, its projector
/// is looked at and its page for OBS is read. Skipped where there is no X server with two monitors, or no PulseAudio.
@Timeout(400)
class WholeAppTest {
    private static final Path CACHE = Path.of("target/test-cache").toAbsolutePath();
    private static final String SETTINGS = "org.verseprojection.desktop.settings.SettingsScreen";
    private static final String TITLE = "VerseProjection projector";
    private static final String FIRST = "Psalm 23:1 · KJV";
    private static final String SECOND = "Psalm 23:2 · KJV";
    /// So many of the sample's seconds hold the announcement of the first verse. Once it was read, the next one would
    /// be offered first.
    private static final int HEARD = 14;
    /// For a whole start.
    private static final double START = 60;
    /// For what takes a moment on a machine that has much else to do; what it took is printed.
    private static final double SOON = 10;

    @TempDir
    private Path folder;

    @BeforeAll
    static void everythingIsThere() {
        List<String> missing = Tools.missing(true);
        assumeTrue(
                missing.isEmpty(),
                () -> "not installed: " + String.join(", ", missing) + " (Debian: " + Tools.PACKAGES + ")");
    }

    @Test
    void whatIsHeardGoesOnAirByKeysOutlivesCablesAndIsThereAgainAfterACrash() throws Exception {
        Program.User user = Program.User.in(folder, CACHE);
        Path place = Files.createDirectory(folder.resolve("monitors"));
        try (TwoMonitors monitors = TwoMonitors.start(place, new Children(place), -1);
                VirtualMicrophone microphone = new VirtualMicrophone(1);
                Eye eye = new Eye(monitors.name())) {
            Map<String, String> environment = new HashMap<>(microphone.environment());
            environment.putAll(monitors.environment());
            try (WebWatch web = new WebWatch(user.port());
                    Program program = Program.compiled(user, environment)) {
                Scene scene = new Scene(monitors, eye, web, program);
                scene.opensBlackAndListens();
                scene.aPickGoesOnAirByTwoKeys(microphone, SampleCut.of(0, HEARD, folder));
                scene.versesAreTurnedUndoneAndCovered();
                scene.aHeldKeyBringsTheProjectorBackOnce();
                scene.aPulledProjectorComesBackWithTheSamePicture();
                scene.screensThatWereClosedAreLetGoOf();
                assertEquals(
                        List.of("", FIRST, SECOND, FIRST, "", FIRST, "", FIRST),
                        web.references(),
                        "all that was ever shown");
            }
            try (WebWatch web = new WebWatch(user.port());
                    Program again = Program.compiled(user, environment)) {
                new Scene(monitors, eye, web, again).theVerseIsThereAgain();
            }
        }
    }

    /// The program between its operator, at the left, and its congregation, at the right.
    private record Scene(TwoMonitors monitors, Eye eye, WebWatch web, Program program) {
        /// Presses a key, as xdotool calls it, and answers when.
        private long press(String key) throws IOException, InterruptedException {
            long now = System.nanoTime();
            monitors.press(List.of(key));
            return now;
        }

        void opensBlackAndListens() throws Exception {
            tell("the operator's screen", Screens.awaitOperator(eye, START).nanos(), program.started());
            awaitProjectors(1);
            assertEquals(0, projector().lit(), "the projector opens black");
            web.await("the page for OBS", 0, SOON, shown -> shown.reference().isEmpty());
            tell("listening", Screens.awaitListening(eye, START).nanos(), program.started());
            assertEquals(0, projector().lit());
        }

        /// What a machine with much else to do has not heard whole is said once more.
        void aPickGoesOnAirByTwoKeys(VirtualMicrophone microphone, Path said) throws Exception {
            OptionalInt number = OptionalInt.empty();
            for (int time = 0; time < 3 && number.isEmpty(); time++) {
                microphone.play(said);
                number = Screens.steadyPick(eye, 20);
            }
            press(Integer.toString(number.orElseThrow(() -> new AssertionError("no pick was seen")) % 10));
            TimeUnit.SECONDS.sleep(1);
            assertEquals(0, projector().lit(), "a preview is for the operator alone");
            awaitVerse(FIRST, press("Return"));
        }

        void versesAreTurnedUndoneAndCovered() throws Exception {
            awaitVerse(SECOND, press("Right"));
            awaitVerse(FIRST, press("ctrl+z"));
            long pressed = press("F5");
            web.await("nothing", pressed, SOON, shown -> shown.reference().isEmpty());
            eye.await("black", Screens.PROJECTOR, SOON, 10, Screens::black);
            TimeUnit.SECONDS.sleep(2);
            assertTrue(Screens.black(projector()), "it stays black");
            awaitVerse(FIRST, press("F5"));
        }

        /// Its window takes the keyboard for a moment when it appears; the X server repeats a key after two thirds of a
        /// second.
        void aHeldKeyBringsTheProjectorBackOnce() throws Exception {
            press("F9");
            awaitProjectors(0);
            long pressed = System.nanoTime();
            tool("keydown");
            awaitVerse(FIRST, pressed);
            TimeUnit.MILLISECONDS.sleep(1_500);
            assertEquals(1, monitors.windows(TITLE));
            tool("keyup");
        }

        private void tool(String edge) throws IOException, InterruptedException {
            ProcessBuilder tool = new ProcessBuilder("xdotool", edge, "F9");
            tool.environment().putAll(monitors.environment());
            assertEquals(0, tool.start().waitFor());
        }

        void aPulledProjectorComesBackWithTheSamePicture() throws Exception {
            TimeUnit.SECONDS.sleep(1); // a cross-fade ends
            Eye.Look before = projector();
            monitors.pull();
            awaitProjectors(0);
            assertTrue(Screens.operator(eye), "the operator's screen is not covered");
            monitors.plug();
            long plugged = System.nanoTime();
            Eye.Look same = eye.await("the same picture", Screens.PROJECTOR, SOON, 20, look -> look.same(before));
            tell("the same picture after the cable was plugged in", same.nanos(), plugged);
            awaitProjectors(1);
            assertTrue(Screens.operator(eye), "the operator's screen is not covered");
        }

        /// JavaFX itself may remember the last one, as what had the keyboard before.
        void screensThatWereClosedAreLetGoOf() throws Exception {
            for (int time = 0; time < 4; time++) {
                press("ctrl+comma");
                awaitSettings(open -> open > 0);
                press("Escape");
                TimeUnit.MILLISECONDS.sleep(500);
            }
            awaitSettings(open -> open <= 1);
        }

        private void awaitSettings(LongPredicate wanted) throws Exception {
            long until = System.nanoTime() + (long) (SOON * 1e9);
            long open = program.live(SETTINGS);
            while (!wanted.test(open)) {
                assertTrue(System.nanoTime() < until, "settings' screens in memory: " + open);
                TimeUnit.MILLISECONDS.sleep(200);
                open = program.live(SETTINGS);
            }
        }

        void theVerseIsThereAgain() throws Exception {
            awaitVerse(FIRST, program.started(), START);
            assertEquals(FIRST, web.references().getLast());
            TimeUnit.SECONDS.sleep(1);
            assertTrue(Screens.verse(projector()));
            assertTrue(program.alive(), program::said);
        }

        private Eye.Look projector() {
            return eye.look(Screens.PROJECTOR);
        }

        /// That verse on the page, and a verse on the projector.
        private void awaitVerse(String reference, long since) throws InterruptedException {
            awaitVerse(reference, since, SOON);
        }

        private void awaitVerse(String reference, long since, double seconds) throws InterruptedException {
            long page = web.await(
                            reference,
                            since,
                            seconds,
                            shown -> shown.reference().equals(reference))
                    .nanos();
            long pixels = eye.await("text", Screens.PROJECTOR, SOON, 10, Screens::verse)
                    .nanos();
            tell(reference + " on the page", page, since);
            tell(reference + " on the projector", pixels, since);
        }

        private void awaitProjectors(int count) throws IOException, InterruptedException {
            long until = System.nanoTime() + (long) (SOON * 1e9);
            while (monitors.windows(TITLE) != count) {
                assertTrue(program.alive(), program::said);
                assertTrue(System.nanoTime() < until, () -> "waited in vain for " + count + " projector");
            }
        }

        private static void tell(String what, long at, long since) {
            System.out.printf("%s: %d ms%n", what, (at - since) / 1_000_000);
        }
    }
}
