package org.verseprojection.speech.audio;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;

/// Recording devices as `javax.sound.sampled` knows them.
final class SoundSystem {
    /// Half a second: what a busy machine may be late by without a gap.
    private static final int BUFFER_MILLIS = 500;

    private SoundSystem() {}

    static List<Microphone> microphones() {
        return Arrays.stream(AudioSystem.getMixerInfo())
                .map(info -> new Microphone(info.getName(), info.getDescription(), formats(info)))
                .filter(microphone -> !microphone.formats().isEmpty())
                .toList();
    }

    private static List<AudioFormat> formats(Mixer.Info info) {
        return Arrays.stream(AudioSystem.getMixer(info).getTargetLineInfo())
                .flatMap(line -> line instanceof DataLine.Info data && data.getLineClass() == TargetDataLine.class
                        ? Arrays.stream(data.getFormats())
                        : Stream.empty())
                .toList();
    }

    /// Opens a device in the first of the formats worth having that it really takes, and starts it.
    ///
    /// @param input counted from 1; the line has at least as many
    /// @throws AudioException if it takes none
    static CaptureLine open(Microphone microphone, int input) {
        Mixer mixer = AudioSystem.getMixer(info(microphone));
        String reason = "";
        for (CaptureFormat format : CaptureFormat.of(microphone.formats(), input)) {
            try {
                return open(mixer, format);
            } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
                reason = String.valueOf(e.getMessage());
            }
        }
        throw new AudioException("microphone.refused", microphone.name(), reason);
    }

    private static Mixer.Info info(Microphone microphone) {
        return Arrays.stream(AudioSystem.getMixerInfo())
                .filter(info -> info.getName().equals(microphone.name()))
                .findFirst()
                .orElseThrow(() -> new AudioException("microphone.none"));
    }

    private static CaptureLine open(Mixer mixer, CaptureFormat format) throws LineUnavailableException {
        AudioFormat wanted = format.asAudioFormat();
        var line = (TargetDataLine) mixer.getLine(new DataLine.Info(TargetDataLine.class, wanted));
        try {
            line.open(wanted, format.samples().bytesOf(BUFFER_MILLIS));
            line.start();
        } catch (LineUnavailableException | RuntimeException e) {
            line.close();
            throw e;
        }
        return new SoundSystemLine(line, format.samples());
    }
}
