package org.verseprojection.speech.audio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;

/// A format to open a device with: always little-endian whole numbers.
record CaptureFormat(SampleFormat samples) {
    /// What devices run at themselves first, so that no poorer resampler than ours comes between.
    private static final List<Integer> RATES = List.of(48_000, 44_100, 96_000, 32_000, 16_000);

    private static final List<SampleEncoding> ENCODINGS =
            List.of(SampleEncoding.SIGNED_16, SampleEncoding.SIGNED_24, SampleEncoding.SIGNED_32);
    private static final int MOST_CHANNEL_COUNTS = 4;

    /// Those worth trying of what a device offers, the best first.
    ///
    /// Two inputs are taken even where one is wanted: asked for one, ALSA and PulseAudio mix all the device has.
    ///
    /// @param input that must be there, counted from 1
    static List<CaptureFormat> of(List<AudioFormat> offered, int input) {
        var formats = new ArrayList<CaptureFormat>();
        for (int inputs : inputs(offered, input)) {
            for (SampleEncoding encoding : ENCODINGS) {
                for (int rate : RATES) {
                    var format = new CaptureFormat(new SampleFormat(encoding, rate, inputs));
                    if (offered.stream().anyMatch(format::fits)) {
                        formats.add(format);
                    }
                }
            }
        }
        return formats;
    }

    /// Even numbers first: a layout of three or five channels makes sound servers remix.
    private static List<Integer> inputs(List<AudioFormat> offered, int input) {
        int least = Math.max(2, input);
        IntStream counts = offered.stream().mapToInt(AudioFormat::getChannels).distinct();
        return counts.boxed()
                .filter(count -> count >= input)
                .sorted(Comparator.<Integer>comparingInt(count -> count >= least ? count % 2 : 2)
                        .thenComparingInt(count -> count))
                .limit(MOST_CHANNEL_COUNTS)
                .toList();
    }

    private boolean fits(AudioFormat offer) {
        float rate = offer.getSampleRate();
        return AudioFormat.Encoding.PCM_SIGNED.equals(offer.getEncoding())
                && !offer.isBigEndian()
                && offer.getChannels() == samples.inputs()
                && offer.getSampleSizeInBits() == samples.encoding().bytes() * 8
                && offer.getFrameSize() == samples.frameBytes()
                && (rate == AudioSystem.NOT_SPECIFIED || rate == samples.rate());
    }

    AudioFormat asAudioFormat() {
        return new AudioFormat(samples.rate(), samples.encoding().bytes() * 8, samples.inputs(), true, false);
    }
}
