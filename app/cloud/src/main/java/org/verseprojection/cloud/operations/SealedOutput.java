package org.verseprojection.cloud.operations;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Encrypts a stream in pieces of 64 KiB by AES-256-GCM. Each piece's nonce is its number and whether it is the last
/// one, so that pieces can be neither changed, swapped, left out nor cut off without being noticed.
final class SealedOutput extends FilterOutputStream {
    static final byte[] MAGIC = "VERSEBK1".getBytes(StandardCharsets.US_ASCII);
    static final int SALT = 16;
    static final int PIECE = 64 << 10;
    static final int TAG = 16;

    private final SecretKey key;
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private long number;
    private boolean closed;

    SealedOutput(OutputStream out, BackupKey key) throws IOException {
        super(out);
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        this.key = key.forFile(salt);
        out.write(MAGIC);
        out.write(salt);
    }

    static byte[] sealed(int mode, SecretKey key, long number, boolean last, byte[] data, int length)
            throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(12)
                .putLong(number)
                .put((byte) (last ? 1 : 0))
                .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(MAGIC);
        return cipher.doFinal(data, 0, length);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int left = length;
        while (left > 0) {
            if (filled == PIECE) {
                seal(false);
            }
            int taken = Math.min(left, PIECE - filled);
            System.arraycopy(bytes, at, piece, filled, taken);
            filled += taken;
            at += taken;
            left -= taken;
        }
    }

    private void seal(boolean last) throws IOException {
        try {
            out.write(sealed(Cipher.ENCRYPT_MODE, key, number++, last, piece, filled));
        } catch (GeneralSecurityException failure) {
            throw new IOException(failure);
        }
        filled = 0;
    }

    /// Seals the last piece; a stream that is not closed is no whole one.
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            seal(true);
            super.close();
        }
    }
}
