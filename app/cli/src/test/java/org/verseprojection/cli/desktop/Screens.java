package org.verseprojection.cli.desktop;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.verseprojection.cli.desktop.Eye.Area;
import org.verseprojection.cli.desktop.Eye.Look;

/// What is to be seen where on the desktop of two monitors, in the dark design: the operator's at the left, the
/// projector at its right.
final class Screens {
    static final Area OPERATOR = new Area(0, 0, 1280, 720);
    static final Area PROJECTOR = new Area(1280, 0, 1920, 1080);

    private static final int GOOD = 0x7FD49A;
    private static final int PANEL = 0x141518;
    private static final int WHITE = 0xFFFFFF;
    private static final Area STATE = new Area(8, 44, 220, 38);
    private static final int LEFT = 40;
    private static final int TOP = 104;
    /// All ten places for picks, from their references to their confidence.
    private static final Area PICKS = new Area(LEFT, TOP, 800, 586);
    /// The middles of the lines that hold the references.
    private static final List<Integer> LINES = List.of(121, 239, 357, 475, 508, 541, 574, 607, 640, 673);
    private static final int REFERENCE_END = 570;
    private static final int HALF_LINE = 11;
    private static final int BAR = 768;
    private static final int BAR_END = 836;
    private static final double BRIGHT = 0.6;
    private static final long STEADY = TimeUnit.SECONDS.toNanos(3);

    private Screens() {}

    /// Whether the operator's screen is there, and nothing black or white over it.
    static boolean operator(Eye eye) {
        return operator(eye.look(OPERATOR));
    }

    private static boolean operator(Look look) {
        return look.lit() > 0.75 && look.share(pixel -> pixel == PANEL) > 0.2;
    }

    /// Waits until the operator's screen is there.
    static Look awaitOperator(Eye eye, double seconds) throws InterruptedException {
        return eye.await("the operator's screen", OPERATOR, seconds, 5, Screens::operator);
    }

    /// Waits until it says that the program listens.
    static Look awaitListening(Eye eye, double seconds) throws InterruptedException {
        return eye.await("listening", STATE, seconds, 5, look -> look.share(pixel -> pixel == GOOD) > 0.04);
    }

    /// The ten places as they look at one moment.
    record Picks(Look look) {
        static Picks seen(Eye eye) {
            return new Picks(eye.look(PICKS));
        }

        /// How full the bar of confidence is, from 0 to 1.
        ///
        /// @param number of the place, from 1 to 10
        double confidence(int number) {
            int y = LINES.get(number - 1);
            long full = IntStream.range(BAR, BAR_END)
                    .filter(x -> brightness(x, y) > BRIGHT)
                    .count();
            return full / (double) (BAR_END - BAR);
        }

        /// The place with the fullest bar; empty where none is more than half full.
        OptionalInt strongest() {
            int best = 0;
            for (int number = 1; number <= LINES.size(); number++) {
                double confidence = confidence(number);
                if (confidence > 0.5 && (best == 0 || confidence > confidence(best))) {
                    best = number;
                }
            }
            return best == 0 ? OptionalInt.empty() : OptionalInt.of(best);
        }

        /// The shape of the letters of the reference that stands there, whatever their colour: the same for the same
        /// reference at the same weight.
        int shape(int number) {
            int y = LINES.get(number - 1);
            int width = REFERENCE_END - LEFT;
            double[] values = new double[width * HALF_LINE * 2];
            for (int i = 0; i < values.length; i++) {
                values[i] = brightness(LEFT + i % width, y - HALF_LINE + i / width);
            }
            double ink = Arrays.stream(values).max().orElse(0);
            boolean[] letters = new boolean[values.length];
            for (int i = 0; i < values.length; i++) {
                letters[i] = values[i] > 0.2 + (ink - 0.2) / 2;
            }
            return Arrays.hashCode(letters);
        }

        private double brightness(int x, int y) {
            int pixel = look.pixels()[(y - TOP) * PICKS.width() + x - LEFT];
            return ((pixel >> 16 & 0xFF) + (pixel >> 8 & 0xFF) + (pixel & 0xFF)) / 765.0;
        }
    }

    /// Waits until one and the same pick has had the fullest bar for three seconds, and answers its number: while a
    /// reference is being spoken, its first words may mean another. Empty where that does not come in time.
    static OptionalInt steadyPick(Eye eye, double seconds) throws InterruptedException {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        int number = 0;
        int shape = 0;
        long since = System.nanoTime();
        while (number == 0 || System.nanoTime() - since < STEADY) {
            if (System.nanoTime() > until) {
                return OptionalInt.empty();
            }
            TimeUnit.MILLISECONDS.sleep(50);
            Picks picks = Picks.seen(eye);
            int strongest = picks.strongest().orElse(0);
            int seen = strongest == 0 ? 0 : picks.shape(strongest);
            if (strongest != number || seen != shape) {
                number = strongest;
                shape = seen;
                since = System.nanoTime();
            }
        }
        return OptionalInt.of(number);
    }

    /// Whether a verse is on the projector, in the standard theme's white.
    static boolean verse(Look projector) {
        return projector.share(pixel -> pixel == WHITE) > 0.002;
    }

    /// Whether the projector is black, every pixel of it.
    static boolean black(Look projector) {
        return projector.pixels().length > 0 && projector.lit() == 0;
    }
}
