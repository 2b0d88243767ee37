package org.verseprojection.cloud.http;

import java.util.UUID;

/// Who asks.
///
/// @param account whose rows it may see
/// @param role what it may do beyond that
public record Principal(UUID account, Role role) {}
