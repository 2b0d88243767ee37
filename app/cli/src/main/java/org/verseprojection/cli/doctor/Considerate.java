package org.verseprojection.cli.doctor;

import java.util.Optional;
import java.util.function.Supplier;
import org.verseprojection.cli.doctor.checks.Check;
import org.verseprojection.cli.doctor.checks.Checkup;
import org.verseprojection.cli.doctor.checks.Doing;
import org.verseprojection.cli.doctor.checks.Finding;
import org.verseprojection.cli.hearing.SessionWatch;
import org.verseprojection.desktop.booth.Listening;

/// Makes checks in a program that goes on: what would disturb its hearing is not begun while it loads or listens, and
/// given up as soon as it begins to.
///
/// @param listening what the ear is doing
/// @param session the figures of the session that was opened last
record Considerate(Supplier<Listening> listening, Supplier<Optional<SessionWatch.Figures>> session) {
    /// What it finds, or what can be said without looking.
    Finding of(Check check) throws InterruptedException {
        if (!check.slow()) {
            return Checkup.of(check);
        }
        Optional<Finding> found = free() ? Checkup.of(check, this::free) : Optional.empty();
        return found.isPresent() ? found.get() : check.meanwhile(doing());
    }

    private boolean free() {
        return doing() instanceof Doing.Nothing;
    }

    private Doing doing() {
        return switch (listening.get()) {
            case LOADING -> new Doing.Loading();
            case ON -> session.get().<Doing>map(Doing.Listening::new).orElseGet(Doing.Loading::new);
            case PAUSED, OFF -> new Doing.Nothing();
        };
    }
}
