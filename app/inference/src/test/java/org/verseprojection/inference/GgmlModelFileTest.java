package org.verseprojection.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Places in the shipped file: mel filters from 48, vocabulary from 64,376, first tensor from 586,218, the last
/// (decoder.token_embedding.weight) from 22,390,216 to the end at 43,550,778.
class GgmlModelFileTest {
    private static final Path SHIPPED = Shipped.file("ggml-tiny.en-q8_0.bin");
    private static final int END = 43_550_778;

    @TempDir
    Path folder;

    @Test
    void theShippedModelIsWhole() throws ModelException {
        assertEquals(
                new GgmlModel(WhisperSize.TINY, false, "q8_0", 167, END),
                assertTimeout(Duration.ofSeconds(30), () -> GgmlModelFile.read(SHIPPED)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4        | is truncated in its header
            5        | is truncated in its header
            20       | is truncated in its header
            47       | is truncated in its header
            48       | is truncated in its mel filters
            55       | is truncated in its mel filters
            56       | is truncated in its mel filters
            30000    | is truncated in its mel filters
            64375    | is truncated in its mel filters
            64376    | is truncated in its vocabulary, at word 1 of 51864
            64380    | is truncated in its vocabulary, at word 1 of 50256
            64381    | is truncated in its vocabulary, at word 1 of 50256
            586217   | is truncated in its vocabulary, at word 50256 of 50256
            586218   | is truncated: 0 of 167 tensors are there, encoder.positional_embedding is the first
            586220   | is truncated in tensor 1 (?)
            586240   | is truncated in tensor 1 (?)
            586400   | is truncated in tensor 1 (encoder.positional_embedding)
            2890266  | is truncated: 1 of 167 tensors are there, encoder.conv1.weight is the first
            4000000  | is truncated in tensor 10 (encoder.blocks.0.attn.query.weight)
            22390216 | is truncated: 166 of 167 tensors are there, decoder.token_embedding.weight is the first
            22390220 | is truncated in tensor 167 (?)
            43550777 | is truncated in tensor 167 (decoder.token_embedding.weight)
            """)
    void aFileThatBreaksOffIsRefusedAndThePlaceNamed(int length, String reason) throws IOException {
        assertRefused(shippedUpTo(length), reason);
    }

    @Test
    void rubbishAfterTheLastTensorIsRefused() throws IOException {
        Path file = shippedUpTo(END);
        Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
        assertRefused(file, "is damaged: 3 bytes follow after its last tensor");
    }

    @Test
    void aTextIsNamed() throws IOException {
        assertRefused(file("<!DOCTYPE html>\nNicht gefunden – 404".getBytes(StandardCharsets.US_ASCII)), "is a text");
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        assertRefused(file(new byte[0]), "is empty");
    }

    @Test
    void aFolderIsNamed() {
        assertRefused(folder, "is a folder");
    }

    @Test
    void aMissingFileIsNamed() {
        assertRefused(folder.resolve("nowhere.bin"), "There is no model file");
    }

    @Test
    void aGgufFileIsNamed() throws IOException {
        assertRefused(file("GGUF\3\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1)), "is a GGUF file");
    }

    @Test
    void aZipArchiveIsNamed() {
        assertRefused(Shipped.file("silero-vad-16k.pt"), "is a ZIP or PyTorch archive");
    }

    @Test
    void aSafetensorsFileIsNamed() throws IOException {
        assertRefused(
                file("\100\1\0\0\0\0\0\0{\"__metadata__\":{}}".getBytes(StandardCharsets.ISO_8859_1)),
                "is a safetensors file");
    }

    @Test
    void anUnknownFileIsShownByItsFirstBytes() throws IOException {
        assertRefused(
                file(new byte[] {(byte) 0xca, (byte) 0xfe, 0, 1, 2, 3, 4, 5, 6, 7}),
                "is not a ggml Whisper model (starts with ca fe 00 01 02 03 04 05)");
    }

    @Test
    void aFileOfThreeBytesIsRefused() throws IOException {
        assertRefused(file(new byte[] {0x6c, 0x6d, 0x67}), "is a text");
    }

    /// Place of the number, what it is set to, what is said.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4     | 2147483647 | its header gives n_vocab as 2147483647, where 51864 to 51900 is possible
            8     | 1024       | its header gives n_audio_ctx as 1024, where 1500 is possible
            12    | -384       | its header gives n_audio_state as -384, where 64 to 4096 is possible
            12    | 400        | its header gives n_audio_state as 400, where a multiple of 64 is possible
            16    | 0          | its header gives n_audio_head as 0, where 6 is possible
            20    | 2147483647 | its header gives n_audio_layer as 2147483647, where 4, 6, 12, 24 or 32 is possible
            24    | -1         | its header gives n_text_ctx as -1, where 448 is possible
            28    | 2147483647 | its header gives n_text_state as 2147483647, where 384 is possible
            32    | 7          | its header gives n_text_head as 7, where 6 is possible
            36    | 33         | its header gives n_text_layer as 33, where 1 to 32 is possible
            40    | 64         | its header gives n_mels as 64, where 80 or 128 is possible
            44    | -2147483648 | its numbers in a way this program does not know (ftype -2147483648)
            44    | 7          | its numbers in a way this program does not know (ftype 7)
            44    | 1          | its tensor encoder.blocks.0.attn.query.weight is of type q8_0, where f16 is needed
            48    | 2147483647 | its mel filters are 2147483647 by 201, where 80 by 201 are needed
            52    | -5         | its mel filters are 80 by -5
            64376 | 2147483647 | its vocabulary claims 2147483647 words
            64376 | 0          | its vocabulary claims 0 words
            64380 | -1         | word 1 of its vocabulary claims 4294967295 bytes
            586218 | 2147483647 | is damaged in tensor 1: it claims 2147483647 dimensions
            586222 | 2147483647 | and a name of 2147483647 bytes
            586226 | 99        | encoder.positional_embedding is of type 99, where f32 is needed
            586230 | 385       | encoder.positional_embedding is 385 by 1500, where 384 by 1500 is needed
            586238 | 16777316  | its tensor 1 is called
            """)
    void anAbsurdNumberIsRefusedBeforeAnythingIsSizedByIt(int at, int value, String reason) throws IOException {
        Path file = shippedUpTo(6_000_000);
        byte[] number = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(number), at);
        }
        assertRefused(file, reason);
    }

    @Test
    void aTensorThatComesTwiceIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(SHIPPED);
        ByteBuffer twice = ByteBuffer.allocate(3_074_630 + 184_364);
        twice.put(whole, 0, 3_074_630).put(whole, 2_890_266, 184_364).flip();
        assertRefused(file(twice.array()), "it holds the tensor encoder.conv1.weight twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[31mencoder.posit", "encoder.\u0000osition"})
    void aNameFromTheFileCannotSteerTheTerminal(String name) throws IOException {
        byte[] start = Files.readAllBytes(shippedUpTo(700_000));
        byte[] odd = name.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(odd, 0, start, 586_238, odd.length);
        Path file = file(start);
        String message = String.valueOf(assertThrows(ModelException.class, () -> GgmlModelFile.read(file))
                .getMessage());
        assertTrue(message.chars().noneMatch(Character::isISOControl), message);
    }

    private void assertRefused(Path file, String reason) {
        ModelException refusal = assertTimeout(
                Duration.ofSeconds(30), () -> assertThrows(ModelException.class, () -> GgmlModelFile.read(file)));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains(reason), message);
        assertTrue(message.contains(file.toString()), message);
        assertEquals(1, message.lines().count(), message);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("model.bin"), bytes);
    }

    private Path shippedUpTo(int length) throws IOException {
        Path copy = folder.resolve("model.bin");
        try (FileChannel from = FileChannel.open(SHIPPED);
                FileChannel to = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            assertEquals(length, from.transferTo(0, length, to));
        }
        return copy;
    }
}
