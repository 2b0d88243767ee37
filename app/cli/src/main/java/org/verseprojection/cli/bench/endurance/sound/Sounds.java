package org.verseprojection.cli.bench.endurance.sound;

import java.util.Random;
import org.verseprojection.speech.audio.AudioFrame;

/// The samples of a part, one after the other.
@FunctionalInterface
interface Sounds {
    int RATE = AudioFrame.RATE;

    /// The next sample; 1 is as loud as can be, and more is clipped.
    double next();

    /// Those of that part.
    static Sounds of(Part part, Recordings recordings) {
        Random random = new Random(part.seed());
        return switch (part.kind()) {
            case SPEECH -> speech(recordings, random);
            case NOISY_SPEECH -> sum(speech(recordings, random), pink(random, 0.02));
            case SPEECH_OVER_MUSIC -> sum(speech(recordings, random), music(random, 0.02));
            case CLIPPED_SPEECH -> louder(speech(recordings, random), 12);
            case MUSIC -> music(random, 0.15);
            case WHITE_NOISE -> () -> 0.08 * random.nextGaussian();
            case PINK_NOISE -> pink(random, 0.1);
            case HUM -> hum(random.nextBoolean() ? 50 : 60);
            case SILENCE -> () -> 0;
        };
    }

    private static Sounds speech(Recordings recordings, Random random) {
        Recordings.Piece piece = recordings.piece(random);
        long[] at = {0};
        return () -> piece.at(at[0]++);
    }

    private static Sounds sum(Sounds one, Sounds other) {
        return () -> one.next() + other.next();
    }

    private static Sounds louder(Sounds quiet, double times) {
        return () -> times * quiet.next();
    }

    /// Paul Kellet's filter of white noise, in its short form.
    private static Sounds pink(Random random, double level) {
        double[] held = new double[3];
        return () -> {
            double white = random.nextGaussian();
            held[0] = 0.99765 * held[0] + white * 0.0990460;
            held[1] = 0.96300 * held[1] + white * 0.2965164;
            held[2] = 0.57000 * held[2] + white * 1.0526913;
            return level * 0.3 * (held[0] + held[1] + held[2] + white * 0.1848);
        };
    }

    private static Sounds hum(double mains) {
        long[] at = {0};
        return () -> {
            double turn = 2 * Math.PI * mains * at[0]++ / RATE;
            return 0.1 * Math.sin(turn) + 0.05 * Math.sin(2 * turn) + 0.03 * Math.sin(3 * turn);
        };
    }

    /// A chord of three tones with two overtones each, another every second.
    private static Sounds music(Random random, double level) {
        double[] tones = new double[3];
        long[] at = {0};
        return () -> {
            if (at[0] % RATE == 0) {
                double root = 110 * Math.pow(2, random.nextInt(13) / 12.0);
                tones[0] = root;
                tones[1] = root * Math.pow(2, (random.nextBoolean() ? 4 : 3) / 12.0);
                tones[2] = root * Math.pow(2, 7 / 12.0);
            }
            double time = (double) at[0] / RATE;
            double fade = Math.min(1, (at[0]++ % RATE) / 800.0);
            double sum = 0;
            for (double tone : tones) {
                double turn = 2 * Math.PI * tone * time;
                sum += Math.sin(turn) + Math.sin(2 * turn) / 2 + Math.sin(3 * turn) / 4;
            }
            return level * fade * sum / 3;
        };
    }
}
