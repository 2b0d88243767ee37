package org.verseprojection.cloud.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.OwnCertificate;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;

/// `smtps://`, to a real server whose certificate is for `localhost` alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmtpsTest {
    private static final String RIGHT = "se:cret";
    private static final Mail MAIL = new Mail("whoever@example.org", "Subject", "Text");

    private OwnCertificate certificate;
    private GreenMail server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        certificate = OwnCertificate.make(folder, "dns:localhost");
        // It is read once in the life of the process, so that no other test may serve SMTP over TLS.
        System.setProperty(
                DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY,
                certificate.file().toString());
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS);
        setup.setServerStartupTimeout(60_000);
        server = new GreenMail(setup);
        server.setUser("sender@example.org", "sender", RIGHT);
        server.start();
    }

    @AfterAll
    void stop() {
        server.stop();
        System.clearProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY);
    }

    @Test
    void mailArrivesByTheFormThatIsDocumented() throws Exception {
        int before = server.getReceivedMessages().length;
        new SmtpMailer(at("localhost", RIGHT), "VerseProjection <no-reply@example.org>", trusting()).send(MAIL);
        MimeMessage[] all = server.getReceivedMessages();
        assertEquals(before + 1, all.length);
        assertEquals("Subject", all[before].getSubject());
        assertEquals("whoever@example.org", all[before].getAllRecipients()[0].toString());
    }

    @Test
    void theServerIsSignedInTo() {
        refused(at("localhost", "another"), trusting());
    }

    @Test
    void aCertificateIsTrustedAndOfTheServer() {
        refused(at("localhost", RIGHT), (SSLSocketFactory) SSLSocketFactory.getDefault());
        refused(at("127.0.0.1", RIGHT), trusting());
    }

    private void refused(MailConfig.Server to, SSLSocketFactory trust) {
        int before = server.getReceivedMessages().length;
        IOException failure =
                assertThrows(IOException.class, () -> new SmtpMailer(to, "no-reply@example.org", trust).send(MAIL));
        assertFalse(String.valueOf(failure.getMessage()).contains("whoever"));
        assertEquals(before, server.getReceivedMessages().length);
    }

    private SSLSocketFactory trusting() {
        try {
            return certificate.trusting().getSocketFactory();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private MailConfig.Server at(String host, String password) {
        String url = "smtps://sender:" + password + "@" + host + ":"
                + server.getSmtps().getPort();
        try {
            return MailConfig.from(new Environment(Map.of("SMTP_URL", url)))
                    .server()
                    .orElseThrow();
        } catch (ConfigException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
