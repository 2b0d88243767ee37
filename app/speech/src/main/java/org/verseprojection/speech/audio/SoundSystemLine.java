package org.verseprojection.speech.audio;

import javax.sound.sampled.TargetDataLine;

/// A line of `javax.sound.sampled`.
record SoundSystemLine(TargetDataLine line, SampleFormat format) implements CaptureLine {
    @Override
    public int bufferBytes() {
        return line.getBufferSize();
    }

    @Override
    public int available() {
        return line.available();
    }

    @Override
    public int read(byte[] bytes) {
        return line.read(bytes, 0, bytes.length);
    }

    @Override
    public boolean isOpen() {
        return line.isOpen();
    }

    @Override
    public void close() {
        line.close();
    }
}
