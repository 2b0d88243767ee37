package org.verseprojection.cloud.learning;

/// How much a run looks at, so that it ends within an hour on one core however many rows there are.
///
/// @param ranked lessons that the weights are fitted on
/// @param verses whose meaning is looked at, the most chosen
/// @param voices churches that are listened to for each of these
/// @param named rows that are looked through for misheard names
/// @param tried held-back picks that a version is tried on
/// @param general wordings that it is tried on
public record LearningBudget(int ranked, int verses, int voices, int named, int tried, int general) {
    /// As the program has it.
    public static LearningBudget standard() {
        return new LearningBudget(2700, 150, 15, 300_000, 1500, 400);
    }
}
