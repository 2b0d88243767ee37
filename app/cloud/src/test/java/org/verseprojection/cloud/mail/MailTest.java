package org.verseprojection.cloud.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.accounts.TestNode;
import org.verseprojection.cloud.accounts.TestNode.Answer;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;
import org.verseprojection.cloud.database.OneServer;

/// Mail goes through a real SMTP server.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailTest {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){5}");
    private static final String NEW = "another horse battery";

    private GreenMail server;
    private TestNode node;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(60_000);
        server = new GreenMail(setup);
        server.setUser("sender@example.org", "sender", "se:cret");
        server.start();
        node = TestNode.start(
                OneServer.freshDatabase(),
                folder,
                Map.of(
                        "SMTP_URL",
                        "smtp://sender:se:cret@127.0.0.1:" + server.getSmtp().getPort() + "?starttls=never",
                        "MAIL_FROM",
                        "VerseProjection <no-reply@example.org>",
                        "ADMIN_EMAILS",
                        "Boss@example.org"));
    }

    @AfterAll
    void stop() {
        node.close();
        server.stop();
    }

    /// The messages to somebody, once there are so many.
    private List<MimeMessage> mailTo(String address, int least) throws Exception {
        for (int i = 0; i < 200; i++) {
            List<MimeMessage> found = Arrays.stream(server.getReceivedMessages())
                    .filter(message ->
                            GreenMailUtil.getAddressList(recipients(message)).contains(address))
                    .toList();
            if (found.size() >= least) {
                return found;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no mail came in 20 seconds");
    }

    private static jakarta.mail.Address[] recipients(MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (jakarta.mail.MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String code(MimeMessage message) throws Exception {
        Matcher matcher = CODE.matcher((String) message.getContent());
        assertTrue(matcher.find(), (String) message.getContent());
        return matcher.group();
    }

    private int verified(String email) {
        return node.count("SELECT count(*) FROM users WHERE email = ? AND verified IS NOT NULL", email);
    }

    @Test
    void whoDeletesAnAccountIsToldSo() throws Exception {
        Answer made = node.register("farewell@example.org");
        mailTo("farewell@example.org", 1);
        assertEquals(
                204,
                node.delete(made.token(), Map.of("password", TestNode.PASSWORD)).status());
        MimeMessage message = mailTo("farewell@example.org", 2).getLast();
        assertEquals("VerseProjection: your account was deleted", message.getSubject());
        assertTrue(((String) message.getContent()).contains("forget it within a week"));
    }

    @Test
    void anAddressIsProvenByItsCodeOnce() throws Exception {
        assertEquals(201, node.register("prove@example.org").status());
        MimeMessage message = mailTo("prove@example.org", 1).getFirst();
        assertEquals("VerseProjection: please confirm your address", message.getSubject());
        assertEquals("VerseProjection <no-reply@example.org>", message.getFrom()[0].toString());
        String code = code(message);
        assertEquals(422, node.post("/auth/verify", Map.of("code", "0000-0000")).status());
        assertEquals(
                422,
                node.post("/auth/reset", Map.of("code", code, "password", NEW)).status());
        assertEquals(0, verified("prove@example.org"));
        Answer done = node.post(
                "/auth/verify",
                Map.of("code", code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")));
        assertEquals(200, done.status());
        assertEquals("success", done.body().path("status").asString());
        assertEquals(1, verified("prove@example.org"));
        assertEquals(422, node.post("/auth/verify", Map.of("code", code)).status());
    }

    @Test
    void aCodeThatRanOutIsNoneAndSigningInSendsAnother() throws Exception {
        assertEquals(201, node.register("late@example.org").status());
        String late = code(mailTo("late@example.org", 1).getFirst());
        node.execute("UPDATE account_codes SET expires = now() WHERE user_id ="
                + " (SELECT id FROM users WHERE email = 'late@example.org')");
        assertEquals(422, node.post("/auth/verify", Map.of("code", late)).status());
        assertEquals(200, node.login("late@example.org", TestNode.PASSWORD).status());
        String next = code(mailTo("late@example.org", 2).getLast());
        assertEquals(200, node.post("/auth/verify", Map.of("code", next)).status());
    }

    @Test
    void aForgottenPasswordIsSetAnewAndEveryoneIsSignedOut() throws Exception {
        Answer made = node.register("forgot@example.org");
        mailTo("forgot@example.org", 1);
        Answer asked = node.post("/auth/forgot", Map.of("email", "Forgot@Example.org"));
        assertEquals(202, asked.status());
        MimeMessage message = mailTo("forgot@example.org", 2).getLast();
        assertEquals("VerseProjection: a new password", message.getSubject());
        String code = code(message);
        assertEquals(422, node.post("/auth/verify", Map.of("code", code)).status());
        assertEquals(
                422,
                node.post("/auth/reset", Map.of("code", code, "password", "1234567890"))
                        .status());
        assertEquals(
                200,
                node.post("/auth/reset", Map.of("code", code, "password", NEW)).status());
        assertEquals(
                422,
                node.post("/auth/reset", Map.of("code", code, "password", NEW)).status());
        assertEquals(401, node.refresh(made.refresh()).status());
        assertEquals(401, node.login("forgot@example.org", TestNode.PASSWORD).status());
        assertEquals(200, node.login("forgot@example.org", NEW).status());
        assertEquals(1, verified("forgot@example.org"));
        assertEquals(
                "VerseProjection: your password was changed",
                mailTo("forgot@example.org", 3).getLast().getSubject());
    }

    @Test
    void anUnknownAddressIsAnsweredTheSameAndGetsNoMail() throws Exception {
        assertEquals(201, node.register("real@example.org").status());
        mailTo("real@example.org", 1);
        long work = node.accounts().hashes();
        Answer unknown = node.post("/auth/forgot", Map.of("email", "unreal@example.org"));
        Answer known = node.post("/auth/forgot", Map.of("email", "real@example.org"));
        assertEquals(known.status(), unknown.status());
        assertEquals(known.body(), unknown.body());
        assertEquals(known.headers().keySet(), unknown.headers().keySet());
        assertEquals(work, node.accounts().hashes());
        mailTo("real@example.org", 2);
        assertTrue(Arrays.stream(server.getReceivedMessages())
                .noneMatch(m -> GreenMailUtil.getAddressList(recipients(m)).contains("unreal@example.org")));
    }

    @Test
    void aPostBoxIsNotFilled() throws Exception {
        assertEquals(201, node.register("full@example.org").status());
        mailTo("full@example.org", 1);
        for (int i = 0; i < 6; i++) {
            assertEquals(
                    202,
                    node.post("/auth/forgot", Map.of("email", "full@example.org"))
                            .status());
        }
        String asked = "SELECT count(*) FROM logs l JOIN users u ON u.id = l.user_id"
                + " WHERE u.email = 'full@example.org' AND l.event = 'account.reset_asked'";
        for (int i = 0; i < 200 && node.count(asked) < 6; i++) {
            Thread.sleep(50);
        }
        assertEquals(6, node.count(asked));
        int codes = node.count("SELECT count(*) FROM account_codes c JOIN users u ON u.id = c.user_id"
                + " WHERE u.email = 'full@example.org' AND c.purpose = 'reset'");
        assertEquals(3, codes);
    }

    @Test
    void whoWasNamedIsAnAdministratorOnceTheAddressIsProven() throws Exception {
        Answer made = node.register("boss@example.org");
        assertEquals(403, node.as(made.token(), "/feedback/export").status());
        assertEquals(
                403,
                node.as(node.refresh(made.refresh()).token(), "/feedback/export")
                        .status());
        String code = code(mailTo("boss@example.org", 1).getFirst());
        assertEquals(200, node.post("/auth/verify", Map.of("code", code)).status());
        assertEquals(
                200,
                node.as(node.login("boss@example.org", TestNode.PASSWORD).token(), "/feedback/export")
                        .status());
    }

    @Test
    void nothingIsSentWithoutEncryptionToAnotherMachine() throws Exception {
        int before = server.getReceivedMessages().length;
        String plain = "smtp://127.0.0.1:" + server.getSmtp().getPort();
        Mail mail = new Mail("whoever@example.org", "s", "t");
        IOException failure =
                assertThrows(IOException.class, () -> mailer(plain).send(mail));
        assertFalse(String.valueOf(failure.getMessage()).contains("whoever"));
        assertEquals(before, server.getReceivedMessages().length);
        assertThrows(ConfigException.class, () -> mailer("smtp://mail.example.org?starttls=never"));
        assertThrows(ConfigException.class, () -> mailer("http://mail.example.org"));
        mailer("").send(mail);
    }

    private static Mailer mailer(String url) throws ConfigException {
        return MailConfig.from(new Environment(url.isEmpty() ? Map.of() : Map.of("SMTP_URL", url)))
                .mailer();
    }
}
