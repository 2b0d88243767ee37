package org.verseprojection.speech.audio;

/// A device that is recording.
///
/// Any call may hang when its driver or sound server dies, so that no thread that matters may make one.
interface CaptureLine extends AutoCloseable {
    SampleFormat format();

    /// Bytes that it holds before it runs over.
    int bufferBytes();

    /// Bytes that can be read at once; [#bufferBytes] where it ran over.
    int available();

    /// Reads so many bytes.
    ///
    /// @return how many; 0 where there are none, whatever [#available] said
    int read(byte[] bytes);

    /// Whether it still can record; false for good once the system has closed it.
    boolean isOpen();

    @Override
    void close();

    /// Opens a device, as it is at this moment.
    @FunctionalInterface
    interface Opener {
        /// Opens and starts it.
        ///
        /// @throws AudioException if it is not there or refuses
        CaptureLine open();
    }
}
