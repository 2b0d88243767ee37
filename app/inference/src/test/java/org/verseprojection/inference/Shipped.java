package org.verseprojection.inference;

import java.nio.file.Path;
import java.util.Objects;

/// The files that come with the program.
final class Shipped {
    private Shipped() {}

    static Path home() {
        return Path.of(Objects.requireNonNull(System.getProperty("verse.home"), "-Dverse.home"));
    }

    static Path models() {
        return home().resolve("models");
    }

    static Path file(String name) {
        return models().resolve(name);
    }
}
