package org.verseprojection.cli.doctor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.speech.audio.InputChoice;
import org.verseprojection.speech.audio.SoundTrial;
import org.verseprojection.speech.audio.VirtualMicrophone;
import org.verseprojection.speech.audio.WavSource;

/// What is said of a microphone: of files through the same ears, and of a virtual one in a process of its own.
@Timeout(120)
class MicrophoneCheckTest {
    private static final int RATE = 16_000;
    private static final int SECONDS = 2;

    @TempDir
    private Path folder;

    @Test
    void humIsSaidWithItsFrequency() throws Exception {
        Finding found = heard(
                seconds -> 0.05 * Math.sin(2 * Math.PI * 50 * seconds) + 0.03 * Math.sin(2 * Math.PI * 150 * seconds));
        assertEquals("Advice", found.getClass().getSimpleName());
        assertTrue(found.notes().found().contains("Mains hum (50 Hz)"), found.toString());
    }

    @Test
    void tooLoudIsSaid() throws Exception {
        Finding found = heard(seconds -> 2 * Math.sin(2 * Math.PI * 440 * seconds));
        assertEquals("Advice", found.getClass().getSimpleName());
        assertTrue(found.notes().found().contains("too loud"), found.toString());
    }

    @Test
    void noSignalAtAllIsTroubleAndAQuietOneIsNot() throws Exception {
        assertEquals("Trouble", heard(_ -> 0).getClass().getSimpleName());
        Finding quiet = heard(seconds -> 0.001 * Math.sin(2 * Math.PI * 440 * seconds));
        assertEquals("Advice", quiet.getClass().getSimpleName());
        assertTrue(quiet.toString().contains("turn the input up"), quiet.toString());
        assertEquals(
                "Ok",
                heard(seconds -> 0.2 * Math.sin(2 * Math.PI * 440 * seconds))
                        .getClass()
                        .getSimpleName());
    }

    @Test
    void aRealDeviceIsFoundHeardAndMissedByItsName() throws Exception {
        try (VirtualMicrophone microphone = new VirtualMicrophone(2)) {
            String silent = probe(microphone);
            assertTrue(silent.startsWith("Trouble"), silent);
            assertTrue(silent.contains("not even hiss"), silent);

            Path hum = wav(30, seconds -> 0.1 * Math.sin(2 * Math.PI * 60 * seconds));
            Process playing = microphone.playing(hum);
            String humming = probe(microphone);
            playing.destroy();
            assertTrue(humming.contains("Mains hum (60 Hz)"), humming);
            assertTrue(humming.contains("default [default]"), humming);

            Files.writeString(folder.resolve("preferences.json"), "{\"microphone\":\"Mixer 7\"}");
            String gone = probe(microphone);
            assertTrue(gone.startsWith("Trouble"), gone);
            assertTrue(gone.contains("\"Mixer 7\" is not there"), gone);
        }
    }

    private String probe(VirtualMicrophone microphone) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MicrophoneProbe.class.getName(),
                        folder.toString()))
                .redirectErrorStream(true);
        builder.environment().putAll(microphone.environment());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private Finding heard(DoubleUnaryOperator sound) throws Exception {
        Path file = wav(SECONDS, sound);
        SoundTrial trial = SoundTrial.of(
                events -> new WavSource(file, new InputChoice.Automatic(), events), Duration.ofSeconds(SECONDS));
        return MicrophoneCheck.judged(new Diagnosis(), onTime(trial)).finding();
    }

    /// However much else the machine had to do meanwhile.
    private static SoundTrial onTime(SoundTrial trial) {
        return new SoundTrial(
                trial.heard(),
                trial.rate(),
                trial.inputs(),
                trial.input(),
                trial.first(),
                trial.rmsDbfs(),
                trial.peakDbfs(),
                trial.clipping(),
                0,
                trial.missing(),
                trial.hum(),
                trial.lost());
    }

    /// 16 bits, one channel.
    private Path wav(int seconds, DoubleUnaryOperator sound) throws IOException {
        int samples = seconds * RATE;
        ByteBuffer bytes = ByteBuffer.allocate(44 + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(36 + samples * 2);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1)).putInt(16);
        bytes.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * 2);
        bytes.putShort((short) 2).putShort((short) 16);
        bytes.put("data".getBytes(StandardCharsets.ISO_8859_1)).putInt(samples * 2);
        for (int i = 0; i < samples; i++) {
            double value = Math.clamp(sound.applyAsDouble(i / (double) RATE), -1, 1);
            bytes.putShort((short) Math.round(value * 32_767));
        }
        return Files.write(folder.resolve("sound-" + seconds + ".wav"), bytes.array());
    }
}
