package org.verseprojection.cloud.mail;

/// A message to one person, in plain text.
public record Mail(String to, String subject, String text) {
    /// Says neither to whom nor what: it may hold a code.
    @Override
    public String toString() {
        return "a mail";
    }
}
