package org.verseprojection.cloud.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;

/// Where the key lies: in the database, sealed with AES-256-GCM under a key that is derived from the nodes' common
/// one; else in a file of this node, for its owner alone. Made when it is first asked for.
final class KeyPlace {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] PURPOSE = "verseprojection learned models 1".getBytes(StandardCharsets.UTF_8);

    private final LearningConfig config;

    KeyPlace(LearningConfig config) {
        this.config = config;
    }

    /// The key. Whoever asks holds the job's lock, so that no two are made.
    LearningKey key(Handle handle) throws GeneralSecurityException {
        return config.sealing().isPresent() ? sealed(handle, config.sealing().get()) : filed();
    }

    private record Row(byte[] open, byte[] sealed) {}

    private static LearningKey sealed(Handle handle, String sealing) throws GeneralSecurityException {
        Optional<Row> kept = handle.createQuery(
                        "SELECT public_key, sealed FROM learning_keys ORDER BY created DESC LIMIT 1")
                .map((row, _) -> new Row(row.getBytes("public_key"), row.getBytes("sealed")))
                .findOne();
        if (kept.isPresent()) {
            byte[] sealed = kept.get().sealed();
            byte[] nonce = Arrays.copyOf(sealed, NONCE);
            byte[] rest = Arrays.copyOfRange(sealed, NONCE, sealed.length);
            return LearningKey.of(
                    cipher(Cipher.DECRYPT_MODE, sealing, nonce).doFinal(rest),
                    kept.get().open());
        }
        LearningKey made = LearningKey.made();
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        byte[] rest = cipher(Cipher.ENCRYPT_MODE, sealing, nonce).doFinal(made.secretHalf());
        byte[] sealed = Arrays.copyOf(nonce, NONCE + rest.length);
        System.arraycopy(rest, 0, sealed, NONCE, rest.length);
        handle.createUpdate("INSERT INTO learning_keys (id, public_key, sealed) VALUES (:id, :open, :sealed)")
                .bind("id", made.id())
                .bind("open", made.openHalf())
                .bind("sealed", sealed)
                .execute();
        return made;
    }

    private static Cipher cipher(int mode, String sealing, byte[] nonce) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(sealing.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(mac.doFinal(PURPOSE), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private LearningKey filed() throws GeneralSecurityException {
        Path file = config.keyFile();
        Base64.Decoder decoder = Base64.getDecoder();
        try {
            if (Files.exists(file)) {
                String[] halves = Files.readString(file).strip().split("\n", 2);
                return LearningKey.of(decoder.decode(halves[0].strip()), decoder.decode(halves[1].strip()));
            }
            LearningKey made = LearningKey.made();
            Base64.Encoder encoder = Base64.getEncoder();
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "learning", ".new"); // for its owner alone from the beginning
            if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(
                        fresh, EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            }
            Files.writeString(
                    fresh,
                    encoder.encodeToString(made.secretHalf()) + "\n" + encoder.encodeToString(made.openHalf()) + "\n");
            Files.move(fresh, file);
            return made;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the key that versions are signed with cannot be read or kept", unreadable);
        }
    }
}
