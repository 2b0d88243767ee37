package org.verseprojection.cli.wiring;

import java.util.Optional;
import java.util.function.Supplier;
import org.verseprojection.matching.Explainer;
import org.verseprojection.matching.LessonReplay;
import org.verseprojection.matching.MatchingTrial;
import org.verseprojection.matching.Meaning;
import org.verseprojection.matching.VerseIndex;
import org.verseprojection.matching.learning.Examiner;
import org.verseprojection.matching.learning.Learner;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.scripture.Versification;

/// What lessons are learned, examined and explained with.
///
/// @param explainer makes one, which takes a moment
record School(Versification versification, Examiner examiner, Supplier<Explainer> explainer) {
    /// @param meaning empty where verses are found by their words alone
    /// @param tried windows of other wordings that a new version is tried on
    static School of(VerseIndex index, Scripture scripture, Optional<Meaning> meaning, int tried) {
        Versification versification = scripture.versification();
        Learner learner = new Learner(new LessonReplay(index, scripture, meaning), versification);
        return new School(
                versification,
                new Examiner(learner, new MatchingTrial(index, scripture, meaning, tried)),
                () -> new Explainer(index, scripture, meaning));
    }
}
