package org.verseprojection.cli.wiring;

import java.util.function.Function;
import org.verseprojection.matching.Taught;
import org.verseprojection.matching.TaughtSpeakers;
import org.verseprojection.matching.learning.Learned;
import org.verseprojection.scripture.Versification;

/// What was learned as it is used now, for who preaches now. Any thread.
final class CurrentTaught {
    private volatile Taught taught = Taught.NOTHING;
    private Function<String, Taught> speakers = name -> Taught.NOTHING;
    private String speaker = "";
    private boolean on;

    Taught taught() {
        return taught;
    }

    synchronized void use(Learned learned, Versification versification) {
        speakers = new TaughtSpeakers(learned, versification)::of;
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
