package org.verseprojection.cloud.accounts.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.verseprojection.cloud.accounts.AccountsConfig;
import org.verseprojection.cloud.database.Database;

/// Access tokens that a server gave out long ago.
public final class RunOut {
    private static final Duration AGO = Duration.ofSeconds(1);

    private RunOut() {}

    /// One that ran out a second ago, signed with the server's own key.
    public static String token(Database database, AccountsConfig config, UUID account)
            throws IOException, JOSEException {
        SigningKey key = KeyRing.open(database, config.master().open(), config.keyLifetime())
                .signing();
        Instant end = Instant.now().minus(AGO);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(key.kid())
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(config.issuer())
                        .audience(config.audience())
                        .subject(account.toString())
                        .issueTime(Date.from(end.minus(AccessTokens.LIFETIME)))
                        .expirationTime(Date.from(end))
                        .jwtID(Secrets.random(16))
                        .claim("role", "operator")
                        .build());
        token.sign(key.signer());
        return token.serialize();
    }
}
