package org.verseprojection.cli.bench.endurance.sound;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

/// What is played, part after part without end: the same for the same seed.
public final class Programme {
    private static final int SHARES =
            Arrays.stream(Part.Kind.values()).mapToInt(Part.Kind::share).sum();

    private final Random random;

    /// From its beginning.
    public Programme(long seed) {
        random = new Random(seed);
    }

    /// The next part.
    public Part next() {
        Part.Kind kind = kind(random.nextInt(SHARES));
        Duration length = Duration.ofSeconds(random.nextInt(kind.shortest(), kind.longest() + 1));
        return new Part(kind, length, random.nextLong());
    }

    /// Passes over what is over by then.
    public void skip(Duration reached) {
        for (Duration over = Duration.ZERO; over.compareTo(reached) < 0; ) {
            over = over.plus(next().length());
        }
    }

    private static Part.Kind kind(int at) {
        int left = at;
        for (Part.Kind kind : Part.Kind.values()) {
            left -= kind.share();
            if (left < 0) {
                return kind;
            }
        }
        throw new IllegalArgumentException("beyond all shares: " + at);
    }
}
