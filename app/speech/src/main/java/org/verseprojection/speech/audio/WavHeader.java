package org.verseprojection.speech.audio;

/// What a WAV file says of its sound.
///
/// @param dataBytes how long the sound is; [Long#MAX_VALUE] where the file does not say
/// @param streamed whether it was written without knowing its length, so that the sound lasts to the end of the file
record WavHeader(SampleFormat format, long dataBytes, boolean streamed) {
    boolean isEmpty() {
        return dataBytes < format.frameBytes();
    }
}
