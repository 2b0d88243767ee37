package org.verseprojection.cloud.sso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verseprojection.cloud.accounts.TestNode;
import org.verseprojection.cloud.accounts.TestNode.Answer;
import tools.jackson.databind.JsonNode;

/// Nobody gets an account that is not theirs.
class SignOnAbuseTest extends SignOnScene {
    @Test
    void anotherBrowserCannotEndWhatThisOneBegan() throws Exception {
        try (Browser victim = new Browser();
                Browser attacker = new Browser()) {
            String back = walk(attacker, "", "att-1", email("attacker@example.org", true));
            assertEquals(400, victim.open(back).statusCode());
            assertEquals(400, attacker.open(back).statusCode(), "the state was used up");
        }
    }

    @Test
    void aWalkThatTookTooLongIsForgotten() throws Exception {
        try (Browser browser = new Browser()) {
            String back = walk(browser, "", "slow-1", email("slow@example.org", true));
            node.execute("UPDATE sso_states SET expires = now()");
            assertEquals(400, browser.open(back).statusCode());
        }
    }

    @Test
    void aCodeOfAnotherWalkAndAChangedNonceAreRefused() throws Exception {
        try (Browser victim = new Browser();
                Browser attacker = new Browser()) {
            String stolen = walk(victim, "", "vic-1", email("victim@example.org", true));
            String mine = walk(attacker, "", "att-2", email("attacker@example.org", true));
            String code = stolen.replaceAll(".*[?&]code=([^&]*).*", "$1");
            assertEquals(
                    401,
                    attacker.open(mine.replaceAll("code=[^&]*", "code=" + code)).statusCode());

            String form = Browser.location(attacker.open(node.base() + "/auth/sso"));
            String changed = form.replaceAll("nonce=[^&]*", "nonce=another");
            assertFalse(changed.equals(form));
            String back = signIn(attacker, changed, "att-2", email("attacker@example.org", true));
            assertEquals(401, attacker.open(back).statusCode());
            assertEquals(0, node.count("SELECT count(*) FROM users WHERE email = 'attacker@example.org'"));
        }
    }

    @Test
    void anAccountIsGivenOnlyToWhoseAddressTheProviderMadeSure() throws Exception {
        assertEquals(201, node.register("mine@example.org").status());
        try (Browser browser = new Browser()) {
            String back = walk(browser, "", "thief-1", email("mine@example.org", false));
            assertEquals(401, browser.open(back).statusCode());
            String silent = walk(browser, "", "thief-1", Map.of("email", "mine@example.org"));
            assertEquals(401, browser.open(silent).statusCode());
            String nameless = walk(browser, "", "thief-1", Map.of("email_verified", true));
            assertEquals(401, browser.open(nameless).statusCode());
        }
        assertEquals(0, node.count("SELECT count(*) FROM identities WHERE subject = 'thief-1'"));
        assertEquals(200, node.login("mine@example.org", TestNode.PASSWORD).status());
    }

    @Test
    void whoHeldAnAccountWithoutProofLosesItToTheOwner() throws Exception {
        Answer squatter = node.register("owner@example.org");
        try (Browser browser = new Browser()) {
            JsonNode user = user(browser.open(walk(browser, "", "own-1", email("owner@example.org", true))));
            assertEquals(squatter.body().path("user").path("id"), user.path("id"));
        }
        assertEquals(401, node.refresh(squatter.refresh()).status());
        assertEquals(401, node.login("owner@example.org", TestNode.PASSWORD).status());
    }

    @Test
    void aProvenAccountKeepsItsPasswordWhenItIsLinked() throws Exception {
        Answer made = node.register("both@example.org");
        node.execute("UPDATE users SET verified = now() WHERE email = 'both@example.org'");
        try (Browser browser = new Browser()) {
            JsonNode user = user(browser.open(walk(browser, "", "both-1", email("both@example.org", true))));
            assertEquals(made.body().path("user").path("id"), user.path("id"));
        }
        assertEquals(200, node.refresh(made.refresh()).status());
        assertEquals(200, node.login("both@example.org", TestNode.PASSWORD).status());
    }
}
