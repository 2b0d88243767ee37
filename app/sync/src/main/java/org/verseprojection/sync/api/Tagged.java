package org.verseprojection.sync.api;

/// An answer to a question for something that is asked for once.
///
/// @param same whether it is what the client has already
/// @param tag by which it is known; empty where the server gave none
public record Tagged(Answer answer, boolean same, String tag) {}
