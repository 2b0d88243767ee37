package org.verseprojection.speech.audio;

import java.util.List;
import javax.sound.sampled.AudioFormat;

/// A device that sound can be recorded from, as the operating system shows it.
///
/// @param name what it is chosen by
/// @param description what else the system says of it, for people
/// @param formats what it offers; a rate of [javax.sound.sampled.AudioSystem#NOT_SPECIFIED] stands for any
public record Microphone(String name, String description, List<AudioFormat> formats) {
    public Microphone {
        formats = List.copyOf(formats);
    }

    /// The most inputs it can be opened with. Sound servers claim 32 whatever the device has; the inputs beyond are
    /// silent.
    public int maxInputs() {
        return formats.stream().mapToInt(AudioFormat::getChannels).max().orElse(0);
    }
}
