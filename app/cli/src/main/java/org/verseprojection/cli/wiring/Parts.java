package org.verseprojection.cli.wiring;

import java.util.List;
import java.util.function.Supplier;
import org.verseprojection.cli.hearing.HearingSetting;
import org.verseprojection.inference.VoiceModel;
import org.verseprojection.inference.VoiceNetwork;
import org.verseprojection.matching.Expected;
import org.verseprojection.matching.Matcher;
import org.verseprojection.matching.Taught;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.speech.Recognizer;
import org.verseprojection.speech.Transcriber;
import org.verseprojection.speech.VoiceSettings;
import org.verseprojection.speech.WhisperRecognizer;

/// Everything that hearing takes, loaded; streams share it.
///
/// @param hearing how speech is heard
/// @param loading how long each part took
public record Parts(
        SearchParts search,
        WhisperRecognizer recognizer,
        VoiceModel voice,
        HearingSetting hearing,
        List<PartTime> loading)
        implements AutoCloseable {
    public Parts {
        loading = List.copyOf(loading);
    }

    /// The texts.
    public Scripture scripture() {
        return search.scripture();
    }

    /// A matcher for one stream.
    public Matcher matcher() {
        return search.matcher();
    }

    /// A matcher for one stream of a service that was prepared, with what was learned.
    ///
    /// @param taught asked with every pass, from the matching thread
    public Matcher matcher(Expected expected, Supplier<Taught> taught) {
        return search.matcher(expected, taught);
    }

    /// A transcriber for one stream.
    public Transcriber transcriber() {
        return transcriber(recognizer, hearing);
    }

    /// The same with a speech model of the caller's, in another way.
    Transcriber transcriber(Recognizer speech, HearingSetting setting) {
        VoiceNetwork network = voice.stream();
        return new Transcriber(speech, network::probability, VoiceSettings.standard(), setting.transcriber());
    }

    @Override
    public void close() {
        recognizer.close();
        voice.close();
        search.close();
    }
}
