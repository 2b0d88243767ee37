package org.verseprojection.cloud.accounts.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.accounts.TestNode;
import org.verseprojection.cloud.database.OneServer;

/// Tokens that are almost right.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenTest {
    private static final String ISSUER = "https://api.example.org";

    private TestNode node;
    private SigningKey key;
    private String account;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        node = TestNode.start(OneServer.freshDatabase(), folder, Map.of("TOKEN_ISSUER", ISSUER));
        account = node.register("token@example.org")
                .body()
                .path("user")
                .path("id")
                .asString();
        KeyRing ring = KeyRing.open(
                node.database(), new Vault(Base64.getDecoder().decode(TestNode.MASTER)), Duration.ofDays(90));
        key = ring.signing();
    }

    @AfterAll
    void stop() {
        node.close();
    }

    private JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("verseprojection-api")
                .subject(account)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("role", "operator");
    }

    private JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.kid());
    }

    private static String signed(JWSHeader.Builder header, JWTClaimsSet.Builder claims, JWSSigner signer)
            throws Exception {
        SignedJWT jwt = new SignedJWT(header.build(), claims.build());
        jwt.sign(signer);
        return jwt.serialize();
    }

    private int status(String token) throws Exception {
        return node.as(token, "/settings").status();
    }

    @Test
    void whatWeSignIsTakenTwice() throws Exception {
        String token = signed(header(), claims(), key.signer());
        assertEquals(200, status(token));
        assertEquals(200, status(token));
    }

    @Test
    void claimsThatAreNotOursAreRefused() throws Exception {
        assertEquals(401, status(signed(header(), claims().audience("another-api"), key.signer())));
        assertEquals(401, status(signed(header(), claims().issuer("https://evil.example"), key.signer())));
        assertEquals(401, status(signed(header(), claims().expirationTime(Date.from(Instant.now())), key.signer())));
        assertEquals(401, status(signed(header(), claims().expirationTime(null), key.signer())));
        assertEquals(401, status(signed(header(), claims().subject("nobody"), key.signer())));
        assertEquals(401, status(signed(header(), claims().subject(null), key.signer())));
        assertEquals(401, status(signed(header(), claims().claim("role", "emperor"), key.signer())));
        assertEquals(401, status(signed(header(), claims().claim("role", null), key.signer())));
        assertEquals(401, status(signed(header().type(JOSEObjectType.JWT), claims(), key.signer())));
    }

    @Test
    void anotherKeyIsRefused() throws Exception {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2048);
        JWSSigner other = new RSASSASigner(rsa.generateKeyPair().getPrivate());
        assertEquals(401, status(signed(header(), claims(), other)));
        assertEquals(401, status(signed(header().keyID("another"), claims(), other)));
        assertEquals(401, status(signed(header().keyID("another"), claims(), key.signer())));
        assertEquals(401, status(signed(header().keyID(null), claims(), key.signer())));
    }

    @Test
    void theAlgorithmIsNotTheTokensToChoose() throws Exception {
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(key.open().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        JWSHeader.Builder hmac = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.kid());
        assertEquals(401, status(signed(hmac, claims(), new MACSigner(pem.getBytes(StandardCharsets.UTF_8)))));
        assertEquals(401, status(signed(hmac, claims(), new MACSigner(key.open().getEncoded()))));
        assertEquals(
                401,
                status(signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS512)
                                .type(new JOSEObjectType("at+jwt"))
                                .keyID(key.kid()),
                        claims(),
                        key.signer())));
        String payload = base64(claims().claim("role", "admin").build().toString());
        for (String none : new String[] {"none", "None", "NONE"}) {
            String header = base64("{\"alg\":\"" + none + "\",\"typ\":\"at+jwt\",\"kid\":\"" + key.kid() + "\"}");
            assertEquals(401, status(header + "." + payload + "."));
            assertEquals(401, status(header + "." + payload));
        }
    }

    @Test
    void aChangedTokenIsRefusedAlsoWhereTheGoodOneIsRemembered() throws Exception {
        String good = signed(header(), claims(), key.signer());
        assertEquals(200, status(good));
        String[] parts = good.split("\\.", -1);
        String admin = base64(claims().claim("role", "admin").build().toString());
        assertEquals(401, status(parts[0] + "." + admin + "." + parts[2]));
        assertEquals(401, status(parts[0] + "." + parts[1] + "."));
        assertEquals(401, status(good + "A"));
        assertEquals(401, status(parts[0]));
        assertEquals(401, status("A".repeat(5000)));
        assertEquals(401, status("."));
        assertEquals(401, node.get("/settings").status());
        assertEquals(
                401, node.get("/settings", "Authorization", "Basic " + good).status());
    }

    @Test
    void aRememberedTokenRunsOut() throws Exception {
        String brief =
                signed(header(), claims().expirationTime(Date.from(Instant.now().plusSeconds(3))), key.signer());
        Instant end =
                SignedJWT.parse(brief).getJWTClaimsSet().getExpirationTime().toInstant();
        int first = status(brief);
        assertEquals(Instant.now().isBefore(end) ? 200 : first, first);
        Thread.sleep(
                Math.max(0, Duration.between(Instant.now(), end).plusMillis(1).toMillis()));
        assertEquals(401, status(brief));
    }

    @Test
    void theRoleOfTheTokenOpensWhatTheRoleMay() throws Exception {
        String admin = signed(
                header(),
                claims().claim("role", "admin").subject(UUID.randomUUID().toString()),
                key.signer());
        assertEquals(200, node.as(admin, "/feedback/export").status());
        assertEquals(
                403,
                node.as(signed(header(), claims(), key.signer()), "/feedback/export")
                        .status());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
