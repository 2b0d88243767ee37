package org.verseprojection.speech.audio;

/// Says what a file that is no WAV file looks like.
final class Stranger {
    private Stranger() {}

    /// @param start the first bytes of the file, as ISO 8859-1
    static String of(String start) {
        if (start.startsWith("ID3") || (start.length() > 1 && start.charAt(0) == 0xff && start.charAt(1) >= 0xe0)) {
            return "MP3";
        }
        if (start.startsWith("fLaC")) {
            return "FLAC";
        }
        if (start.startsWith("OggS")) {
            return "Ogg";
        }
        if (start.startsWith("FORM")) {
            return "AIFF";
        }
        if (start.startsWith("RIFF")) {
            return "another RIFF file";
        }
        if (start.startsWith("ftyp", 4)) {
            return "MP4";
        }
        return start.chars().allMatch(c -> (c >= ' ' && c < 0x7f) || (c >= '\t' && c <= '\r'))
                ? "text"
                : "something else";
    }
}
