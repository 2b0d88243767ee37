package org.verseprojection.cloud.accounts.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import org.verseprojection.cloud.http.Authenticator;
import org.verseprojection.cloud.http.Principal;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.cloud.http.Role;

/// Access tokens: JWTs signed with RS256, good for 15 minutes and not to be called back (RFC 9068).
/// What was verified once is remembered until it runs out or its key is taken away. Safe for threads.
public final class AccessTokens implements Authenticator {
    /// How long one is good.
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    private static final int LONGEST = 4096;
    private static final int REMEMBERED = 20_000;
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    private final KeyRing keys;
    private final String issuer;
    private final String audience;
    private final Cache<String, Verified> verified = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfter(Expiry.creating((String token, Verified known) ->
                    Duration.between(Instant.now(), known.expires()).plusMillis(1)))
            .build();

    private record Verified(Principal principal, String kid, Instant expires) {}

    /// Issues and verifies with those keys.
    ///
    /// @param issuer who issues: the claim `iss`
    /// @param audience whom tokens are for: the claim `aud`
    public AccessTokens(KeyRing keys, String issuer, String audience) {
        this.keys = keys;
        this.issuer = issuer;
        this.audience = audience;
    }

    /// A new token.
    public String issue(Principal principal) {
        Instant now = Instant.now();
        SigningKey key = keys.signing();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(TYPE)
                        .keyID(key.kid())
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(audience)
                        .subject(principal.account().toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFETIME)))
                        .jwtID(Secrets.random(16))
                        .claim("role", principal.role().name().toLowerCase(Locale.ROOT))
                        .build());
        try {
            token.sign(key.signer());
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        return token.serialize();
    }

    @Override
    public Principal authenticate(String token) throws Problem {
        if (token.length() > LONGEST) {
            throw Problem.unauthorized();
        }
        Verified known = verified.getIfPresent(token);
        if (known == null) {
            known = verify(token);
            verified.put(token, known);
        }
        if (!known.expires().isAfter(Instant.now()) || !keys.has(known.kid())) {
            verified.invalidate(token);
            throw Problem.unauthorized();
        }
        return known.principal();
    }

    /// The algorithm is ours and not the token's to choose.
    private Verified verify(String token) throws Problem {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWSHeader header = jwt.getHeader();
            String kid = header.getKeyID();
            if (!JWSAlgorithm.RS256.equals(header.getAlgorithm()) || !TYPE.equals(header.getType()) || kid == null) {
                throw Problem.unauthorized();
            }
            SigningKey key = keys.find(kid).orElseThrow(Problem::unauthorized);
            if (!jwt.verify(key.verifier())) {
                throw Problem.unauthorized();
            }
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            Date expires = claims.getExpirationTime();
            if (!issuer.equals(claims.getIssuer())
                    || !claims.getAudience().contains(audience)
                    || expires == null
                    || !expires.toInstant().isAfter(Instant.now())) {
                throw Problem.unauthorized();
            }
            Principal principal = new Principal(
                    UUID.fromString(claims.getSubject()),
                    Role.valueOf(claims.getStringClaim("role").toUpperCase(Locale.ROOT)));
            return new Verified(principal, kid, expires.toInstant());
        } catch (ParseException | JOSEException | IllegalArgumentException | NullPointerException broken) {
            throw Problem.unauthorized();
        }
    }
}
