package org.verseprojection.cli.doctor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cli.hearing.Excerpt;
import org.verseprojection.cli.hearing.HearingTrial;
import org.verseprojection.cli.wiring.Home;
import org.verseprojection.inference.ModelException;
import org.verseprojection.inference.ModelPurpose;
import org.verseprojection.inference.ModelStore;
import org.verseprojection.inference.VoiceModel;
import org.verseprojection.speech.audio.AudioFrame;

/// The checks on real models, folders and files.
@Timeout(300)
class RealPartsTest {
    private static final Path ROOT = Path.of(System.getProperty("verse.home"));

    @TempDir
    private Path folder;

    @Test
    void theModelsThatCameWithTheProgramAreSoundAndADamagedOneIsNamed() throws Exception {
        assertInstanceOf(Finding.Ok.class, new ModelsCheck(store(ROOT.resolve("models"))).look());

        Path models = Files.createDirectory(folder.resolve("models"));
        try (Stream<Path> all = Files.list(ROOT.resolve("models"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.copy(file, models.resolve(file.getFileName().toString()));
            }
        }
        Path tokenizer = models.resolve("tokenizer.json");
        byte[] bytes = Files.readAllBytes(tokenizer);
        bytes[bytes.length / 2] ^= 1;
        Files.write(tokenizer, bytes);
        Files.delete(models.resolve("silero-vad-16k.pt"));

        Finding.Trouble damaged = assertInstanceOf(Finding.Trouble.class, new ModelsCheck(store(models)).look());
        assertTrue(
                damaged.notes().found().contains("tokenizer.json"),
                damaged.notes().found());
        assertTrue(
                damaged.notes().found().contains("silero-vad-16k.pt"),
                damaged.notes().found());
        assertEquals(5.0, damaged.notes().figures().getOrDefault("sound", 0.0));
    }

    @Test
    void theSpeechModelHearsThePsalmAndItsTimeIsTaken() throws Exception {
        ModelStore store = store(ROOT.resolve("models"));
        float[] sound = Excerpt.of(
                ROOT.resolve("bible-data/samples/service.wav"), Duration.ofMillis(13_600), Duration.ofSeconds(3));
        try (VoiceModel voice = VoiceModel.load(store.verified(ModelPurpose.VOICE_DETECTION))) {
            HearingTrial.Model model = new HearingTrial.Model("tiny", 1, store.verified(ModelPurpose.SPEECH_TO_TEXT));
            HearingTrial trial =
                    HearingTrial.of(model, 1, voice, sound, () -> true).orElseThrow();

            assertTrue(trial.words() >= 5, trial.toString());
            assertTrue(trial.factor() > 0, trial.toString());
            assertTrue(trial.longest().toNanos() / 1e9 <= trial.factor() * sound.length / AudioFrame.RATE, "" + trial);
            AtomicInteger asked = new AtomicInteger();
            assertEquals(
                    Optional.empty(),
                    HearingTrial.of(model, 1, voice, sound, () -> asked.incrementAndGet() < 40),
                    "it makes way within a pass");
        }
    }

    @Test
    void foldersThatAreNotThereYetAreFineAndNoneIsMade() throws Exception {
        Home home = home(folder.resolve("a/b/config"));

        assertTrue(new DiskCheck(home).look().notes().figures().containsKey("free_bytes"));

        try (Stream<Path> made = Files.list(folder)) {
            assertEquals(List.of(), made.toList());
        }
    }

    @Test
    void aFolderThatNobodyMayWriteToIsTrouble() throws Exception {
        Path closed = Path.of("/proc/sys"); // not even root may write there
        assumeTrue(Files.isDirectory(closed), "there is one on Linux alone");

        Finding.Trouble found =
                assertInstanceOf(Finding.Trouble.class, new DiskCheck(home(closed.resolve("config"))).look());
        assertTrue(found.todo().contains("/proc/sys"), found.todo());
    }

    @Test
    void settingsAreReadAndADamagedFileIsLeftAlone() throws Exception {
        Choices choices = new Choices(folder, folder.resolve("data"));
        assertInstanceOf(Finding.Ok.class, new SettingsCheck(choices).look());
        Path file = folder.resolve("preferences.json");
        Files.writeString(file, """
                {"microphone": "Ruth Meier's mixer", "input": 2, "mode": "ASSIST", "translation": "see ruth@x.example",
                 "projector": {"edid": "EPS-A094-X1"}, "logo": "/home/ruth/logo.png", "web": {"on": true, "token": "t0ken"}}
                """);
        assertInstanceOf(Finding.Ok.class, new SettingsCheck(choices).look());
        assertEquals("Ruth Meier's mixer", choices.microphone().orElseThrow());
        assertEquals(2, choices.input());
        assertEquals("EPS-A094-X1", choices.projector());
        assertEquals(
                "{\"mode\":\"ASSIST\",\"input\":2,\"web\":true}",
                choices.harmless().toString());

        Files.writeString(file, "{\"microphone\": ");
        assertInstanceOf(Finding.Advice.class, new SettingsCheck(choices).look());
        assertEquals("{\"microphone\": ", Files.readString(file));
    }

    @Test
    void aDamagedMemoryIsTrouble() throws Exception {
        assertInstanceOf(Finding.Ok.class, new MemoryCheck(folder).look());
        Files.writeString(folder.resolve("memory.db"), "not a database".repeat(1000));
        assertInstanceOf(Finding.Trouble.class, new MemoryCheck(folder).look());
    }

    @Test
    void anIndexIsKnown() throws IOException {
        assertEquals(false, MatchingCheck.indexed(folder.resolve("index")));
        Files.createDirectories(folder.resolve("index/index-0123"));
        assertEquals(true, MatchingCheck.indexed(folder.resolve("index")));
    }

    private Home home(Path config) {
        return new Home(ROOT, config, folder.resolve("cache"), folder.resolve("data"));
    }

    private ModelStore store(Path models) throws ModelException {
        return new ModelStore(models, folder.resolve("none"));
    }
}
