package org.verseprojection.cloud.http;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/// Names requests, so that an answer can be found in the logs.
final class RequestIds {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private RequestIds() {}

    /// The id that a proxy gave, where it is one that may stand in a log; else a new one.
    static String of(Optional<String> given) {
        return given.filter(id -> ALLOWED.matcher(id).matches()).orElseGet(RequestIds::next);
    }

    private static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return Long.toUnsignedString(random.nextLong(), 36) + Long.toUnsignedString(random.nextLong(), 36);
    }
}
