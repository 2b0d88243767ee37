package org.verseprojection.inference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How ggml stores numbers: in blocks of so many values and bytes.
enum GgmlType {
    F32(0, 0, 1, 4),
    F16(1, 1, 1, 2),
    Q4_0(2, 2, 32, 18),
    Q4_1(3, 3, 32, 20),
    Q5_0(6, 8, 32, 22),
    Q5_1(7, 9, 32, 24),
    Q8_0(8, 7, 32, 34),
    Q2_K(10, 10, 256, 84),
    Q3_K(11, 11, 256, 110),
    Q4_K(12, 12, 256, 144),
    Q5_K(13, 13, 256, 176),
    Q6_K(14, 14, 256, 210);

    /// The version of quantisation that whisper.cpp reads; a header's ftype holds it as thousands.
    private static final int QUANTISATION_VERSION = 2;

    private static final int VERSION_FACTOR = 1000;

    private final int id;
    private final int ftype;
    private final int blockValues;
    private final int blockBytes;

    GgmlType(int id, int ftype, int blockValues, int blockBytes) {
        this.id = id;
        this.ftype = ftype;
        this.blockValues = blockValues;
        this.blockBytes = blockBytes;
    }

    /// The type of a model's matrices, from its header.
    static Optional<GgmlType> ofFtype(int ftype) {
        return Arrays.stream(values())
                .filter(type -> type.ftype == ftype % VERSION_FACTOR)
                .filter(type -> !type.quantised() || ftype / VERSION_FACTOR == QUANTISATION_VERSION)
                .findFirst();
    }

    /// A tensor's type as people know it, or its number where nobody does.
    static String label(int id) {
        return Arrays.stream(values())
                .filter(type -> type.id == id)
                .map(GgmlType::toString)
                .findFirst()
                .orElse(String.valueOf(id));
    }

    int id() {
        return id;
    }

    boolean quantised() {
        return blockValues > 1;
    }

    /// Bytes of so many values in rows of a length; rows are filled by whole blocks.
    long bytes(long values) {
        return values / blockValues * blockBytes;
    }

    boolean fillsRows(int rowLength) {
        return rowLength % blockValues == 0;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
