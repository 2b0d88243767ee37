package org.verseprojection.desktop.setup;

/// The steps of the first start, in their order.
public enum Step {
    LANGUAGE(1),
    SOUND(2),
    PROJECTOR(3),
    TRIAL(4),
    DONE(5);

    private final int number;

    Step(int number) {
        this.number = number;
    }

    /// Counted from 1.
    int number() {
        return number;
    }

    Step next() {
        return numbered(number + 1);
    }

    Step previous() {
        return numbered(number - 1);
    }

    /// That step, or this one where there is none.
    private Step numbered(int wanted) {
        for (Step step : values()) {
            if (step.number == wanted) {
                return step;
            }
        }
        return this;
    }
}
