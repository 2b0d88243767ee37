package org.verseprojection.store.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Where a sealed value stands. It is bound to it: copied into another row or column, it does not open.
///
/// @param row the row's id
public record Place(String table, String row, String column) {
    /// The bytes that are authenticated beside the value, each part with its length before it.
    byte[] bound(int version) {
        byte[] first = table.getBytes(StandardCharsets.UTF_8);
        byte[] second = row.getBytes(StandardCharsets.UTF_8);
        byte[] third = column.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(4 * Integer.BYTES + first.length + second.length + third.length)
                .putInt(version)
                .putInt(first.length)
                .put(first)
                .putInt(second.length)
                .put(second)
                .putInt(third.length)
                .put(third)
                .array();
    }
}
