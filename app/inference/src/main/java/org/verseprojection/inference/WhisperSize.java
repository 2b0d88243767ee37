package org.verseprojection.inference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The families of Whisper models, told apart by the layers of their encoder.
public enum WhisperSize {
    TINY(4),
    BASE(6),
    SMALL(12),
    MEDIUM(24),
    LARGE(32);

    private final int layers;

    WhisperSize(int layers) {
        this.layers = layers;
    }

    static Optional<WhisperSize> ofLayers(int layers) {
        return Arrays.stream(values()).filter(size -> size.layers == layers).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
