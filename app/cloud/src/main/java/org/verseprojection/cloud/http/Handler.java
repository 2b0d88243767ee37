package org.verseprojection.cloud.http;

/// What answers an operation. Called on a virtual thread of its own, so it may wait.
@FunctionalInterface
public interface Handler {
    /// Answers it.
    ///
    /// @param call a request that keeps to the contract, of somebody who may make it
    /// @throws Problem where it is answered with an error
    Reply answer(Call call) throws Problem;
}
