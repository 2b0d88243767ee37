package org.verseprojection.cloud.accounts.token;

import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;

/// A key pair that signs access tokens from some time on.
record SigningKey(String kid, Instant signsFrom, RSAPublicKey open, JWSSigner signer, JWSVerifier verifier) {
    private static final int BITS = 2048;

    /// A new private key, as PKCS 8.
    static byte[] generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair().getPrivate().getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static SigningKey of(String kid, Instant signsFrom, byte[] pkcs8) throws GeneralSecurityException {
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        RSAPrivateCrtKey secret = (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        RSAPublicKey open = (RSAPublicKey)
                rsa.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
        try {
            return new SigningKey(kid, signsFrom, open, new RSASSASigner(secret), new RSASSAVerifier(open));
        } catch (RuntimeException refused) {
            throw new GeneralSecurityException(refused);
        }
    }
}
