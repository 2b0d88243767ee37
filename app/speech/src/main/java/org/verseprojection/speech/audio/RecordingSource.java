package org.verseprojection.speech.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// A recording of any kind that is read: WAV, MP3, and AAC in MP4 (`.m4a`). What a file is, its first bytes say, not
/// its name.
public final class RecordingSource {
    private static final int START = 12;

    private RecordingSource() {}

    /// Opens a recording, to be read as fast as its reader takes it; [PacedSource] makes it real time.
    ///
    /// @param events told on the thread that reads
    /// @throws AudioException if there is no sound to be had from it, or it has no such input
    public static AudioSource open(Path path, InputChoice input, Consumer<AudioEvent> events) {
        if (Files.isDirectory(path)) {
            throw new AudioException("recording.folder", path.toString());
        }
        try {
            String start = start(path);
            if (start.isEmpty()) {
                throw new AudioException("wav.empty", path.toString());
            }
            if (start.startsWith("RIFF") || start.startsWith("RF64") || start.startsWith("BW64")) {
                return new WavSource(path, input, events);
            }
            if (start.startsWith("ftyp", 4)) {
                return decoded(path, new Mp4Sound(path), input, events);
            }
            if (start.startsWith("ID3") || isMpegAudio(start)) {
                return decoded(path, new Mp3Sound(path), input, events);
            }
            throw new AudioException("recording.stranger", path.toString(), Stranger.of(start));
        } catch (NoSuchFileException e) {
            var missing = new AudioException("wav.missing", path.toString());
            missing.initCause(e);
            throw missing;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static String start(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new String(in.readNBytes(START), StandardCharsets.ISO_8859_1);
        }
    }

    /// The sync word of MPEG audio, of a layer that exists: layer 0 is AAC without a container.
    private static boolean isMpegAudio(String start) {
        return start.length() > 1
                && start.charAt(0) == 0xff
                && (start.charAt(1) & 0xe0) == 0xe0
                && (start.charAt(1) & 0x06) != 0;
    }

    private static AudioSource decoded(Path path, CompressedSound sound, InputChoice input, Consumer<AudioEvent> events)
            throws IOException {
        try {
            return new CompressedSource(path, sound, input, events);
        } catch (AudioException e) {
            sound.close();
            throw e;
        }
    }

    static AudioException unreadable(Path path, IOException e) {
        var unreadable = new AudioException("wav.unreadable", path.toString(), AudioException.text(e));
        unreadable.initCause(e);
        return unreadable;
    }
}
