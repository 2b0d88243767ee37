package org.verseprojection.cloud.stream;

import java.time.Duration;

/// How streams went so far.
///
/// @param connections open now
/// @param opened since the start
/// @param chunks pieces of sound that were answered by matches
/// @param errors frames that were answered by an error
/// @param late pieces of which something was not listened to
/// @param answering from a frame's arrival until its answer was given to the network, in all
public record StreamFigures(int connections, long opened, long chunks, long errors, long late, Duration answering) {}
