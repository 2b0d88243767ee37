package org.verseprojection.cli.bench.learning;

import org.verseprojection.cli.bench.matching.TalkTrial;
import tools.jackson.databind.node.ObjectNode;

/// False alarms in talk.
///
/// @param words of talk
/// @param references places offered as announced
/// @param confident other places offered with 0.7 and more
record Alarms(int words, int references, int confident) {
    static final Alarms NONE = new Alarms(0, 0, 0);

    static Alarms of(TalkTrial trial) {
        return new Alarms(
                trial.words(), trial.references().size(), trial.confident().size());
    }

    Alarms plus(Alarms more) {
        return new Alarms(words + more.words, references + more.references, confident + more.confident);
    }

    void put(ObjectNode into) {
        into.put("words", words).put("references", references).put("confident", confident);
    }

    @Override
    public String toString() {
        return references + " and " + confident;
    }
}
