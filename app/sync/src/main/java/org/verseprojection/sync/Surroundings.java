package org.verseprojection.sync;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.verseprojection.sync.api.Api;

/// What the client stands on, so that a test can have its own.
record Surroundings(
        InstantSource clock,
        Pause pause,
        RandomGenerator random,
        Api.Patience patience,
        Optional<Api.Trust> trust,
        Locale locale) {
    static Surroundings real(Locale locale) {
        InstantSource clock = InstantSource.system();
        return new Surroundings(
                clock,
                new RealPause(clock),
                RandomGenerator.getDefault(),
                Api.Patience.standard(),
                Optional.empty(),
                locale);
    }
}
