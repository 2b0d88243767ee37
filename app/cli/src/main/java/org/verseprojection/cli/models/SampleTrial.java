package org.verseprojection.cli.models;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import org.verseprojection.cli.console.Texts;
import org.verseprojection.cli.hearing.Excerpt;
import org.verseprojection.domain.Wording;
import org.verseprojection.inference.ModelException;
import org.verseprojection.inference.ModelTrial;
import org.verseprojection.speech.Recognition;
import org.verseprojection.speech.RecognitionException;
import org.verseprojection.speech.WhisperRecognizer;
import org.verseprojection.speech.WhisperSettings;

/// Lets a new model hear a few seconds of the sample service.
final class SampleTrial implements ModelTrial {
    /// How much it hears.
    static final Duration LENGTH = Duration.ofSeconds(6);

    /// A real-time factor of one window from which on it lags behind a speaker, since windows overlap.
    static final double TOO_SLOW = 0.15;

    /// "The Lord is my shepherd; I shall not want. He maketh me to lie down …"
    private static final Duration START = Duration.ofMillis(13_600);

    private final Path sample;
    private Report report = new Report(Duration.ZERO, Duration.ZERO, "");

    SampleTrial(Path sample) {
        this.sample = sample;
    }

    /// How the last trial went.
    Report report() {
        return report;
    }

    @Override
    public Report tryOut(Path file) throws ModelException {
        float[] sound = Excerpt.of(sample, START, LENGTH);
        long start = System.nanoTime();
        try (WhisperRecognizer recognizer = WhisperRecognizer.load(file, WhisperSettings.standard())) {
            Duration load = Duration.ofNanos(System.nanoTime() - start);
            Recognition recognition = recognizer.recognize(sound);
            String heard = recognition.segments().stream()
                    .map(Recognition.Segment::text)
                    .collect(Collectors.joining(" "));
            if (heard.chars().filter(Character::isLetter).count() < 10) {
                throw new ModelException(Wording.verbatim(Texts.of("models.deaf")));
            }
            report = new Report(load, recognition.took(), heard);
            return report;
        } catch (RecognitionException e) {
            throw new ModelException(e.wording(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException(Wording.verbatim(Texts.of("interrupted")), e);
        }
    }
}
