package org.verseprojection.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The models at hand: those that came with the program, and those the user added.
///
/// No file is used unchecked: [#verified(String)] compares size and SHA-256 with the manifest, once in the life of
/// this object. What is shipped is found even where the user's own list is damaged. May be used from several threads.
public final class ModelStore {
    private final Path shipped;
    private final Path added;
    private final Set<Path> checked = ConcurrentHashMap.newKeySet();

    /// @param shipped the program's folder of models, with a `manifest.json`
    /// @param added the user's folder of models; it need not be there yet
    public ModelStore(Path shipped, Path added) {
        this.shipped = shipped;
        this.added = added;
    }

    /// All models, the shipped ones first; whether their files are sound is not looked at.
    ///
    /// @throws ModelException where a manifest cannot be read
    public List<StoredModel> list() throws ModelException {
        List<StoredModel> all = new ArrayList<>();
        shippedManifest().models().forEach(model -> all.add(stored(model, true)));
        addedManifest().models().forEach(model -> all.add(stored(model, false)));
        return List.copyOf(all);
    }

    /// The speech model to use where nobody chose one.
    public StoredModel defaultSpeechModel() throws ModelException {
        return standard(ModelPurpose.SPEECH_TO_TEXT);
    }

    /// The shipped model for a purpose.
    ///
    /// @throws ModelException where the manifest cannot be read or names none
    public StoredModel standard(ModelPurpose purpose) throws ModelException {
        return shippedManifest()
                .standard(purpose)
                .map(model -> stored(model, true))
                .orElseThrow(() -> new ModelException(Texts.NO_DEFAULT.with(shipped, purpose)));
    }

    /// The file of the shipped model for a purpose, checked as by [#verified(String)].
    public Path verified(ModelPurpose purpose) throws ModelException {
        return verified(standard(purpose));
    }

    /// The file of the model of this name, after its size and its SHA-256 were compared with the manifest.
    ///
    /// @throws ModelException where there is no such model, or its file is missing or not the one in the manifest
    public Path verified(String name) throws ModelException {
        Optional<ModelEntry> ours = shippedManifest().named(name);
        if (ours.isPresent()) {
            return verified(stored(ours.get(), true));
        }
        Optional<ModelEntry> theirs = addedManifest().named(name);
        if (theirs.isPresent()) {
            return verified(stored(theirs.get(), false));
        }
        String known = list().stream().map(model -> model.entry().name()).collect(Collectors.joining(", "));
        throw new ModelException(Texts.UNKNOWN_MODEL.with(name, known));
    }

    private Path verified(StoredModel model) throws ModelException {
        Path file = model.file();
        if (checked.contains(file)) {
            return file;
        }
        ModelEntry entry = model.entry();
        if (!Files.isRegularFile(file)) {
            throw new ModelException((model.shipped() ? Texts.SHIPPED_MISSING : Texts.ADDED_MISSING).with(file));
        }
        try {
            long bytes = Files.size(file);
            if (bytes != entry.bytes()) {
                throw new ModelException(Texts.WRONG_SIZE.with(file, bytes, entry.bytes()));
            }
            String sha256 = Sha256.of(file);
            if (!sha256.equals(entry.sha256())) {
                throw new ModelException(Texts.WRONG_HASH.with(file, sha256, entry.sha256()));
            }
        } catch (IOException e) {
            throw new ModelException(Texts.UNREADABLE.with(file, e), e);
        }
        checked.add(file);
        return file;
    }

    /// Takes in another ggml Whisper model: checks its structure, copies it, tries the copy, and lists it, each step
    /// only after the one before. A step that fails leaves nothing behind.
    ///
    /// @throws ModelException where the file is no whole Whisper model, fails its trial, is there already, would
    ///     take another's name, or cannot be stored
    public synchronized StoredModel add(Path file, ModelTrial trial) throws ModelException {
        GgmlModelFile.read(file); // cheap, and spares the copy
        return stored(new ModelIntake(added).take(file, trial, this::list), false);
    }

    private StoredModel stored(ModelEntry entry, boolean ours) {
        return new StoredModel(entry, (ours ? shipped : added).resolve(entry.file()), ours);
    }

    private ModelManifest shippedManifest() throws ModelException {
        Path file = shipped.resolve(ModelManifest.FILE);
        try {
            return ModelManifest.read(shipped);
        } catch (NoSuchFileException e) {
            throw new ModelException(Texts.MANIFEST_MISSING.with(file), e);
        } catch (IOException e) {
            throw new ModelException(Texts.MANIFEST_BROKEN.with(file, e), e);
        }
    }

    private ModelManifest addedManifest() throws ModelException {
        try {
            return ModelManifest.read(added);
        } catch (NoSuchFileException e) {
            return new ModelManifest(List.of());
        } catch (IOException e) {
            throw new ModelException(Texts.ADDED_BROKEN.with(added.resolve(ModelManifest.FILE), e), e);
        }
    }
}
