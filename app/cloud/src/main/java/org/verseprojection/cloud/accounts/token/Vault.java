package org.verseprojection.cloud.accounts.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// Seals what the database must not know (AES-256-GCM), and makes keyed hashes of what it must only
/// recognise (HMAC-SHA-256). Both keys come from the master key by HKDF. Safe for threads.
public final class Vault {
    private static final int NONCE = 12;
    private static final int TAG = 128;

    private final SecretKey seal;
    private final SecretKey mac;
    private final SecureRandom random = new SecureRandom();

    /// Works with 32 bytes.
    public Vault(byte[] master) {
        seal = derive(master, "AES", "verseprojection seal 1");
        mac = derive(master, "HmacSHA256", "verseprojection mac 1");
    }

    private static SecretKey derive(byte[] master, String algorithm, String info) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(master)
                                    .thenExpand(info.getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Seals it.
    ///
    /// @param label what it is; it opens under the same label only
    public byte[] seal(byte[] plain, String label) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, label).doFinal(plain);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Opens it.
    ///
    /// @throws GeneralSecurityException where it was sealed with another key or under another label,
    ///     or changed
    public byte[] open(byte[] sealed, String label) throws GeneralSecurityException {
        if (sealed.length < NONCE) {
            throw new GeneralSecurityException("too short");
        }
        byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE);
        return cipher(Cipher.DECRYPT_MODE, nonce, label).doFinal(sealed, NONCE, sealed.length - NONCE);
    }

    private Cipher cipher(int mode, byte[] nonce, String label) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, seal, new GCMParameterSpec(TAG, nonce));
        cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /// A hash that nobody can make who does not have the key.
    ///
    /// @param purpose what it is for, so that a hash of one thing is none of another
    public byte[] mac(String purpose, String... parts) {
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(mac);
            add(hmac, purpose);
            for (String part : parts) {
                add(hmac, part);
            }
            return hmac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(Mac hmac, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        hmac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        hmac.update(bytes);
    }
}
