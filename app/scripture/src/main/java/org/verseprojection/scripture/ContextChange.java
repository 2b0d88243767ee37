package org.verseprojection.scripture;

import java.util.Optional;

/// From some character of a text on, what `verse twelve` or `the next verse` count from is another place: one that
/// was read aloud meanwhile, say.
///
/// @param at the character, from 0
/// @param context the place; none where the last one has faded
public record ContextChange(int at, Optional<ReferenceContext> context) {}
