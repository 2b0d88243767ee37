package org.verseprojection.sync;

import java.util.concurrent.CompletableFuture;
import org.verseprojection.sync.api.Api;

/// What other threads want of the one that works.
sealed interface Order {
    /// Goes on as that account.
    ///
    /// @param kept is told what went wrong; an empty text where nothing did
    record Begin(Login.SignedIn signedIn, Api api, CompletableFuture<String> kept) implements Order {}

    /// Signs out.
    record End() implements Order {}

    /// Works as soon as it may.
    record Now() implements Order {}
}
