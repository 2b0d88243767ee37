package org.verseprojection.cloud.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.verseprojection.cloud.recognition.HearingParts;
import org.verseprojection.cloud.recognition.audio.InvalidAudio;
import org.verseprojection.cloud.recognition.audio.SoundFormat;
import org.verseprojection.inference.ModelException;
import org.verseprojection.inference.ModelPurpose;
import org.verseprojection.inference.ModelStore;
import org.verseprojection.inference.VerseEmbedder;
import org.verseprojection.inference.VerseVectors;
import org.verseprojection.inference.VoiceModel;
import org.verseprojection.matching.ConfidenceRanker;
import org.verseprojection.matching.Matcher;
import org.verseprojection.matching.Meaning;
import org.verseprojection.matching.Prototypes;
import org.verseprojection.matching.ReferenceDetector;
import org.verseprojection.matching.SpeechMatcher;
import org.verseprojection.matching.VerseDetector;
import org.verseprojection.matching.VerseIndex;
import org.verseprojection.matching.WindowVectors;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.speech.Recognizer;
import org.verseprojection.speech.SpeechProbability;
import org.verseprojection.speech.WhisperRecognizer;
import org.verseprojection.speech.WhisperSettings;

/// The models of the repository, loaded as the program loads them.
public final class RealParts implements HearingParts {
    private static final Path HOME = Path.of(System.getProperty("verse.home", "../.."));

    private final Scripture scripture = Node.SCRIPTURE;
    private final WhisperRecognizer whisper;
    private final VoiceModel voice;
    private final VerseIndex index;
    private final VerseEmbedder embedder;
    private final Meaning meaning;

    /// Loaded once for all tests of a JVM, and freed with it.
    private static final class Shared {
        static final RealParts PARTS = load();

        private static RealParts load() {
            try {
                return new RealParts(Path.of("target", "real-parts"));
            } catch (ModelException | IOException missing) {
                throw new IllegalStateException(missing);
            }
        }
    }

    /// The models; the index lies in the build's folder for the next time.
    public static RealParts shared() {
        return Shared.PARTS;
    }

    private RealParts(Path folder) throws ModelException, IOException {
        ModelStore models = new ModelStore(HOME.resolve("models"), folder.resolve("models"));
        whisper = WhisperRecognizer.load(
                models.verified(models.defaultSpeechModel().entry().name()), WhisperSettings.standard());
        voice = VoiceModel.load(models.verified(ModelPurpose.VOICE_DETECTION));
        index = VerseIndex.open(
                folder.resolve("index"), scripture, scripture.wordings().names(), _ -> {});
        embedder = VerseEmbedder.open(models);
        VerseVectors files = VerseVectors.of(models);
        meaning = new Meaning(
                texts -> Arrays.asList(embedder.embed(texts)),
                Prototypes.read(files.prototypes(), files.verses(), files.dimensions(), files.scale()),
                WindowVectors.read(files.windows(), files.verses(), files.dimensions(), files.windowScale()));
    }

    /// Some seconds of the sample service, 16 kHz.
    static float[] service(double from, double to) throws IOException, InvalidAudio {
        byte[] wav = wav();
        return SoundFormat.PCM16.decode(Arrays.copyOfRange(wav, at(from), at(to)));
    }

    /// The same as a file.
    public static Path file(Path folder, double from, double to) throws IOException {
        byte[] wav = wav();
        byte[] cut = Arrays.copyOf(wav, 44 + at(to) - at(from));
        System.arraycopy(wav, at(from), cut, 44, at(to) - at(from));
        java.nio.ByteBuffer header = java.nio.ByteBuffer.wrap(cut).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        header.putInt(4, cut.length - 8).putInt(40, cut.length - 44);
        return Files.write(folder.resolve("service.wav"), cut);
    }

    private static byte[] wav() throws IOException {
        return Files.readAllBytes(HOME.resolve("bible-data/samples/service.wav"));
    }

    private static int at(double seconds) {
        return 44 + 2 * (int) (seconds * 16_000);
    }

    @Override
    public List<Recognizer> recognizers() {
        return List.of(whisper);
    }

    @Override
    public SpeechProbability voice() {
        return voice.stream()::probability;
    }

    @Override
    public Matcher matcher() {
        ReferenceParser parser = new ReferenceParser(scripture.versification(), scripture.books());
        return new SpeechMatcher(
                new ReferenceDetector(parser),
                new VerseDetector(index, scripture, Optional.of(meaning), VerseDetector.Prior.STREAM),
                scripture.versification(),
                new ConfidenceRanker());
    }
}
