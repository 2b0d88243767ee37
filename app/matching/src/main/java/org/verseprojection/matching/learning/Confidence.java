package org.verseprojection.matching.learning;

/// How the chances are to be read: Platt's two numbers (1999), for verses that compete. Both keep every order.
///
/// @param offset added to the logarithm of the odds that any of the verses is meant; never above 0, since nobody
///     decides anything where nothing was said, and so lessons cannot tell that more is meant than was thought
/// @param sharpness of the choice between the verses; above 1 the likeliest gets more of the chance of all
public record Confidence(double offset, double sharpness) {
    /// As the program came.
    public static final Confidence SAME = new Confidence(0, 1);

    public static final double LEAST_OFFSET = -0.5;
    public static final double LEAST_SHARPNESS = 0.75;
    public static final double MOST_SHARPNESS = 1.33;

    /// @throws IllegalArgumentException where a number lies beyond its bounds
    public Confidence {
        if (!(offset >= LEAST_OFFSET && offset <= 0 && sharpness >= LEAST_SHARPNESS && sharpness <= MOST_SHARPNESS)) {
            throw new IllegalArgumentException("a confidence beyond its bounds: " + offset + ", " + sharpness);
        }
    }

    /// The chances as they are to be read; the same array where nothing changes.
    public double[] of(double[] chances) {
        double any = 0;
        double shares = 0;
        for (double chance : chances) {
            any += chance;
            shares += Math.pow(chance, sharpness);
        }
        if (equals(SAME) || any <= 0 || any >= 1) {
            return chances;
        }
        double odds = any / (1 - any) * Math.exp(offset);
        double[] read = new double[chances.length];
        for (int i = 0; i < read.length; i++) {
            read[i] = odds / (1 + odds) * Math.pow(chances[i], sharpness) / shares;
        }
        return read;
    }
}
