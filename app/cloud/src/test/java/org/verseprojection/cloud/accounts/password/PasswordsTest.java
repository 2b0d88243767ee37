package org.verseprojection.cloud.accounts.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.verseprojection.cloud.http.ErrorCode;
import org.verseprojection.cloud.http.Problem;

class PasswordsTest {
    /// Of the tests of Argon2's reference implementation.
    @Test
    void hashesAsTheReferenceDoes() {
        Argon2Hash hash =
                Argon2Hash.of("password", "somesalt".getBytes(StandardCharsets.UTF_8), new Cost(65_536, 2, 1));
        String text = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertEquals(text, hash.toString());
        assertTrue(Argon2Hash.parse(text).orElseThrow().matches("password"));
        assertFalse(Argon2Hash.parse(text).orElseThrow().matches("passwore"));
    }

    @Test
    void comparesWithNothingAtTheSameCost() throws Problem {
        Passwords passwords = new Passwords(Cost.OWASP, 1);
        assertFalse(passwords.matches("whatever it is", Optional.empty()));
        assertFalse(passwords.matches("whatever it is", Optional.of("$2a$10$bcrypt")));
        assertEquals(2, passwords.work());
        String kept = passwords.hash("ﬁne password");
        assertTrue(passwords.matches("fine password", Optional.of(kept)));
        assertFalse(passwords.outdated(kept));
        assertTrue(new Passwords(new Cost(19_456, 3, 1), 1).outdated(kept));
    }

    @Test
    void aFloodIsRefusedAndNotComputed() throws Exception {
        Passwords passwords = new Passwords(new Cost(65_536, 4, 1), 1, 1);
        int callers = 8;
        CyclicBarrier together = new CyclicBarrier(callers);
        int hashed = 0;
        int refused = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                answers.add(threads.submit(() -> {
                    together.await();
                    try {
                        return passwords.hash("correct horse battery");
                    } catch (Problem busy) {
                        assertEquals(ErrorCode.UNAVAILABLE, busy.code());
                        assertTrue(busy.headers().containsKey("Retry-After"));
                        return "";
                    }
                }));
            }
            for (Future<String> answer : answers) {
                if (answer.get().isEmpty()) {
                    refused++;
                } else {
                    hashed++;
                }
            }
        }
        assertEquals(hashed, passwords.work());
        assertTrue(hashed >= 1 && refused >= 1, hashed + " hashed, " + refused + " refused");
        assertFalse(passwords.hash("correct horse battery").isEmpty());
    }

    @Test
    void passphrasesAreWelcome() {
        PasswordRules rules = PasswordRules.load();
        assertEquals(Optional.empty(), rules.wrong("correct horse battery", "a@example.org"));
        assertEquals(Optional.empty(), rules.wrong("主は私の羊飼いです。", "a@example.org"));
        assertTrue(rules.wrong("PASSWORD1234", "a@example.org").isPresent());
        assertTrue(rules.wrong("9876543210", "a@example.org").isPresent());
        assertTrue(rules.wrong("ｐａｓｓｗｏｒｄ１２３４", "a@example.org").isPresent());
        assertTrue(rules.wrong("firstbaptist", "firstbaptist@example.org").isPresent());
    }

    @Test
    void blanksAroundAPasswordDoNotMakeItLonger() {
        PasswordRules rules = PasswordRules.load();
        for (String tooShort : List.of(" ".repeat(10), "a" + " ".repeat(9), "\u00a0\u3000 lion den \u2003")) {
            assertTrue(rules.wrong(tooShort, "a@example.org").isPresent(), "'" + tooShort + "'");
        }
        assertEquals(Optional.empty(), rules.wrong(" lion's den ", "a@example.org"));
        assertEquals(Optional.empty(), rules.wrong("🐑🦁🐻🐺🦅🕊🐟🐍🐎🐂", "a@example.org"), "ten are ten");
    }
}
