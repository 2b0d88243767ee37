package org.verseprojection.speech.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each bad file is refused with one line that says what it is and what to do.
class BadWavFileTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatIsNotThere() {
        refused("There is no file FILE: check its name and folder.");
    }

    @Test
    void aFolder() throws IOException {
        Files.createDirectory(file());
        refused("FILE is a folder: name one WAV file in it.");
    }

    @Test
    void anEmptyFile() throws IOException {
        Files.createFile(file());
        refused("FILE is empty (0 bytes): copy or export it again.");
    }

    @ParameterizedTest
    @CsvSource({
        "For God so loved the world,text",
        "hi,text",
        "ID3 and an MP3,MP3",
        "fLaC and more sound,FLAC",
        "RIFFxxxxAVI LIST,another RIFF file",
        "0123ftypM4A and so on,MP4"
    })
    void anotherFileNamedWav(String start, String kind) throws IOException {
        Files.write(file(), start.getBytes(StandardCharsets.ISO_8859_1));
        refused("FILE is not a WAV file but " + kind + ": convert it first, for example with: sox INPUT OUTPUT.wav");
    }

    @Test
    void aHeaderThatBreaksOff() throws IOException {
        byte[] whole =
                WavBytes.pcm(SampleEncoding.SIGNED_16, 16_000, new float[16]).bytes();
        cut(whole, 8);
        refused("FILE has a damaged WAV header (the file ends, at byte 8): copy or export it again.");
        cut(whole, 17);
        refused("FILE has a damaged WAV header (no format chunk, at byte 12): copy or export it again.");
        cut(whole, 24);
        refused("FILE has a damaged WAV header (the format chunk is too short, at byte 12): copy or export it again.");
        cut(whole, 36);
        refused("FILE has a damaged WAV header (no data chunk, at byte 36): copy or export it again.");
    }

    @Test
    void aHeaderThatContradictsItself() throws IOException {
        byte[] wav =
                WavBytes.pcm(SampleEncoding.SIGNED_16, 16_000, new float[16]).bytes();
        wav[32] = 1;
        Files.write(file(), wav);
        refused("FILE has a damaged WAV header (16 bits of 1 channel(s) in 1 bytes, at byte 12):"
                + " copy or export it again.");
        new WavBytes().chunk("data", new byte[8]).write(file());
        refused("FILE has a damaged WAV header (sound before the format chunk, at byte 12): copy or export it again.");
    }

    @Test
    void aChunkThatClaimsFourGigabytes() throws IOException {
        new WavBytes().chunk("JUNK", 0xffff_fff0L, new byte[8]).write(file());
        refused("FILE has a damaged WAV header (no format chunk, at byte 28): copy or export it again.");
    }

    @ParameterizedTest
    @CsvSource({
        "0x0002,4,Microsoft ADPCM",
        "0x0011,4,IMA ADPCM",
        "0x0055,16,MP3",
        "0x0006,8,A-law",
        "0x0001,64,64-bit PCM",
        "0x0003,16,16-bit floating point",
        "0x4242,16,a codec that is not known"
    })
    void aCodec(String code, int bits, String name) throws IOException {
        new WavBytes()
                .format(Integer.decode(code), 1, 16_000, bits)
                .chunk("data", new byte[64])
                .write(file());
        refused("FILE holds " + name + " (format code " + code + "), which is not read: convert it to 16-bit PCM"
                + " first, for example with: sox INPUT -e signed -b 16 OUTPUT.wav");
    }

    @Test
    void ratesAndChannelsThatNobodyUses() throws IOException {
        new WavBytes().format(1, 1, 4_000, 16).chunk("data", new byte[64]).write(file());
        refused("FILE has a sample rate of 4000 Hz, and 8000 to 192000 Hz are read: convert it first, for example"
                + " with: sox INPUT -r 16000 OUTPUT.wav");
        new WavBytes().format(1, 33, 16_000, 16).chunk("data", new byte[66]).write(file());
        refused("FILE has 33 channels, and 1 to 32 are read: export fewer.");
        new WavBytes().format(1, 0, 16_000, 16).chunk("data", new byte[66]).write(file());
        refused("FILE has 0 channels, and 1 to 32 are read: export fewer.");
    }

    @Test
    void aFileWithoutASample() throws IOException {
        String line = "FILE is a WAV file without a single sample: record or export it again.";
        new WavBytes().format(1, 1, 16_000, 16).chunk("data", new byte[0]).write(file());
        refused(line);
        new WavBytes()
                .format(1, 2, 16_000, 16)
                .chunk("data", 0xffff_ffffL, new byte[2])
                .write(file());
        refused(line);
        new WavBytes()
                .format(1, 1, 16_000, 16)
                .chunk("data", new byte[0])
                .chunk("LIST", new byte[100])
                .write(file());
        refused(line);
    }

    private void cut(byte[] whole, int length) throws IOException {
        Files.write(file(), Arrays.copyOf(whole, length));
    }

    private Path file() {
        return folder.resolve("sermon.wav");
    }

    private void refused(String line) {
        var e = assertThrows(
                AudioException.class, () -> new WavSource(file(), new InputChoice.Automatic(), event -> {}));
        assertEquals(line.replace("FILE", file().toString()), e.getMessage());
    }
}
