package org.verseprojection.cli.bench.endurance.sound;

import java.time.Duration;

/// A part of the programme.
///
/// @param seed which of its kind it is
public record Part(Kind kind, Duration length, long seed) {
    /// What is heard.
    public enum Kind {
        /// A piece of a recording.
        SPEECH(20, 90, 8),
        /// The same in pink noise, 12 dB below it.
        NOISY_SPEECH(20, 60, 2),
        /// The same with soft music under it.
        SPEECH_OVER_MUSIC(20, 60, 2),
        /// The same far too loud.
        CLIPPED_SPEECH(10, 30, 1),
        /// Chords that change.
        MUSIC(10, 40, 2),
        /// Noise with as much of every frequency.
        WHITE_NOISE(5, 20, 1),
        /// Noise with as much in every octave.
        PINK_NOISE(5, 20, 1),
        /// The mains, with overtones.
        HUM(5, 20, 1),
        /// Nothing at all.
        SILENCE(5, 30, 2);

        private final int shortest;
        private final int longest;
        private final int share;

        Kind(int shortest, int longest, int share) {
            this.shortest = shortest;
            this.longest = longest;
            this.share = share;
        }

        /// The fewest seconds.
        int shortest() {
            return shortest;
        }

        /// The most seconds.
        int longest() {
            return longest;
        }

        /// How often it comes, in parts of all shares.
        int share() {
            return share;
        }

        /// Whether somebody speaks in it, clearly enough to be heard.
        public boolean clear() {
            return this == SPEECH || this == NOISY_SPEECH;
        }
    }
}
