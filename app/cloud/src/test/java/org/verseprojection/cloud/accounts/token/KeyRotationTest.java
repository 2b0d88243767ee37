package org.verseprojection.cloud.accounts.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.accounts.TestNode;
import org.verseprojection.cloud.database.OneServer;

/// Two nodes on one database; time passes by what the table says.
class KeyRotationTest {
    private static final Map<String, String> OFTEN = Map.of("KEY_CHECK_SECONDS", "1", "TOKEN_ISSUER", "us");

    private static JWKSet keys(TestNode node) throws Exception {
        return JWKSet.parse(node.get("/auth/jwks.json").body().toString());
    }

    private static String kid(String token) throws Exception {
        return SignedJWT.parse(token).getHeader().getKeyID();
    }

    private static void until(Callable<Boolean> so) throws Exception {
        for (int i = 0; i < 300; i++) {
            if (so.call()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("it did not come to be in 30 seconds");
    }

    @Test
    void aKeyIsPublishedThenSignsThenGoesAndNoTokenIsEverRefused(@TempDir Path folder) throws Exception {
        String url = OneServer.freshDatabase();
        try (TestNode one = TestNode.start(url, folder, OFTEN);
                TestNode two = TestNode.start(url, folder, OFTEN)) {
            String before = one.register("keys@example.org").token();
            String old = kid(before);
            assertEquals(1, keys(one).size());
            assertEquals(keys(one), keys(two));
            JWK published = keys(two).getKeyByKeyId(old);
            assertTrue(SignedJWT.parse(before).verify(new RSASSAVerifier(published.toRSAKey())));
            assertEquals(200, two.as(before, "/settings").status());

            one.execute("UPDATE signing_keys SET signs_from = now() - interval '90 days'");
            until(() -> keys(one).size() == 2 && keys(two).size() == 2);
            assertEquals(keys(one), keys(two));
            String meanwhile = two.login("keys@example.org", TestNode.PASSWORD).token();
            assertEquals(old, kid(meanwhile));

            one.execute("UPDATE signing_keys SET signs_from = now() WHERE kid <> ?", old);
            until(() -> !kid(two.login("keys@example.org", TestNode.PASSWORD).token())
                    .equals(old));
            String after = two.login("keys@example.org", TestNode.PASSWORD).token();
            assertNotEquals(old, kid(after));
            for (String token : new String[] {before, meanwhile, after}) {
                assertEquals(200, one.as(token, "/settings").status());
                assertEquals(200, two.as(token, "/settings").status());
            }

            one.execute("UPDATE signing_keys SET signs_from = now() - interval '2 hours' WHERE kid <> ?", old);
            until(() -> keys(one).size() == 1 && keys(two).size() == 1);
            assertEquals(401, one.as(before, "/settings").status());
            assertEquals(401, two.as(before, "/settings").status());
            assertEquals(200, one.as(after, "/settings").status());
        }
    }

    @Test
    void aKeyThatThisNodeDoesNotKnowYetIsLookedFor(@TempDir Path folder) throws Exception {
        String url = OneServer.freshDatabase();
        Map<String, String> seldom = Map.of("KEY_CHECK_SECONDS", "600", "TOKEN_ISSUER", "us");
        try (TestNode one = TestNode.start(url, folder, seldom)) {
            one.register("unseen@example.org");
            one.execute("DELETE FROM signing_keys");
            try (TestNode two = TestNode.start(url, folder, seldom)) {
                String token =
                        two.login("unseen@example.org", TestNode.PASSWORD).token();
                assertEquals(200, one.as(token, "/settings").status());
            }
        }
    }

    @Test
    void nodesThatStartTogetherMakeOneKey(@TempDir Path folder) throws Exception {
        String url = OneServer.freshDatabase();
        try (TestNode one = TestNode.start(url, folder, OFTEN)) {
            one.execute("DELETE FROM signing_keys");
            Vault vault = new Vault(Base64.getDecoder().decode(TestNode.MASTER));
            try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<KeyRing> open = () -> KeyRing.open(one.database(), vault, Duration.ofDays(90));
                for (var ring : threads.invokeAll(java.util.List.of(open, open, open, open))) {
                    assertTrue(ring.get().published().contains("RS256"));
                }
            }
            assertEquals(1, one.count("SELECT count(*) FROM signing_keys"));
        }
    }

    @Test
    void theDatabaseAloneOpensNoKey(@TempDir Path folder) throws Exception {
        String url = OneServer.freshDatabase();
        try (TestNode node = TestNode.start(url, folder, Map.of("KEY_ENCRYPTION_KEY", ""))) {
            byte[] kept = node.sql(handle -> handle.select("SELECT sealed FROM signing_keys")
                    .mapTo(byte[].class)
                    .one());
            String kid = node.sql(handle -> handle.select("SELECT kid FROM signing_keys")
                    .mapTo(String.class)
                    .one());
            assertThrows(GeneralSecurityException.class, () -> SigningKey.of("k", java.time.Instant.now(), kept));
            Path file = folder.resolve("keys/master.key");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            Vault vault =
                    new Vault(Base64.getDecoder().decode(Files.readString(file).strip()));
            SigningKey.of(kid, java.time.Instant.now(), vault.open(kept, "signing key " + kid));
            assertThrows(GeneralSecurityException.class, () -> vault.open(kept, "signing key other"));
            kept[20] ^= 1;
            assertThrows(GeneralSecurityException.class, () -> vault.open(kept, "signing key " + kid));
            try (TestNode again = TestNode.start(url, folder, Map.of("KEY_ENCRYPTION_KEY", ""))) {
                assertEquals(keys(node), keys(again));
            }
            assertThrows(
                    IOException.class,
                    () -> TestNode.start(url, folder, Map.of()).close());
        }
    }
}
