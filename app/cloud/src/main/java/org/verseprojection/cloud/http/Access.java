package org.verseprojection.cloud.http;

/// Who may call an operation.
public enum Access {
    /// Anybody, uncounted: what load balancers ask all the time.
    PROBE,
    /// Anybody.
    PUBLIC,
    /// Anybody; requests are counted strictly, since passwords can be guessed there.
    SIGN_IN,
    /// Who has signed in.
    ACCOUNT,
    /// An account whose role is [Role#ADMIN].
    ADMIN,
    /// Programs of the internal network that know the internal key.
    INTERNAL
}
