package org.verseprojection.cloud.stream;

import org.verseprojection.domain.Translation;

/// What an account has set that streams need.
///
/// @param version the wording that is shown
/// @param threshold matches that are less sure are not sent, 0 to 1
public record Preferences(Translation version, double threshold) {
    /// Of an account that has set nothing.
    public static final Preferences STANDARD = new Preferences(Translation.KJV, 0.7);
}
