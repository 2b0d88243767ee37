package org.verseprojection.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.verseprojection.matching.trial.Moment;
import org.verseprojection.matching.trial.SimulatedSpeech;

/// What the model chooses from at one moment.
///
/// @param evidence of the verses that were found
/// @param right which of them are meant; empty for none
/// @param kind of speech
/// @param source the wording that is spoken; empty for none
/// @param spoken whether a verse is meant at all, found or not
record Choice(List<float[]> evidence, Set<Integer> right, Moment.Kind kind, String source, boolean spoken) {
    static List<Choice> of(SimulatedSpeech speech, VerseDetector detector, Vocabulary vocabulary, int count) {
        List<Choice> choices = new ArrayList<>();
        while (choices.size() < count) {
            choices.add(of(speech.next(), detector, vocabulary));
        }
        return choices;
    }

    static Choice of(Moment moment, VerseDetector detector, Vocabulary vocabulary) {
        Heard heard = Heard.of(moment.hypothesis(), vocabulary);
        List<EvidenceTable.Row> found = detector.candidates(heard, MomentContext.of(moment));
        Set<Integer> right = new HashSet<>();
        for (int i = 0; i < found.size(); i++) {
            if (moment.right().contains(found.get(i).ordinal())) {
                right.add(i);
            }
        }
        return new Choice(
                found.stream().map(EvidenceTable.Row::evidence).toList(),
                right,
                moment.kind(),
                moment.source(),
                !moment.right().isEmpty());
    }
}
