package org.verseprojection.speech.audio;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.BitstreamException;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.DecoderException;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.SampleBuffer;

/// An MP3 file (MPEG 1, 2 and 2.5, any bit rate, fixed or not), decoded frame by frame.
final class Mp3Sound implements CompressedSound {
    /// Frames in a row that may be damaged before the file is given up: about four seconds.
    private static final int MOST_DAMAGED = 150;

    private final Path path;
    private final InputStream file;
    private final Bitstream stream;
    private final Decoder decoder = new Decoder();
    private final SampleFormat format;
    private Optional<byte[]> first;

    /// @throws AudioException if nothing in it can be decoded
    Mp3Sound(Path path) throws IOException {
        this.path = path;
        this.file = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        try {
            skipTags();
            this.stream = new Bitstream(file);
            Optional<SampleBuffer> decoded = decode();
            if (decoded.isEmpty()) {
                throw new AudioException("recording.no-sound", path.toString(), "MP3");
            }
            SampleBuffer sound = decoded.get();
            this.format =
                    new SampleFormat(SampleEncoding.SIGNED_16, sound.getSampleFrequency(), sound.getChannelCount());
            this.first = Optional.of(bytes(sound));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /// Steps over what players write in front: titles and pictures, which the decoder would load whole.
    private void skipTags() throws IOException {
        while (true) {
            file.mark(16);
            byte[] head = file.readNBytes(10);
            if (head.length < 10 || head[0] != 'I' || head[1] != 'D' || head[2] != '3') {
                file.reset();
                return;
            }
            int left = (head[6] & 0x7f) << 21 | (head[7] & 0x7f) << 14 | (head[8] & 0x7f) << 7 | (head[9] & 0x7f);
            while (left > 0) {
                int skipped = (int) file.skip(left);
                if (skipped == 0) {
                    return;
                }
                left -= skipped;
            }
        }
    }

    @Override
    public SampleFormat format() {
        return format;
    }

    @Override
    public Optional<byte[]> read() throws IOException {
        if (first.isPresent()) {
            Optional<byte[]> piece = first;
            first = Optional.empty();
            return piece;
        }
        for (Optional<SampleBuffer> decoded = decode(); decoded.isPresent(); decoded = decode()) {
            SampleBuffer sound = decoded.get();
            if (sound.getSampleFrequency() == format.rate() && sound.getChannelCount() == format.inputs()) {
                return Optional.of(bytes(sound));
            }
        }
        return Optional.empty();
    }

    /// The next frame that can be decoded; empty at the end.
    private Optional<SampleBuffer> decode() {
        for (int damaged = 0; damaged < MOST_DAMAGED; damaged++) {
            try {
                Header header = stream.readFrame();
                if (header == null) {
                    return Optional.empty();
                }
                if (decoder.decodeFrame(header, stream) instanceof SampleBuffer sound && sound.getBufferLength() > 0) {
                    return Optional.of(sound);
                }
            } catch (BitstreamException | DecoderException | IndexOutOfBoundsException | NullPointerException e) {
                // Its decoder meets a damaged frame with any of these; the next frame stands for itself.
            } finally {
                stream.closeFrame();
            }
        }
        throw new AudioException("recording.damaged", path.toString());
    }

    private static byte[] bytes(SampleBuffer sound) {
        var bytes = new byte[sound.getBufferLength() * 2];
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .put(sound.getBuffer(), 0, sound.getBufferLength());
        return bytes;
    }

    @Override
    public long missingBytes() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
