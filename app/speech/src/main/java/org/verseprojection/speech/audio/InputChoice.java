package org.verseprojection.speech.audio;

/// Which input of a source with several is listened to; inputs are never mixed.
public sealed interface InputChoice {
    /// The first input that is not digitally silent: see [InputSelector].
    record Automatic() implements InputChoice {}

    /// This input and no other.
    ///
    /// @param number counted from 1
    record Input(int number) implements InputChoice {
        public Input {
            if (number < 1) {
                throw new AudioException("input.number", Integer.toString(number));
            }
        }
    }
}
