package org.verseprojection.inference;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// A file read forward in small pieces, little-endian; what is skipped is never read.
final class LittleEndianFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final long size;
    private final ByteBuffer buffer =
            ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN).limit(0);

    LittleEndianFile(Path path) throws IOException {
        file = FileChannel.open(path);
        size = file.size();
    }

    long size() {
        return size;
    }

    /// Bytes that are still to come.
    long remaining() throws IOException {
        return size - file.position() + buffer.remaining();
    }

    int int32() throws IOException {
        fill(Integer.BYTES);
        return buffer.getInt();
    }

    /// The next bytes, at most [#BUFFER] of them.
    byte[] bytes(int count) throws IOException {
        fill(count);
        byte[] bytes = new byte[count];
        buffer.get(bytes);
        return bytes;
    }

    void skip(long count) throws IOException {
        if (count > remaining()) {
            throw new EOFException();
        }
        int buffered = (int) Math.min(count, buffer.remaining());
        buffer.position(buffer.position() + buffered);
        file.position(file.position() + count - buffered);
    }

    private void fill(int count) throws IOException {
        if (buffer.remaining() >= count) {
            return;
        }
        buffer.compact();
        while (buffer.position() < count) {
            if (file.read(buffer) < 0) {
                throw new EOFException();
            }
        }
        buffer.flip();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
