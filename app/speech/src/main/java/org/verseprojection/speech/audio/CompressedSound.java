package org.verseprojection.speech.audio;

import java.io.IOException;
import java.util.Optional;

/// The sound of a compressed file, a piece at a time, from its start to its end.
interface CompressedSound extends AutoCloseable {
    /// How the pieces are written; known from the start.
    SampleFormat format();

    /// The next piece, whole frames; empty at the end. What cannot be decoded in between is left out.
    Optional<byte[]> read() throws IOException;

    /// Bytes of the file that should be there and are not; known at the end.
    long missingBytes();

    @Override
    void close() throws IOException;
}
