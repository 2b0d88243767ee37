package org.verseprojection.cli.doctor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verseprojection.cli.hearing.HearingMemory.Origin;
import org.verseprojection.cli.hearing.HearingSetting;
import org.verseprojection.cli.hearing.HearingTrial;
import org.verseprojection.cli.hearing.SessionWatch;
import org.verseprojection.cli.wiring.Home;
import org.verseprojection.inference.ModelStore;
import org.verseprojection.nativelibs.monitors.Edid;
import org.verseprojection.nativelibs.monitors.VideoOutput;
import org.verseprojection.speech.audio.Level;
import org.verseprojection.speech.audio.Microphones;

/// What the checks say of what they measured.
class FindingTest {
    private static final long GB = 1_000_000_000;
    private static final Duration STEP = Duration.ofMillis(500);
    private static final HearingSetting TINY = HearingSetting.standard("tiny");

    @ParameterizedTest
    @CsvSource({"25.0.1,16,8,Ok", "26,16,-1,Ok", "24,16,8,Trouble", "25,1,1,Trouble", "25,3,2,Advice", "25,16,0,Advice"
    })
    void javaAndMemory(String version, long whole, long free, String expected) {
        Finding found =
                JavaCheck.finding(Runtime.Version.parse(version), "x", GB, whole * GB, free < 0 ? -1 : free * GB);
        assertEquals(expected, found.getClass().getSimpleName());
    }

    @Test
    void linuxSaysWhatMemoryIsFree() {
        assertEquals(2_048_000, JavaCheck.available("MemTotal: 9 kB\nMemAvailable:    2000 kB\n"));
        assertEquals(-1, JavaCheck.available("MemTotal: 9 kB\n"));
    }

    @Test
    void aProcessorWithoutWhatWhisperIsQuickWithIsSaid() {
        String old = "model name\t: Core i5-2400\nflags\t\t: fpu sse4_2 avx\nflags\t\t: fpu sse4_2 avx\n";
        Finding.Advice lacks =
                assertInstanceOf(Finding.Advice.class, ProcessorCheck.finding("amd64", 4, Optional.of(old)));
        assertTrue(lacks.notes().found().contains("Core i5-2400"));
        assertTrue(
                lacks.notes().found().contains("lacks AVX2, FMA, F16C"),
                lacks.notes().found());

        String now = "model name : Core i7\nflags : avx2 f16c fma avx\n";
        assertInstanceOf(Finding.Ok.class, ProcessorCheck.finding("amd64", 2, Optional.of(now)));
        assertInstanceOf(Finding.Trouble.class, ProcessorCheck.finding("amd64", 1, Optional.of(now)));
        Finding unknown = ProcessorCheck.finding("aarch64", 8, Optional.empty());
        assertInstanceOf(Finding.Ok.class, unknown);
        assertTrue(unknown.notes().found().contains("not told"));
    }

    @ParameterizedTest
    @CsvSource({"0.3,Ok,500", "0.79,Ok,500", "0.85,Advice,600", "0.99,Advice,700", "1.0,Trouble,700", "1.6,Trouble,1000"
    })
    void aModelKeepsUpOrDoesNot(double factor, String expected, long step) {
        List<HearingTrial> one = List.of(trial("tiny", 40, 1, factor));
        Finding found = HearingCheck.finding(one, TINY, new Origin.Usual());
        assertEquals(expected, found.getClass().getSimpleName());
        assertEquals((double) step, found.notes().figures().get("step_ms"));
    }

    @Test
    void whatIsInUseIsSaidAndWhatWouldBeChosenNow() {
        List<HearingTrial> trials = List.of(trial("tiny", 40, 1, 0.2), trial("base", 80, 2, 0.6));
        Finding standard = HearingCheck.finding(trials, TINY, new Origin.Usual());
        assertInstanceOf(Finding.Ok.class, standard);
        assertTrue(
                standard.notes().found().contains("In use: tiny, threads: 1, a pass every 0.5 s (the usual;"),
                standard.toString());
        assertTrue(standard.notes().found().contains("it would be: base, threads: 2"), standard.toString());
        assertEquals(
                Map.of("model", "base", "model_in_use", "tiny"),
                standard.notes().facts());
        assertEquals(2.0, standard.notes().figures().get("threads"));
        assertEquals(1.0, standard.notes().figures().get("threads_in_use"));

        HearingSetting lower = new HearingSetting("base", 2, Duration.ofMillis(800));
        Finding lowered = HearingCheck.finding(trials, lower, new Origin.Lowered(1));
        assertTrue(lowered.notes().found().contains("0.8 s (lighter than measured"), lowered.toString());
        assertEquals(1.0, lowered.notes().figures().get("steps_lowered"));
        assertTrue(lowered.notes().found(Locale.GERMANY).contains("ein Durchgang alle 0,8 s"), lowered.toString());
    }

    @Test
    void aModelThatHearsNothingIsInTrouble() {
        assertInstanceOf(
                Finding.Trouble.class,
                HearingCheck.finding(List.of(new HearingTrial("tiny", 1, 1, 0.1, STEP, 2)), TINY, new Origin.Usual()));
    }

    @Test
    void whileTheProgramListensItsOwnFiguresAreSaid() {
        HearingCheck hearing = new HearingCheck(
                new ModelStore(Path.of("none"), Path.of("none")),
                new Home(Path.of("none"), Path.of("none"), Path.of("none"), Path.of("none")),
                "test");
        Finding well = hearing.meanwhile(listening(new Level(-20, -10, false, false), 600));
        assertInstanceOf(Finding.Ok.class, well);
        assertTrue(well.notes().found().contains("Picks come 0.6 s after the words."), well.toString());
        assertInstanceOf(Finding.Advice.class, hearing.meanwhile(listening(Level.SILENCE, 2500)));
        assertInstanceOf(Finding.LeftOut.class, hearing.meanwhile(listening(Level.SILENCE, 0)));
        assertInstanceOf(Finding.LeftOut.class, hearing.meanwhile(new Doing.Loading()));

        MicrophoneCheck microphone =
                new MicrophoneCheck(new Microphones(), new Choices(Path.of("none"), Path.of("none")));
        assertInstanceOf(Finding.Ok.class, microphone.meanwhile(listening(new Level(-20, -10, false, false), 0)));
        assertInstanceOf(Finding.Advice.class, microphone.meanwhile(listening(new Level(-3, 0, true, false), 0)));
        assertInstanceOf(Finding.Trouble.class, microphone.meanwhile(listening(Level.SILENCE, 0)));
        assertInstanceOf(Finding.LeftOut.class, microphone.meanwhile(new Doing.Loading()));
    }

    private static Doing listening(Level level, long lag) {
        return new Doing.Listening(new SessionWatch.Figures(TINY, level, Duration.ofMillis(lag), 0));
    }

    @ParameterizedTest
    @CsvSource({"20,true,Ok", "200,true,Advice", "500,true,Trouble", "20,false,Trouble"})
    void aSearchIsQuickAndRight(double pass, boolean right, String expected) {
        assertEquals(expected, MatchingCheck.finding(5, pass, right).getClass().getSimpleName());
    }

    @Test
    void monitorsAreNamedAndWhatIsWrongWithThemIsSaid() {
        VideoOutput laptop = output("eDP-1", Optional.empty(), 0);
        VideoOutput beamer = output("HDMI-1", edid("X1"), 1920);
        Finding good = MonitorsCheck.finding(
                List.of(laptop, beamer), edid("X1").orElseThrow().key());
        assertInstanceOf(Finding.Ok.class, good);
        assertTrue(
                good.notes().found().contains("Epson EB-X05 (1920 × 1080, HDMI-1)"),
                good.notes().found());
        assertEquals(List.of("X1"), good.notes().personal());

        assertInstanceOf(Finding.Advice.class, MonitorsCheck.finding(List.of(laptop), ""));
        assertInstanceOf(Finding.Advice.class, MonitorsCheck.finding(List.of(laptop, beamer), "EPS-0001-other"));
        assertInstanceOf(
                Finding.Advice.class, MonitorsCheck.finding(List.of(beamer, output("HDMI-2", edid("X1"), 3840)), ""));
        assertInstanceOf(
                Finding.Trouble.class, MonitorsCheck.finding(List.of(laptop, output("HDMI-1", edid("X1"), 0)), ""));
        assertInstanceOf(Finding.Ok.class, MonitorsCheck.finding(List.of(), ""));
    }

    @ParameterizedTest
    @CsvSource({"100000000,Trouble", "500000000,Advice", "5000000000,Ok"})
    void roomOnTheDisk(long free, String expected) {
        assertEquals(expected, DiskCheck.room(new Diagnosis(), free).getClass().getSimpleName());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T10:00:00Z,,Ok",
        "1970-01-02T00:00:00Z,,Trouble",
        "2099-01-02T00:00:00Z,,Trouble",
        "2026-11-22T10:00:00Z,PT30S,Ok",
        "2026-11-22T10:00:00Z,PT1H,Advice",
        "2026-11-22T10:00:00Z,-PT1H,Advice",
        "2026-11-22T10:00:00Z,PT240H,Trouble"
    })
    void theClock(Instant now, Duration ahead, String expected) {
        Finding found = ClockCheck.finding(now, Optional.ofNullable(ahead));
        assertEquals(expected, found.getClass().getSimpleName());
        assertFalse(found.notes().found().contains("{"), found.notes().found());
    }

    private static HearingTrial trial(String model, long bytes, int threads, double factor) {
        return new HearingTrial(model, bytes, threads, factor, STEP, 30);
    }

    private static VideoOutput output(String connector, Optional<Edid> edid, int x) {
        return new VideoOutput(connector, edid, x, 0, 1920, 1080);
    }

    private static Optional<Edid> edid(String serial) {
        return Optional.of(new Edid("EPS", 0xA094, 1, "EB-X05", serial));
    }
}
