package org.verseprojection.cli.doctor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verseprojection.nativelibs.Edid;
import org.verseprojection.nativelibs.VideoOutput;

/// What the checks say of what they measured.
class FindingTest {
    private static final long GB = 1_000_000_000;
    private static final Duration STEP = Duration.ofMillis(500);

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
        assertEquals(expected, HearingCheck.finding(one, "tiny").getClass().getSimpleName());
        assertEquals(Duration.ofMillis(step), HearingChoice.of(one, STEP).step());
    }

    @Test
    void ofSeveralModelsTheLargestThatKeepsUpIsChosenWithTheFewestThreads() {
        List<HearingTrial> trials = List.of(
                trial("tiny", 40, 1, 0.2),
                trial("base", 80, 1, 0.9),
                trial("base", 80, 2, 0.6),
                trial("base", 80, 4, 0.4),
                trial("small", 250, 4, 1.2));
        HearingTrial chosen = HearingChoice.of(trials, STEP).trial();
        assertEquals("base", chosen.model());
        assertEquals(2, chosen.threads());
        Finding.Advice other = assertInstanceOf(Finding.Advice.class, HearingCheck.finding(trials, "tiny"));
        assertTrue(other.todo().contains("verse listen --model base"), other.todo());
        assertInstanceOf(Finding.Ok.class, HearingCheck.finding(trials, "base"));
    }

    @Test
    void aModelThatHearsNothingIsInTrouble() {
        assertInstanceOf(
                Finding.Trouble.class,
                HearingCheck.finding(List.of(new HearingTrial("tiny", 1, 1, 0.1, STEP, 2)), "tiny"));
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
