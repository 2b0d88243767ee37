package org.verseprojection.matching;

import java.util.HashMap;
import java.util.Map;
import org.verseprojection.matching.learning.Learned;
import org.verseprojection.matching.learning.Shared;
import org.verseprojection.scripture.Versification;

/// What was learned, for each speaker that is asked for. One thread.
public final class TaughtSpeakers {
    private final Shared shared;
    private final Learned learned;
    private final Versification versification;
    private final Map<String, Taught> made = new HashMap<>();

    public TaughtSpeakers(Learned learned, Versification versification) {
        this(Shared.nothing(), learned, versification);
    }

    /// The same over what all churches taught.
    public TaughtSpeakers(Shared shared, Learned learned, Versification versification) {
        this.shared = shared;
        this.learned = learned;
        this.versification = versification;
    }

    /// For that speaker; the same one each time.
    public Taught of(String speaker) {
        return learned.empty() && shared.empty()
                ? Taught.NOTHING
                : made.computeIfAbsent(speaker, each -> new Taught(shared, learned, each, versification));
    }
}
