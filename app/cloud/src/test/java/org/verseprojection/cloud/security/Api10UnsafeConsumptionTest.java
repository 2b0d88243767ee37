package org.verseprojection.cloud.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// API10:2023, unsafe consumption of APIs: identity providers that mean harm, or were taken over. Whom a good one
/// vouches for: `SignOnAbuseTest`; what Redis answers: `SharedStateTest`.
class Api10UnsafeConsumptionTest {
    private static final Target TARGET = Target.shared();

    /// A document of another issuer, of a mebibyte, behind a redirect, that trickles, and without its addresses.
    @ParameterizedTest
    @ValueSource(strings = {"other", "huge", "elsewhere", "slow", "bare"})
    void aDocumentThatIsNotGoodIsNotUsed(String way) throws Exception {
        HttpResponse<String> answer = Target.send(TARGET.request("/auth/sso?provider=" + way));
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        List<String> asked = Target.provider().asked();
        assertTrue(asked.contains("/" + way + "/.well-known/openid-configuration"), asked.toString());
        assertFalse(asked.contains("/secret-of-the-internal-network"), "a redirect was followed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsigned", "garbage"})
    void nobodyIsSignedInByWhatIsNotSigned(String way) throws Exception {
        HttpResponse<String> left = Target.send(TARGET.request("/auth/sso?provider=" + way));
        assertEquals(302, left.statusCode());
        String cookie = left.headers().firstValue("Set-Cookie").orElse("");
        for (String flag : List.of("HttpOnly", "Secure", "SameSite=Lax", "Path=/api/v1/auth/sso")) {
            assertTrue(cookie.contains(flag), cookie);
        }
        String state = state(left);
        String back = "/auth/sso/callback?code=x&state=" + state;
        HttpResponse<String> arrived =
                Target.send(TARGET.request(back).header("Cookie", cookie.substring(0, cookie.indexOf(';'))));
        assertEquals(401, arrived.statusCode(), arrived.body());
        assertTrue(Target.provider().asked().contains("/" + way + "/token"));
        assertEquals(0, TARGET.number("SELECT count(*) FROM users WHERE email = 'victim@example.org'"));
    }

    /// A link that somebody else began to sign in with signs nobody in (login CSRF).
    @Test
    void aBrowserEndsOnlyWhatItBegan() throws Exception {
        String state = state(Target.send(TARGET.request("/auth/sso?provider=garbage")));
        for (String cookie : List.of("sso=", "sso=guess", "other=x")) {
            HttpResponse<String> answer = Target.send(
                    TARGET.request("/auth/sso/callback?code=x&state=" + state).header("Cookie", cookie));
            assertEquals(400, answer.statusCode());
        }
    }

    private static String state(HttpResponse<String> left) {
        String query =
                URI.create(left.headers().firstValue("Location").orElse("")).getRawQuery();
        return Arrays.stream(query.split("&", -1))
                .filter(each -> each.startsWith("state="))
                .map(each -> each.substring("state=".length()))
                .findFirst()
                .orElseThrow();
    }
}
