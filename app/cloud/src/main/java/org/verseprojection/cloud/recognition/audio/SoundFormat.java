package org.verseprojection.cloud.recognition.audio;

import java.util.Base64;
import java.util.Optional;
import org.verseprojection.speech.audio.AudioFrame;

/// How clients may send sound.
public enum SoundFormat {
    /// One Ogg stream of Opus, with its headers.
    OPUS("opus"),
    /// Little-endian 16-bit samples, one channel, 16 kHz.
    PCM16("pcm16");

    /// The most bytes that are taken, decoded from base64.
    public static final int MOST_BYTES = 1 << 20;

    /// The longest sound, in samples of 16 kHz: 40 s.
    public static final int MOST_SAMPLES = 40 * AudioFrame.RATE;

    private final String text;

    SoundFormat(String text) {
        this.text = text;
    }

    /// The format that clients call so.
    public static Optional<SoundFormat> named(String name) {
        for (SoundFormat each : values()) {
            if (each.text.equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /// What base64 says.
    ///
    /// @return 16 kHz mono in −1 to 1, at least one sample and at most [#MOST_SAMPLES]
    /// @throws InvalidAudio where that is no sound in this format
    public float[] decode(String base64) throws InvalidAudio {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            throw new InvalidAudio("This is no base64.");
        }
        return decode(bytes);
    }

    /// The same from bytes.
    public float[] decode(byte[] bytes) throws InvalidAudio {
        if (bytes.length == 0) {
            throw new InvalidAudio("There is no sound.");
        }
        if (bytes.length > MOST_BYTES) {
            throw new InvalidAudio("At most " + MOST_BYTES + " bytes of sound.");
        }
        return this == OPUS ? OpusSound.decode(bytes) : pcm16(bytes);
    }

    private static float[] pcm16(byte[] bytes) throws InvalidAudio {
        if (bytes.length % 2 != 0) {
            throw new InvalidAudio("Samples of 16 bits take an even number of bytes.");
        }
        float[] samples = new float[bytes.length / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) ((bytes[2 * i] & 0xff) | (bytes[2 * i + 1] << 8)) / 32768f;
        }
        return samples;
    }
}
