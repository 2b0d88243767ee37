package org.verseprojection.speech.audio;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The sound of a WAV file, read from its start to its end as it is wanted.
///
/// Nothing is allocated by the header's word, and the file is never sought in, so that a pipe serves as well.
final class WavFile implements AutoCloseable {
    private final Path path;
    private final InputStream in;
    private final WavHeader header;
    private long read;

    private WavFile(Path path, InputStream in, WavHeader header) {
        this.path = path;
        this.in = in;
        this.header = header;
    }

    /// Opens a file and reads as far as its first sample.
    ///
    /// @throws AudioException if there is no sound to be had from it
    static WavFile open(Path path) {
        if (Files.isDirectory(path)) {
            throw new AudioException("wav.folder", path.toString());
        }
        try {
            var in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
            try {
                return open(path, in);
            } catch (IOException | RuntimeException e) {
                in.close();
                throw e;
            }
        } catch (NoSuchFileException e) {
            throw because(new AudioException("wav.missing", path.toString()), e);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static WavFile open(Path path, InputStream in) throws IOException {
        var header = new WavHeaderReader(path, in).read();
        in.mark(header.format().frameBytes());
        if (in.readNBytes(header.format().frameBytes()).length < header.format().frameBytes() || header.isEmpty()) {
            throw new AudioException("wav.no-samples", path.toString());
        }
        in.reset();
        return new WavFile(path, in, header);
    }

    SampleFormat format() {
        return header.format();
    }

    /// Reads the next bytes of sound.
    ///
    /// @return how many; fewer than asked for only at the end, then 0
    int read(byte[] bytes) {
        try {
            int wanted = (int) Math.min(bytes.length, header.dataBytes() - read);
            int got = in.readNBytes(bytes, 0, wanted);
            read += got;
            return got;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /// Bytes that the header promised and the file did not have; 0 until the end was met.
    long missingBytes() {
        return header.streamed() ? 0 : header.dataBytes() - read;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static AudioException unreadable(Path path, IOException e) {
        return because(new AudioException("wav.unreadable", path.toString(), AudioException.text(e)), e);
    }

    private static AudioException because(AudioException exception, IOException cause) {
        exception.initCause(cause);
        return exception;
    }
}
