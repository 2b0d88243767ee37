package org.verseprojection.inference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.verseprojection.domain.Wording;

/// Names the kinds of file that people take for a ggml model.
final class ForeignFile {
    private static final int SAMPLE = 64;
    private static final int SHOWN = 8;

    private ForeignFile() {}

    /// @param magic the first four bytes of the right kind, little-endian
    /// @throws ModelException where the file is of another kind; it says which
    static void refuse(Path path, long size, int magic) throws IOException, ModelException {
        if (size == 0) {
            throw new ModelException(Texts.EMPTY.with(path));
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(SAMPLE);
        }
        if (start.length >= Integer.BYTES && int32(start, 0) == magic) {
            return;
        }
        throw new ModelException(foreign(path, start));
    }

    private static Wording foreign(Path path, byte[] start) {
        if (startsWith(start, "GGUF")) {
            return Texts.IS_GGUF.with(path);
        }
        if (startsWith(start, "PK\3\4")) {
            return Texts.IS_ZIP.with(path);
        }
        // safetensors: the length of a JSON object in eight bytes, then the object
        if (start.length > 9 && start[8] == '{' && int32(start, 4) == 0) {
            return Texts.IS_SAFETENSORS.with(path);
        }
        if (isText(start)) {
            return Texts.IS_TEXT.with(path);
        }
        String shown = HexFormat.ofDelimiter(" ").formatHex(start, 0, Math.min(SHOWN, start.length));
        return Texts.NOT_GGML.with(path, shown);
    }

    private static boolean startsWith(byte[] start, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return start.length >= wanted.length && Arrays.equals(start, 0, wanted.length, wanted, 0, wanted.length);
    }

    private static boolean isText(byte[] start) {
        for (byte b : start) {
            boolean blank = b == '\n' || b == '\r' || b == '\t';
            if (!blank && (b < ' ' || b == 0x7f)) {
                return false;
            }
        }
        return true;
    }

    private static int int32(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }
}
