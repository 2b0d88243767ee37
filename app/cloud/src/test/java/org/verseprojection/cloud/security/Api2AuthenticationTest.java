package org.verseprojection.cloud.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// API2:2023, broken authentication. Keys, claims and lock-out: `TokenTest`, `RefreshTest`, `LockOutTest`.
class Api2AuthenticationTest {
    private static final Target TARGET = Target.shared();

    private static int settings(String token) throws Exception {
        return TARGET.get("/settings", token).statusCode();
    }

    @Test
    void tokensThatSomebodyElseMadeAreRefused() throws Exception {
        Target.Person person = TARGET.person();
        assertEquals(200, settings(person.token()));
        JWTClaimsSet claims = SignedJWT.parse(person.token()).getJWTClaimsSet();
        RSAKey published = (RSAKey)
                JWKSet.parse(Target.send(TARGET.request("/auth/jwks.json")).body())
                        .getKeys()
                        .getFirst();
        RSAKey own = new RSAKeyGenerator(2048).keyID(published.getKeyID()).generate();
        JOSEObjectType type = new JOSEObjectType("at+jwt");
        JWSHeader plain = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(type)
                .keyID(published.getKeyID())
                .build();
        List<SignedJWT> forged = new ArrayList<>();
        for (JWSHeader header : List.of(
                plain,
                new JWSHeader.Builder(plain).jwk(own.toPublicJWK()).build(),
                new JWSHeader.Builder(plain)
                        .jwkURL(URI.create("http://127.0.0.1:1/keys"))
                        .build(),
                new JWSHeader.Builder(plain).keyID("../../../dev/null").build(),
                new JWSHeader.Builder(plain).keyID("' OR '1'='1").build())) {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(own));
            forged.add(token);
        }
        // The public key as a shared secret.
        for (byte[] secret : List.of(
                published.toRSAPublicKey().getEncoded(),
                published.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))) {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .type(type)
                            .keyID(published.getKeyID())
                            .build(),
                    claims);
            token.sign(new MACSigner(secret));
            forged.add(token);
        }
        for (SignedJWT token : forged) {
            assertEquals(401, settings(token.serialize()), token.getHeader().toString());
        }
        String[] parts = person.token().split("\\.", -1);
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"at+jwt\"}".getBytes(StandardCharsets.UTF_8));
        for (String token : List.of(
                none + "." + parts[1] + ".",
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + parts[1],
                parts[0] + ".." + parts[2],
                person.token() + "." + parts[2],
                "a".repeat(5000))) {
            assertEquals(401, settings(token), token.substring(0, Math.min(60, token.length())));
        }
    }

    @Test
    void aTokenOpensOnlyWhatItIsFor() throws Exception {
        Target.Person person = TARGET.person();
        assertEquals(401, settings(person.refresh()));
        assertEquals(
                401,
                TARGET.post("/auth/refresh", "{\"token\":\"" + person.token() + "\"}")
                        .statusCode());
        assertEquals(101, Listener.refusal(TARGET, "", person.token()));
        assertEquals(401, Listener.refusal(TARGET, "", person.refresh()));
        // Neither in the address, where it would be logged, nor in a cookie, which other sites' pages send along.
        assertEquals(
                401,
                Target.send(TARGET.request("/settings?access_token=" + person.token())
                                .header("Cookie", "token=" + person.token()))
                        .statusCode());
    }

    @Test
    void cookiesAreForThisServersOwnRequestsAndOpenNothing() throws Exception {
        String email = UUID.randomUUID() + "@example.org";
        HttpResponse<String> answer = TARGET.post("/auth/register", Target.credentials(email, Target.PASSWORD));
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
        for (String flag : List.of("HttpOnly", "Secure", "SameSite=Strict", "Path=/api/v1/auth")) {
            assertTrue(cookie.contains(flag), cookie);
        }
        String pair = cookie.substring(0, cookie.indexOf(';'));
        assertEquals(
                401,
                Target.send(TARGET.request("/settings").header("Cookie", pair)).statusCode());
        HttpResponse<String> wrong = Target.send(TARGET.request("/auth/login")
                .header("Cookie", pair)
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        Target.credentials(email, "wrong horse battery"))));
        assertEquals(401, wrong.statusCode());
    }

    @Test
    void anUnknownAddressIsAnsweredAsAKnownOne() throws Exception {
        Target.Person person = TARGET.person();
        String nobody = UUID.randomUUID() + "@example.org";
        for (String path : List.of("/auth/login", "/auth/forgot")) {
            String known = path.endsWith("login")
                    ? Target.credentials(person.email(), "wrong horse battery")
                    : "{\"email\":\"" + person.email() + "\"}";
            HttpResponse<String> one = TARGET.post(path, known);
            HttpResponse<String> other = TARGET.post(path, known.replace(person.email(), nobody));
            assertEquals(one.statusCode(), other.statusCode());
            assertEquals(withoutId(one), withoutId(other));
        }
    }

    private static String withoutId(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    @Test
    void ofManyAtTheSameTimeOneIsServed() throws Exception {
        String email = UUID.randomUUID() + "@example.org";
        List<Integer> registered =
                atOnce(() -> TARGET.post("/auth/register", Target.credentials(email, Target.PASSWORD))
                        .statusCode());
        assertEquals(1, registered.stream().filter(each -> each == 201).count(), registered.toString());
        // 503 where a slow machine is still busy with the passwords of the others.
        assertEquals(
                7,
                registered.stream().filter(each -> each == 409 || each == 503).count(),
                registered.toString());
        String code = UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
        TARGET.sql(
                "INSERT INTO account_codes (hash, user_id, purpose, expires)"
                        + " SELECT ?, id, 'verify', now() + interval '1 hour' FROM users WHERE email = ?",
                MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)),
                email);
        List<Integer> verified = atOnce(
                () -> TARGET.post("/auth/verify", "{\"code\":\"" + code + "\"}").statusCode());
        assertEquals(1, verified.stream().filter(each -> each == 200).count(), verified.toString());
        assertEquals(7, verified.stream().filter(each -> each == 422).count(), verified.toString());
    }

    private static List<Integer> atOnce(Callable<Integer> call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> each : threads.invokeAll(java.util.Collections.nCopies(8, call))) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
