package org.verseprojection.cloud.recognition;

import java.util.List;
import org.verseprojection.domain.Candidate;

/// What came of a piece of sound.
///
/// @param transcription the newest utterance, as far as it was spoken; `""` where nothing new was said
/// @param candidates the best first, at most ten; empty where nothing new was said
/// @param late whether some of it was not listened to, since the server had too much to do
public record Heard(String transcription, List<Candidate> candidates, boolean late) {
    /// Nothing was said.
    public static final Heard NOTHING = new Heard("", List.of(), false);

    /// It was not listened to.
    public static final Heard LATE = new Heard("", List.of(), true);

    public Heard {
        candidates = List.copyOf(candidates);
    }
}
