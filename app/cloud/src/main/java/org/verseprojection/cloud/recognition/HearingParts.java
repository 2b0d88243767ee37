package org.verseprojection.cloud.recognition;

import java.util.List;
import org.verseprojection.matching.Matcher;
import org.verseprojection.speech.Recognizer;
import org.verseprojection.speech.SpeechProbability;

/// What hearing takes, loaded; streams share it. Whoever loaded it closes it.
public interface HearingParts {
    /// Those that read words, at least one; each is given one window at a time.
    List<Recognizer> recognizers();

    /// A voice detection of its own for one stream.
    SpeechProbability voice();

    /// A matcher of its own for one stream.
    Matcher matcher();
}
