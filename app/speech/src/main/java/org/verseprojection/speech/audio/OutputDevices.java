package org.verseprojection.speech.audio;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;

/// Output devices as `javax.sound.sampled` knows them.
final class OutputDevices implements PlaybackLine.Devices {
    private static final int BUFFER_MILLIS = 200;
    private static final List<AudioFormat> FORMATS =
            List.of(new AudioFormat(16_000, 16, 1, true, false), new AudioFormat(48_000, 16, 2, true, false));

    @Override
    public List<String> names() {
        return infos().stream().map(Mixer.Info::getName).distinct().toList();
    }

    private static List<Mixer.Info> infos() {
        List<Mixer.Info> all = Arrays.stream(AudioSystem.getMixerInfo())
                .filter(info -> Arrays.stream(AudioSystem.getMixer(info).getSourceLineInfo())
                        .anyMatch(line -> line.getLineClass() == SourceDataLine.class))
                .toList();
        return all.stream().filter(info -> !systemsChoice(info, all)).toList();
    }

    /// "default" on Linux, "Default Audio Device" on macOS; Windows lists it first, under a translated name. Java's
    /// own software mixer plays into it, too.
    private static boolean systemsChoice(Mixer.Info info, List<Mixer.Info> all) {
        boolean firstOfWindows = info.getDescription().contains("DirectSound")
                && all.stream()
                        .filter(other -> other.getDescription().contains("DirectSound"))
                        .findFirst()
                        .filter(info::equals)
                        .isPresent();
        String name = info.getName().toLowerCase(Locale.ROOT);
        return name.startsWith("default") || name.equals("gervill") || firstOfWindows;
    }

    @Override
    public PlaybackLine open(String name) {
        Mixer.Info device = infos().stream()
                .filter(info -> info.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AudioException("headphones.unknown", name));
        String reason = "";
        for (AudioFormat format : FORMATS) {
            try {
                return open(AudioSystem.getMixer(device), format);
            } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
                reason = String.valueOf(e.getMessage());
            }
        }
        throw new AudioException("headphones.refused", name, reason);
    }

    private static PlaybackLine open(Mixer mixer, AudioFormat format) throws LineUnavailableException {
        var line = (SourceDataLine) mixer.getLine(new DataLine.Info(SourceDataLine.class, format));
        int rate = (int) format.getSampleRate();
        line.open(format, rate * BUFFER_MILLIS / 1000 * format.getFrameSize());
        line.start();
        return new OutputLine(line, rate, format.getChannels());
    }

    private record OutputLine(SourceDataLine line, int rate, int channels) implements PlaybackLine {
        @Override
        public void write(byte[] bytes, int count) {
            line.write(bytes, 0, count);
        }

        @Override
        public void drain() {
            line.drain();
        }

        @Override
        public void close() {
            line.stop();
            line.flush();
            line.close();
        }
    }
}
