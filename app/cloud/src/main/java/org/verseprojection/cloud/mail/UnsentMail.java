package org.verseprojection.cloud.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where no mail server is set up: mail goes nowhere, and the log says so, without what it said or to
/// whom.
final class UnsentMail implements Mailer {
    private static final Logger LOG = LoggerFactory.getLogger(UnsentMail.class);

    @Override
    public void send(Mail mail) {
        LOG.warn("mail is not set up (SMTP_URL): a message was not sent");
    }
}
