package org.verseprojection.store.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// Seals values with the newest of its keys, and opens what was sealed with any of them. Safe for any thread.
///
/// A sealed value: the key's version (4 bytes), the nonce (12 bytes, random, never used twice), the encrypted bytes,
/// the tag (16 bytes).
public final class Sealer {
    /// How long the hash for looking up is, in bytes.
    public static final int HASH_BYTES = 16;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int OVERHEAD = Integer.BYTES + NONCE_BYTES + TAG_BITS / 8;

    /// The two keys that are derived from one secret.
    private record Pair(SecretKey values, SecretKey lookups) {}

    private final Map<Integer, Pair> pairs = new HashMap<>();
    private final int version;
    private final SecureRandom random = new SecureRandom();

    /// Derives the keys.
    ///
    /// @param version the one to seal with; must be among the secrets
    Sealer(Map<Integer, byte[]> secrets, int version) {
        secrets.forEach((number, secret) -> pairs.put(number, derived(secret)));
        this.version = version;
        if (!pairs.containsKey(version)) {
            throw new IllegalArgumentException("no key of version " + version);
        }
    }

    private static Pair derived(byte[] secret) {
        try {
            return new Pair(derived(secret, "AES", "values"), derived(secret, "HmacSHA256", "lookups"));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no HKDF", missing);
        }
    }

    private static SecretKey derived(byte[] secret, String algorithm, String purpose) throws GeneralSecurityException {
        byte[] info = ("VerseProjection memory: " + purpose).getBytes(StandardCharsets.UTF_8);
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        algorithm, HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info, KeyRing.SECRET_BYTES));
    }

    /// The version that it seals with.
    public int version() {
        return version;
    }

    /// Seals a value for one place.
    public byte[] seal(Place place, byte[] value) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] encrypted =
                    cipher(Cipher.ENCRYPT_MODE, version, nonce, place).doFinal(value);
            return ByteBuffer.allocate(Integer.BYTES + NONCE_BYTES + encrypted.length)
                    .putInt(version)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Opens what was sealed for that place.
    ///
    /// @throws SealException where it was changed, belongs elsewhere, or its key is not there
    public byte[] open(Place place, byte[] sealed) throws SealException {
        if (sealed.length < OVERHEAD) {
            throw new SealException(place + " is too short to be sealed");
        }
        int used = ByteBuffer.wrap(sealed).getInt();
        if (!pairs.containsKey(used)) {
            throw new SealException(place + " is sealed with a key that is not there");
        }
        int head = Integer.BYTES + NONCE_BYTES;
        try {
            return cipher(Cipher.DECRYPT_MODE, used, Arrays.copyOfRange(sealed, Integer.BYTES, head), place)
                    .doFinal(sealed, head, sealed.length - head);
        } catch (GeneralSecurityException changed) {
            throw new SealException(place + " does not open", changed);
        }
    }

    private Cipher cipher(int mode, int used, byte[] nonce, Place place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, pair(used).values(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.bound(used));
        return cipher;
    }

    /// What stands for a text in an index: the same for the same text, and nothing else can be told from it without
    /// the key. [#HASH_BYTES] long.
    public byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(pair(version).lookups());
            return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), HASH_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Pair pair(int number) {
        Pair pair = pairs.get(number);
        if (pair == null) {
            throw new IllegalArgumentException("no key of version " + number);
        }
        return pair;
    }
}
