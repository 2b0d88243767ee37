package org.verseprojection.inference;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// The way of a new model into the user's folder: copied, checked, tried, named, listed.
///
/// The copy is what is checked and tried, not the file it was made from, which may lie on a stick that is pulled out.
final class ModelIntake {
    private static final long MIB = 1 << 20;

    /// Beyond the model's own size, so that the disk is not filled to the last byte.
    private static final long SPARE = 64 * MIB;

    private static final String COPIES = ".new-*.tmp";

    private final Path folder;

    ModelIntake(Path folder) {
        this.folder = folder;
    }

    /// All models at hand, shipped ones too.
    interface Present {
        List<StoredModel> list() throws ModelException;
    }

    ModelEntry take(Path file, ModelTrial trial, Present present) throws ModelException {
        String name = String.valueOf(file.getFileName());
        if (!ModelEntry.FILE_NAME.matcher(name).matches()) {
            throw new ModelException(Texts.ODD_NAME.with(file));
        }
        try {
            Files.createDirectories(folder);
            // One at a time, other processes included: the list is read, lengthened and written back.
            try (FileChannel lock = FileChannel.open(
                            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = lock.lock()) {
                Objects.requireNonNull(held);
                sweep();
                requireRoom(file);
                return take(file, name, trial, present.list());
            }
        } catch (IOException e) {
            throw new ModelException(Texts.NOT_WRITTEN.with(folder, e), e);
        }
    }

    /// Copies that a crash left behind; nobody else has one while the lock is held.
    private void sweep() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, COPIES)) {
            for (Path copy : left) {
                Files.deleteIfExists(copy);
            }
        }
    }

    private ModelEntry take(Path file, String name, ModelTrial trial, List<StoredModel> present)
            throws IOException, ModelException {
        Path copy = Files.createTempFile(folder, ".new-", ".tmp");
        try {
            ModelEntry entry = entry(name, copyOf(file, copy), Files.size(copy));
            refuseKnown(file, entry, present);
            GgmlModelFile.read(copy);
            tryOut(file, copy, trial);
            AtomicFile.name(copy, folder, name);
            list(entry, present);
            return entry;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void tryOut(Path file, Path copy, ModelTrial trial) throws ModelException {
        try {
            trial.tryOut(copy);
        } catch (ModelException | RuntimeException e) {
            throw new ModelException(Texts.TRIAL_FAILED.with(file, e), e);
        }
    }

    private void list(ModelEntry entry, List<StoredModel> present) throws IOException {
        Stream<ModelEntry> others = present.stream()
                .filter(model -> !model.shipped())
                .map(StoredModel::entry)
                .filter(model -> !ModelManifest.folded(model.name()).equals(ModelManifest.folded(entry.name())));
        new ModelManifest(Stream.concat(others, Stream.of(entry)).toList()).write(folder);
    }

    private void requireRoom(Path file) throws IOException, ModelException {
        long needed = Files.size(file) + SPARE;
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < needed) {
            throw new ModelException(Texts.NO_ROOM.with(file, needed / MIB, folder, free / MIB));
        }
    }

    private static String copyOf(Path file, Path copy) throws IOException {
        try (OutputStream out = Files.newOutputStream(copy)) {
            return Sha256.copy(file, out);
        }
    }

    private static ModelEntry entry(String file, String sha256, long bytes) {
        int dot = file.lastIndexOf('.');
        String name = dot > 0 ? file.substring(0, dot) : file;
        return new ModelEntry(
                name,
                file,
                ModelPurpose.SPEECH_TO_TEXT,
                Texts.SOURCE.with().in(Locale.ROOT),
                Texts.LICENCE.with().in(Locale.ROOT),
                bytes,
                sha256,
                false);
    }

    /// An added model whose file was lost or damaged may be added again under its name.
    private static void refuseKnown(Path file, ModelEntry entry, List<StoredModel> present)
            throws IOException, ModelException {
        for (StoredModel model : present) {
            ModelEntry known = model.entry();
            boolean same = known.sha256().equals(entry.sha256());
            if (same && intact(model)) {
                throw new ModelException(Texts.ALREADY_THERE.with(file, known.name()));
            }
            boolean clash = ModelManifest.folded(known.name()).equals(ModelManifest.folded(entry.name()))
                    || ModelManifest.folded(known.file()).equals(ModelManifest.folded(entry.file()));
            if (clash && (model.shipped() || !same)) {
                throw new ModelException(Texts.NAME_TAKEN.with(file, known.name()));
            }
        }
    }

    private static boolean intact(StoredModel model) throws IOException {
        return Files.isRegularFile(model.file())
                && Sha256.of(model.file()).equals(model.entry().sha256());
    }
}
