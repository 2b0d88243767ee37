package org.verseprojection.cli.wiring;

import java.util.function.Function;
import org.verseprojection.matching.Taught;
import org.verseprojection.matching.TaughtSpeakers;
import org.verseprojection.matching.learning.Learned;
import org.verseprojection.matching.learning.Shared;
import org.verseprojection.scripture.Versification;

/// What was learned as it is used now, for who preaches now. Any thread.
final class CurrentTaught {
    private volatile Taught taught = Taught.NOTHING;
    private Function<String, Taught> speakers = name -> Taught.NOTHING;
    private Shared shared = Shared.nothing();
    private String speaker = "";
    private boolean on;

    Taught taught() {
        return taught;
    }

    /// What all churches taught; from the next [#use] on.
    synchronized void under(Shared all) {
        shared = all;
    }

    synchronized void use(Learned learned, Versification versification) {
        speakers = new TaughtSpeakers(shared, learned, versification)::of;
        renew();
    }

    synchronized void speaker(String name) {
        if (!speaker.equals(name)) {
            speaker = name;
            renew();
        }
    }

    synchronized void on(boolean wanted) {
        on = wanted;
        renew();
    }

    private void renew() {
        taught = on ? speakers.apply(speaker) : Taught.NOTHING;
    }
}
