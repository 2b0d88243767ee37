package org.verseprojection.speech.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import net.sourceforge.jaad.aac.Decoder;

/// The first sound track of an MP4 file, AAC, decoded packet by packet.
final class Mp4Sound implements CompressedSound {
    /// Packets in a row that may be damaged before the file is given up: about four seconds.
    private static final int MOST_DAMAGED = 150;

    /// The decoder's own log: a line for each damaged packet, which says nothing to anybody.
    private static final Logger NOISE = Logger.getLogger("jaad.aac.Decoder");

    private final Path path;
    private final FileChannel file;
    private final Mp4Packets packets;
    private final Decoder decoder;
    private final SampleFormat format;
    private Optional<byte[]> first;
    private long missing;
    private byte[] piece = {};
    private int rate;
    private int inputs;

    /// @throws AudioException if nothing in it can be decoded
    Mp4Sound(Path path) throws IOException {
        NOISE.setLevel(java.util.logging.Level.OFF);
        this.path = path;
        this.file = FileChannel.open(path);
        try {
            Mp4Track track = new Mp4Reader(path, file).read();
            this.packets = new Mp4Packets(track);
            this.decoder = decoder(track.setup());
            this.first = decode();
            if (first.isEmpty()) {
                throw new AudioException("recording.no-sound", path.toString(), "MP4");
            }
            this.format = new SampleFormat(SampleEncoding.SIGNED_16, rate, inputs);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private Decoder decoder(byte[] setup) throws IOException {
        try {
            return Decoder.create(setup);
        } catch (RuntimeException | IOException e) {
            var damaged = new AudioException("recording.damaged", path.toString());
            damaged.initCause(e);
            throw damaged;
        }
    }

    @Override
    public SampleFormat format() {
        return format;
    }

    @Override
    public Optional<byte[]> read() throws IOException {
        if (first.isPresent()) {
            Optional<byte[]> start = first;
            first = Optional.empty();
            return start;
        }
        for (Optional<byte[]> decoded = decode(); decoded.isPresent(); decoded = decode()) {
            if (rate == format.rate() && inputs == format.inputs()) {
                return decoded;
            }
        }
        return Optional.empty();
    }

    /// The next packet that can be decoded; empty at the end.
    private Optional<byte[]> decode() throws IOException {
        int damaged = 0;
        while (packets.next()) {
            if (packets.offset() + packets.size() > file.size()) {
                missing = packets.size() + packets.left();
                return Optional.empty();
            }
            ByteBuffer packet = ByteBuffer.allocate(packets.size());
            while (packet.hasRemaining() && file.read(packet, packets.offset() + packet.position()) >= 0) {}
            piece = new byte[0];
            try {
                decoder.decodeFrame(packet.array(), this::take);
            } catch (RuntimeException e) {
                // Its decoder meets a damaged packet with exceptions of many kinds; the next stands for itself.
                if (++damaged == MOST_DAMAGED) {
                    throw new AudioException("recording.damaged", path.toString());
                }
            }
            if (piece.length > 0) {
                return Optional.of(piece);
            }
        }
        return Optional.empty();
    }

    /// @param channels samples in the range of 16 bits
    private void take(List<float[]> channels, int count, int atRate) {
        rate = atRate;
        inputs = channels.size();
        piece = new byte[count * inputs * 2];
        ByteBuffer bytes = ByteBuffer.wrap(piece).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            for (float[] channel : channels) {
                bytes.putShort((short) Math.clamp(Math.round(channel[i]), Short.MIN_VALUE, Short.MAX_VALUE));
            }
        }
    }

    @Override
    public long missingBytes() {
        return missing;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
