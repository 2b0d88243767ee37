package org.verseprojection.speech.audio;

import java.nio.ByteBuffer;
import java.util.function.IntConsumer;

/// Decides which input of a source is heard.
///
/// A chosen input is taken as it is. Left to itself it takes the lowest-numbered input that has had any sample other
/// than zero so far: an input where nothing is connected gives exact zeros, a quiet one never does. So nothing is lost
/// while it decides, the answer only ever moves down, and a pause on input 1 does not make it wander.
final class InputSelector {
    private final SampleFormat format;
    private final IntConsumer changed;
    private final float[] scratch = new float[Conversion.BLOCK];
    private int input;
    private int undecided;

    /// @param changed told the input (counted from 0) when the automatic choice moves
    InputSelector(SampleFormat format, InputChoice choice, String source, IntConsumer changed) {
        this.format = format;
        this.changed = changed;
        switch (choice) {
            case InputChoice.Automatic() -> undecided = format.inputs() == 1 ? 0 : format.inputs();
            case InputChoice.Input(int number) -> {
                if (number > format.inputs()) {
                    throw new AudioException(
                            "input.missing", source, Integer.toString(format.inputs()), Integer.toString(number));
                }
                input = number - 1;
            }
        }
    }

    /// The input in use, counted from 0.
    int input() {
        return input;
    }

    /// The input to take this block of at most [Conversion#BLOCK] frames from, counted from 0.
    int choose(ByteBuffer bytes, int start, int frames) {
        for (int candidate = 0; candidate < undecided; candidate++) {
            format.decode(bytes, candidate, start, frames, scratch);
            if (sounds(frames)) {
                undecided = candidate;
                if (input != candidate) {
                    input = candidate;
                    changed.accept(input);
                }
            }
        }
        return input;
    }

    private boolean sounds(int frames) {
        for (int i = 0; i < frames; i++) {
            if (scratch[i] != 0) {
                return true;
            }
        }
        return false;
    }
}
