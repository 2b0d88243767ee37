package org.verseprojection.cloud.mail;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What mail says; the words are in `mails.properties`.
public final class MailTexts {
    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final ResourceBundle words = ResourceBundle.getBundle(
            "org.verseprojection.cloud.mail.mails", LANGUAGE, MailTexts.class.getClassLoader());

    /// Asks whoever reads it to prove the address.
    public Mail verify(String to, String code) {
        return mail(to, "verify", code);
    }

    /// Brings the code for a new password.
    public Mail reset(String to, String code) {
        return mail(to, "reset", code);
    }

    /// Says that the password was changed.
    public Mail changed(String to) {
        return mail(to, "changed");
    }

    /// Says that the account is gone.
    public Mail deleted(String to) {
        return mail(to, "deleted");
    }

    private Mail mail(String to, String name, Object... values) {
        return new Mail(
                to,
                words.getString(name + ".subject"),
                new MessageFormat(words.getString(name + ".text"), LANGUAGE).format(values));
    }
}
