package org.verseprojection.nativelibs.keychain;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The form of the file of secrets: `VPKEYS1` and a zero, for each secret the length of its name (one
/// byte), the name, its length (two bytes), the secret; SHA-256 of all that. No texts are made of secrets,
/// as texts cannot be wiped.
final class SecretsFile {
    private static final byte[] HEAD = "VPKEYS1\0".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGEST = 32;

    static byte[] encode(Map<String, byte[]> secrets) {
        int size = HEAD.length + DIGEST;
        for (Map.Entry<String, byte[]> secret : secrets.entrySet()) {
            size += 1 + secret.getKey().length() + 2 + secret.getValue().length;
        }
        byte[] bytes = new byte[size];
        ByteBuffer to = ByteBuffer.wrap(bytes).put(HEAD);
        secrets.forEach((name, secret) -> to.put((byte) name.length())
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putShort((short) secret.length)
                .put(secret));
        to.put(digest(bytes, to.position()));
        return bytes;
    }

    /// The secrets; empty where the bytes are damaged.
    static Optional<Map<String, byte[]>> decode(byte[] bytes) {
        int end = bytes.length - DIGEST;
        if (end < HEAD.length
                || !Arrays.equals(HEAD, Arrays.copyOf(bytes, HEAD.length))
                || !MessageDigest.isEqual(digest(bytes, end), Arrays.copyOfRange(bytes, end, bytes.length))) {
            return Optional.empty();
        }
        ByteBuffer from = ByteBuffer.wrap(bytes, HEAD.length, end - HEAD.length);
        Map<String, byte[]> secrets = new TreeMap<>();
        try {
            while (from.hasRemaining()) {
                byte[] name = new byte[from.get()];
                from.get(name);
                byte[] secret = new byte[from.getShort()];
                from.get(secret);
                secrets.put(new String(name, StandardCharsets.US_ASCII), secret);
            }
        } catch (BufferUnderflowException | NegativeArraySizeException odd) {
            return Optional.empty();
        }
        return Optional.of(secrets);
    }

    private static byte[] digest(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SecretsFile() {}
}
