package org.verseprojection.cloud.mail;

import java.io.IOException;

/// Hands mail over to a server that delivers it.
@FunctionalInterface
public interface Mailer {
    /// Hands one over; returns when the server has taken it.
    ///
    /// @throws IOException where it has not; the message names no address
    void send(Mail mail) throws IOException;
}
