package org.verseprojection.speech.audio;

import org.verseprojection.domain.Wording;

/// Says what a file that is no WAV file looks like.
final class Stranger {
    private Stranger() {}

    /// @param start the first bytes of the file, as ISO 8859-1
    static Wording of(String start) {
        if (start.startsWith("ID3") || (start.length() > 1 && start.charAt(0) == 0xff && start.charAt(1) >= 0xe0)) {
            return Wording.verbatim("MP3");
        }
        if (start.startsWith("fLaC")) {
            return Wording.verbatim("FLAC");
        }
        if (start.startsWith("OggS")) {
            return Wording.verbatim("Ogg");
        }
        if (start.startsWith("FORM")) {
            return Wording.verbatim("AIFF");
        }
        if (start.startsWith("RIFF")) {
            return AudioException.text("stranger.riff");
        }
        if (start.startsWith("ftyp", 4)) {
            return Wording.verbatim("MP4");
        }
        boolean text = start.chars().allMatch(c -> (c >= ' ' && c < 0x7f) || (c >= '\t' && c <= '\r'));
        return AudioException.text(text ? "stranger.text" : "stranger.other");
    }
}
