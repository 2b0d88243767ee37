package org.verseprojection.sync.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// What came of a request. Only [Good] and [Refused] come from the server for sure.
public sealed interface Answer {
    /// The server did it.
    ///
    /// @param body an object; empty where there is none
    record Good(JsonNode body) implements Answer {}

    /// The server, or something on the way to it, refused by a status.
    ///
    /// @param code for programs; empty where the body was not the contract's
    /// @param message for people, from the server
    /// @param details what exactly
    /// @param retryAfter how long the server wants to be left alone
    record Refused(int status, String code, String message, List<Detail> details, Optional<Duration> retryAfter)
            implements Answer {
        public Refused {
            details = List.copyOf(details);
        }
    }

    /// One thing that is wrong.
    ///
    /// @param index the row in the array that was sent, from 0
    /// @param id of that row
    record Detail(Optional<Integer> index, Optional<UUID> id, String field, String problem) {}

    /// Somebody else answered: a hotel's or a church's network that wants a page looked at first.
    record Intercepted() implements Answer {}

    /// The connection is not to be trusted; nothing was sent over it.
    ///
    /// @param clock whether the certificate is not valid at this time, so that the clock may be wrong
    record Insecure(boolean clock, String why) implements Answer {}

    /// No connection, or one that broke; whether the server did what was asked is unknown.
    ///
    /// @param nowhere there is no way to the server at all, so that asking again costs it nothing
    record Unreachable(boolean nowhere, String why) implements Answer {}

    /// The server's answer is none of the contract's, or too long.
    record Garbled(String what) implements Answer {}
}
