package org.verseprojection.cloud.operations;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/// Decrypts what [SealedOutput] wrote. Nothing is handed out that was not found whole.
final class SealedInput extends InputStream {
    private static final String REFUSED = "The key is another one, or the backup is damaged.";

    private final InputStream in;
    private final SecretKey key;
    private byte[] ahead;
    private byte[] piece = new byte[0];
    private int at;
    private long number;
    private boolean ended;

    SealedInput(InputStream in, BackupKey key) throws IOException {
        this.in = in;
        byte[] magic = in.readNBytes(SealedOutput.MAGIC.length);
        if (!Arrays.equals(magic, SealedOutput.MAGIC)) {
            throw new IOException("This is no backup.");
        }
        byte[] salt = in.readNBytes(SealedOutput.SALT);
        if (salt.length < SealedOutput.SALT) {
            throw new IOException(REFUSED);
        }
        this.key = key.forFile(salt);
        ahead = next();
    }

    private byte[] next() throws IOException {
        return in.readNBytes(SealedOutput.PIECE + SealedOutput.TAG);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (at == piece.length) {
            if (ended) {
                return -1;
            }
            open();
        }
        int read = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, bytes, from, read);
        at += read;
        return read;
    }

    private void open() throws IOException {
        byte[] sealed = ahead;
        ahead = next();
        ended = ahead.length == 0;
        try {
            piece = SealedOutput.sealed(Cipher.DECRYPT_MODE, key, number++, ended, sealed, sealed.length);
        } catch (GeneralSecurityException wrong) {
            throw new IOException(REFUSED, wrong);
        }
        at = 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
