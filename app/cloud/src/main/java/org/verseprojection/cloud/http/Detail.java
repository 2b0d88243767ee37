package org.verseprojection.cloud.http;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// One thing that is wrong with a request.
///
/// @param index the row in an array that was sent, from 0
/// @param id that row's id, where it had one
/// @param field the member, as `top_matches.2.confidence`
/// @param problem for people
public record Detail(OptionalInt index, Optional<UUID> id, Optional<String> field, String problem) {
    /// What is wrong with a member of the body, or with a parameter.
    public static Detail of(String field, String problem) {
        return new Detail(OptionalInt.empty(), Optional.empty(), Optional.of(field), problem);
    }
}
