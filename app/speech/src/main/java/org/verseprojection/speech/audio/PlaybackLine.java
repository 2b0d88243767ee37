package org.verseprojection.speech.audio;

import java.util.List;

/// A device that is playing 16-bit little-endian sound. Used by one thread; any call may block.
interface PlaybackLine extends AutoCloseable {
    /// Samples a second: 16,000 or 48,000.
    int rate();

    /// Channels: 1 or 2.
    int channels();

    /// Plays whole frames; waits while the device's buffer is full.
    void write(byte[] bytes, int count);

    /// Waits until everything was heard.
    void drain();

    /// Falls silent at once and lets go of the device.
    @Override
    void close();

    /// The output devices of a machine.
    interface Devices {
        /// Names, without the system's own choice, which may be what the congregation hears.
        List<String> names();

        /// Opens one of them and starts it.
        ///
        /// @throws AudioException if it is not there or refuses
        PlaybackLine open(String name);
    }
}
