package org.verseprojection.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verseprojection.domain.Wording;

class ModelStoreTest {
    private static final String TINY = "ggml-tiny.en-q8_0.bin";
    private static final ModelTrial WORKS =
            file -> new ModelTrial.Report(Duration.ofMillis(100), Duration.ofMillis(250), "in the beginning");

    @TempDir
    Path folder;

    private Path added;
    private ModelStore store;

    @BeforeEach
    void open() {
        added = folder.resolve("added");
        store = new ModelStore(Shipped.models(), added);
    }

    @ParameterizedTest
    @EnumSource
    void everyShippedModelIsTheOneInTheManifest(ModelPurpose purpose) throws ModelException {
        assertTrue(Files.isRegularFile(store.verified(purpose)));
    }

    @Test
    void everyFileOfModelsIsListed() throws Exception {
        Set<String> listed =
                store.list().stream().map(model -> model.entry().file()).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(Shipped.models())) {
            List<String> unlisted = files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> !listed.contains(file))
                    .filter(file -> !file.equals("pom.xml") && !file.equals(ModelManifest.FILE))
                    .toList();
            assertEquals(List.of(), unlisted);
        }
    }

    @Test
    void everyModelHasACard() throws ModelException {
        Path cards = Shipped.home().resolve("docs/models");
        for (StoredModel model : store.list()) {
            if (model.entry().purpose() == ModelPurpose.VERSE_EMBEDDER_FACTS) {
                continue; // they are in the embedder's card
            }
            Path card = cards.resolve(model.entry().name() + ".md");
            assertTrue(Files.isRegularFile(card), card.toString());
        }
    }

    @Test
    void theDefaultSpeechModelIsTheOneThatTheManifestMarks() throws ModelException {
        assertTrue(store.defaultSpeechModel().entry().standard());
        assertEquals(
                ModelPurpose.SPEECH_TO_TEXT, store.defaultSpeechModel().entry().purpose());
    }

    @Test
    void aFileIsCheckedOnce() throws Exception {
        Path models = shippedCopy();
        ModelStore copied = new ModelStore(models, added);
        Path file = copied.verified("tokenizer");
        Files.delete(file);
        assertEquals(file, copied.verified("tokenizer"));
    }

    @Test
    void aMissingFileIsNamedWithWhatToDo() throws Exception {
        Path models = shippedCopy();
        Files.delete(models.resolve("tokenizer.json"));
        assertRefused(
                () -> new ModelStore(models, added).verified("tokenizer"), "tokenizer.json is missing", "restore");
    }

    @Test
    void aShortenedFileIsRefusedWithBothSizes() throws Exception {
        Path models = shippedCopy();
        Files.writeString(models.resolve("tokenizer.json"), "{}");
        assertRefused(
                () -> new ModelStore(models, added).verified("tokenizer"), "it has 2 bytes and should have 711661");
    }

    @Test
    void aFileWithOneChangedByteIsRefused() throws Exception {
        Path models = shippedCopy();
        Path file = models.resolve("tokenizer.json");
        byte[] bytes = Files.readAllBytes(file);
        bytes[1000] ^= 1;
        Files.write(file, bytes);
        assertRefused(() -> new ModelStore(models, added).verified("tokenizer"), "was changed: its SHA-256 is");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        assertRefused(() -> store.verified("whisper-huge"), "no model called whisper-huge", "ggml-tiny.en-q8_0");
    }

    @Test
    void aMissingManifestIsNamed() {
        assertRefused(() -> new ModelStore(folder, added).list(), "manifest.json is missing");
    }

    @Test
    void aDamagedListOfOnesOwnDoesNotKeepTheShippedModelsAway() throws Exception {
        Files.createDirectories(added);
        Files.writeString(added.resolve(ModelManifest.FILE), "{ \"models\": [ {");
        store.verified(ModelPurpose.VOICE_DETECTION);
        assertRefused(() -> store.list(), "your own models", "delete it");
    }

    @Test
    void aManifestCannotLeadOutOfItsFolder() throws Exception {
        Path models = shippedCopy();
        Path manifest = models.resolve(ModelManifest.FILE);
        Files.writeString(manifest, Files.readString(manifest).replace("\"tokenizer.json\"", "\"../tokenizer.json\""));
        assertRefused(() -> new ModelStore(models, added).list(), "cannot be read", "../tokenizer.json");
    }

    @Test
    void anAddedModelIsListedAndVerifiedByAnotherStore() throws Exception {
        StoredModel taken = store.add(another("ggml-mine.bin"), WORKS);
        assertEquals("ggml-mine", taken.entry().name());
        ModelStore later = new ModelStore(Shipped.models(), added);
        assertEquals(added.resolve("ggml-mine.bin"), later.verified("GGML-mine"));
        assertTrue(later.list().contains(taken));
        assertEquals(later.standard(ModelPurpose.SPEECH_TO_TEXT), store.defaultSpeechModel());
    }

    @Test
    void addingTheSameModelTwiceIsSaid() throws Exception {
        store.add(another("ggml-mine.bin"), WORKS);
        Path copy = another("ggml-copy.bin");
        assertRefused(() -> store.add(copy, WORKS), "is already there, as the model ggml-mine");
        assertRefused(() -> store.add(Shipped.file(TINY), WORKS), "as the model ggml-tiny.en-q8_0");
    }

    @Test
    void anotherModelUnderATakenNameIsRefused() throws Exception {
        Path clash = another("GGML-tiny.en-q8_0.bin");
        assertRefused(() -> store.add(clash, WORKS), "already another model called ggml-tiny.en-q8_0", "rename");
    }

    @Test
    void aModelWhoseFileWasLostMayBeAddedAgain() throws Exception {
        Path file = another("ggml-mine.bin");
        Files.delete(store.add(file, WORKS).file());
        store.add(file, WORKS);
        assertEquals(1, store.list().stream().filter(model -> !model.shipped()).count());
    }

    @Test
    void aModelThatFailsItsTrialLeavesNothingBehind() throws Exception {
        Path file = another("ggml-mine.bin");
        ModelTrial fails = tried -> {
            throw new ModelException(Wording.verbatim("it hears nothing"));
        };
        assertRefused(() -> store.add(file, fails), "did not work (it hears nothing)");
        assertNothingStored();
    }

    @Test
    void aFileThatIsNoModelIsRefusedBeforeItsTrial() throws Exception {
        Path text = Files.writeString(folder.resolve("ggml-base.bin"), "hello");
        ModelTrial never = tried -> {
            throw new AssertionError("tried " + tried);
        };
        assertRefused(() -> store.add(text, never), "is a text");
        assertTrue(Files.notExists(added));
    }

    @Test
    void aNameThatOtherSystemsCannotStoreIsRefused() throws Exception {
        Path odd = another("ggml base (1).bin");
        assertRefused(() -> store.add(odd, WORKS), "rename it");
    }

    @Test
    void copiesThatACrashLeftAreSweptAway() throws Exception {
        Files.createDirectories(added);
        Path left = Files.writeString(added.resolve(".new-123.tmp"), "half a model");
        store.add(another("ggml-mine.bin"), WORKS);
        assertTrue(Files.notExists(left));
    }

    private void assertNothingStored() throws IOException {
        try (Stream<Path> files = Files.list(added)) {
            assertEquals(List.of(added.resolve(".lock")), files.toList());
        }
    }

    /// A sound model with another hash: the last byte, a weight, is changed.
    private Path another(String name) throws IOException {
        Path file = folder.resolve(name);
        byte[] bytes = Files.readAllBytes(Shipped.file(TINY));
        bytes[bytes.length - 1] ^= 1;
        return Files.write(file, bytes, StandardOpenOption.CREATE);
    }

    /// The manifest and the small files of the shipped folder, to be damaged.
    private Path shippedCopy() throws IOException {
        Path models = Files.createDirectory(folder.resolve("models"));
        for (String file : List.of(ModelManifest.FILE, "tokenizer.json")) {
            Files.copy(Shipped.file(file), models.resolve(file));
        }
        return models;
    }

    private interface Act {
        void run() throws ModelException;
    }

    private static void assertRefused(Act act, String... parts) {
        String message =
                String.valueOf(assertThrows(ModelException.class, act::run).getMessage());
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
        assertEquals(1, message.lines().count(), message);
    }
}
