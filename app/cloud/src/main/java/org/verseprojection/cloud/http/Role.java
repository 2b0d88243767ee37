package org.verseprojection.cloud.http;

/// What an account may do.
public enum Role {
    /// Sees and changes what is its own.
    OPERATOR,
    /// May export everybody's feedback for retraining.
    ADMIN,
    /// A program of the operator of the server.
    SERVICE
}
