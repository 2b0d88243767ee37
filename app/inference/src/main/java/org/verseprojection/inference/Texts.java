package org.verseprojection.inference;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.Locale;
import org.verseprojection.domain.Worded;
import org.verseprojection.domain.Wording;

/// The words of this module that people read, from `messages.properties`.
enum Texts {
    NOT_A_FILE,
    TORCH_REFUSED,
    TORCH_MISSING,
    NOT_VOICE,
    NOT_EMBEDDER,
    NOT_TOKENIZER,
    UNREADABLE,
    IS_FOLDER,
    EMPTY,
    IS_GGUF,
    IS_ZIP,
    IS_SAFETENSORS,
    IS_TEXT,
    NOT_GGML,
    HEADER,
    FTYPE,
    TRUNCATED,
    MEL,
    WORD,
    WORDS,
    TENSOR_HEAD,
    TENSOR_UNKNOWN,
    TENSOR_TWICE,
    TENSOR_SHAPE,
    TENSOR_TYPE,
    TENSOR_MISSING,
    TRAILING,
    PLACE_HEADER,
    PLACE_MEL,
    PLACE_WORDS,
    PLACE_TENSOR,
    MANIFEST_MISSING,
    MANIFEST_BROKEN,
    ADDED_BROKEN,
    NO_DEFAULT,
    UNKNOWN_MODEL,
    SHIPPED_MISSING,
    ADDED_MISSING,
    WRONG_SIZE,
    WRONG_HASH,
    SOURCE,
    LICENCE,
    ODD_NAME,
    ALREADY_THERE,
    NAME_TAKEN,
    NO_ROOM,
    NOT_WRITTEN,
    TRIAL_FAILED,
    DENIED;

    /// The text with its blanks filled: `{0}` by the first argument, and so on. Numbers are written plainly, of an
    /// exception what it says.
    Wording with(Object... blanks) {
        String key = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Wording.of(
                Texts.class, key, Arrays.stream(blanks).map(Texts::plain).toArray());
    }

    private static Object plain(Object blank) {
        return switch (blank) {
            case AccessDeniedException denied -> DENIED.with();
            case FileSystemException problem when problem.getReason() != null -> String.valueOf(problem.getReason());
            case Worded problem -> problem.wording();
            case Throwable problem when problem.getMessage() != null -> firstLine(problem);
            default -> blank;
        };
    }

    /// PyTorch's messages run over many lines, the first says what happened.
    private static String firstLine(Throwable problem) {
        String message = String.valueOf(problem.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
