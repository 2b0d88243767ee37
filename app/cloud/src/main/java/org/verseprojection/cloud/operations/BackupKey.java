package org.verseprojection.cloud.operations;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.verseprojection.cloud.config.ConfigException;

/// The key of backups: 256 bits. Each file has a key of its own that is derived from it (HKDF-SHA256).
public final class BackupKey {
    private static final int BYTES = 32;

    private final byte[] key;

    private BackupKey(byte[] key) {
        this.key = key;
    }

    /// Reads it.
    ///
    /// @param base64 of 32 bytes, as `openssl rand -base64 32` makes it
    public static BackupKey of(String base64) throws ConfigException {
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            if (key.length == BYTES) {
                return new BackupKey(key);
            }
        } catch (IllegalArgumentException none) {
            throw new ConfigException("BACKUP_KEY must be 32 bytes in base64.");
        }
        throw new ConfigException("BACKUP_KEY must be 32 bytes in base64.");
    }

    SecretKey forFile(byte[] salt) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .addSalt(salt)
                                    .thenExpand(
                                            "verse backup".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                                            BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public String toString() {
        return "(set)";
    }
}
