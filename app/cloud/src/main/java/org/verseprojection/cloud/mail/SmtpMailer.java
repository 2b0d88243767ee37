package org.verseprojection.cloud.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// Hands mail to an SMTP server, encrypted unless that runs on this machine. The server's certificate
/// is checked.
final class SmtpMailer implements Mailer {
    private static final String TIMEOUT = Long.toString(Duration.ofSeconds(10).toMillis());

    private final Session session;
    private final String from;

    SmtpMailer(MailConfig.Server server, String from) {
        this(server, from, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /// @param trust makes connections to servers whose certificate it believes
    SmtpMailer(MailConfig.Server server, String from, SSLSocketFactory trust) {
        this.from = from;
        String name = server.tls() ? "smtps" : "smtp";
        String prefix = "mail." + name + ".";
        Properties settings = new Properties();
        // Transport.send goes by the kind of address alone, and sends by "smtp" where this does not say otherwise.
        settings.put("mail.transport.protocol.rfc822", name);
        settings.put(prefix + "host", server.host());
        settings.put(prefix + "port", Integer.toString(server.port()));
        settings.put(prefix + "connectiontimeout", TIMEOUT);
        settings.put(prefix + "timeout", TIMEOUT);
        settings.put(prefix + "writetimeout", TIMEOUT);
        settings.put(prefix + "ssl.socketFactory", trust);
        settings.put(prefix + "ssl.checkserveridentity", "true");
        settings.put(prefix + "starttls.enable", Boolean.toString(server.startTls()));
        settings.put(prefix + "starttls.required", Boolean.toString(server.startTls()));
        settings.put(prefix + "auth", Boolean.toString(server.user().isPresent()));
        session = Session.getInstance(settings, new Authenticator() {
            @Override
            protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(
                        server.user().orElse(""), server.password().orElse(""));
            }
        });
    }

    @Override
    public void send(Mail mail) throws IOException {
        try {
            MimeMessage message = new MimeMessage(session);
            message.setFrom(new InternetAddress(from, true));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
            message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
            message.setText(mail.text(), StandardCharsets.UTF_8.name());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setSentDate(Date.from(Instant.now()));
            Transport.send(message);
        } catch (MessagingException failure) {
            // Its message may name the address.
            throw new IOException("The mail server did not take a message: "
                    + failure.getClass().getSimpleName());
        }
    }
}
