package org.verseprojection.cloud.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;

/// How mail is sent.
///
/// @param server where it is handed over; nothing where no mail is sent
/// @param from whose mail it is
public record MailConfig(Optional<Server> server, String from) {
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /// A mail server.
    ///
    /// @param tls from the first byte on
    /// @param startTls asked for after the greeting, and nothing is sent without it
    public record Server(
            String host, int port, boolean tls, boolean startTls, Optional<String> user, Optional<String> password) {
        /// Says no password.
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /// Reads it from the environment: `SMTP_URL` is `smtp://user:password@host:587` (STARTTLS) or
    /// `smtps://…:465`; `?starttls=never` is for a server on this machine.
    ///
    /// @throws ConfigException where it cannot be read
    public static MailConfig from(Environment environment) throws ConfigException {
        Optional<String> url = environment.secret("SMTP_URL");
        String from = environment.text("MAIL_FROM").orElse("VerseProjection <no-reply@localhost>");
        return new MailConfig(url.isPresent() ? Optional.of(server(url.get())) : Optional.empty(), from);
    }

    private static Server server(String url) throws ConfigException {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException broken) {
            throw new ConfigException("SMTP_URL cannot be read.");
        }
        boolean tls = "smtps".equals(uri.getScheme());
        if (uri.getHost() == null || !(tls || "smtp".equals(uri.getScheme()))) {
            throw new ConfigException("SMTP_URL must begin with smtp:// or smtps:// and name a host.");
        }
        boolean never = "starttls=never".equals(uri.getQuery());
        if (never && !LOOPBACK.contains(uri.getHost())) {
            throw new ConfigException("SMTP_URL may say starttls=never for a server on this machine only.");
        }
        String[] user = Optional.ofNullable(uri.getUserInfo()).orElse("").split(":", 2);
        return new Server(
                uri.getHost(),
                uri.getPort() > 0 ? uri.getPort() : tls ? SUBMISSIONS : SUBMISSION,
                tls,
                !tls && !never,
                Optional.of(user[0]).filter(name -> !name.isEmpty()),
                user.length == 2 ? Optional.of(user[1]) : Optional.empty());
    }

    /// The mailer that this asks for.
    public Mailer mailer() {
        return server.<Mailer>map(to -> new SmtpMailer(to, from)).orElseGet(UnsentMail::new);
    }
}
