package org.verseprojection.speech.audio;

import java.time.Duration;
import org.verseprojection.domain.Wording;

/// What befalls a stream of sound and its listeners should know; each is told once when it happens, not with every
/// frame.
public sealed interface AudioEvent {
    /// Sound is now taken from this input of the source: when it opens, or behind [Lost] gives sound again, and when an
    /// automatic choice changes its mind.
    ///
    /// @param input counted from 1, never more than `inputs`
    /// @param rate of the source, in Hz
    record Listening(String source, int input, int inputs, int rate) implements AudioEvent {}

    /// The device went away or never answered; it is waited for.
    record Lost(String device, Wording reason) implements AudioEvent {}

    /// The device is back and sound flows again.
    record Returned(String device, Duration away) implements AudioEvent {}

    /// The reader fell behind and exactly this many samples (16 kHz) were dropped, the oldest first; told when the
    /// reader takes the first frame after them.
    record Overrun(long samples) implements AudioEvent {}

    /// The device's own buffer ran over before it was read, and by the clock about this many samples (16 kHz) are
    /// missing.
    record Dropout(long samples) implements AudioEvent {}

    /// The input is too loud: its samples stick at full scale. Told again only after a second without.
    record Clipping() implements AudioEvent {}

    /// The input has been exactly zero for two seconds: muted, switched off or not connected, since real microphones
    /// always hiss.
    record DigitalSilence() implements AudioEvent {}

    /// Sound again after [DigitalSilence].
    ///
    /// @param silence how long there was none
    record Sound(Duration silence) implements AudioEvent {}

    /// A file ends before its header says so; what is there was played.
    record CutShort(String file, long missingBytes) implements AudioEvent {}
}
