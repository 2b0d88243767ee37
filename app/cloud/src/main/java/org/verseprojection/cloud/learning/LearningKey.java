package org.verseprojection.cloud.learning;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/// The key that versions are signed with: Ed25519 (RFC 8032).
final class LearningKey {
    private static final String ALGORITHM = "Ed25519";
    private static final int ID_BYTES = 16;

    private final PrivateKey secret;
    private final PublicKey open;

    private LearningKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    static LearningKey made() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        return new LearningKey(pair.getPrivate(), pair.getPublic());
    }

    /// @param secret PKCS 8
    /// @param open X.509
    static LearningKey of(byte[] secret, byte[] open) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        return new LearningKey(
                factory.generatePrivate(new PKCS8EncodedKeySpec(secret)),
                factory.generatePublic(new X509EncodedKeySpec(open)));
    }

    /// Its name, from the open half: the beginning of its SHA-256.
    String id() throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(openHalf());
        return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    }

    /// X.509.
    byte[] openHalf() {
        return open.getEncoded();
    }

    /// PKCS 8; to be sealed, and never to be logged.
    byte[] secretHalf() {
        return secret.getEncoded();
    }

    byte[] sign(byte[] state) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(secret);
        signature.update(state);
        return signature.sign();
    }

    /// Says no secret.
    @Override
    public String toString() {
        return "a key";
    }
}
