package org.verseprojection.inference;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.verseprojection.domain.Wording;

/// Checks that a file is a whole Whisper model in ggml's older form, before native code that checks little reads it.
///
/// The form: magic, eleven numbers, mel filters, vocabulary, then the tensors up to the end of the file, each with
/// its name, type and dimensions. From the numbers follows which tensors there must be, so that a file cut off
/// exactly between two of them is told as well. Memory is bounded by a buffer; the tensors' values are skipped.
public final class GgmlModelFile {
    private static final int MAGIC = 0x67676d6c;
    private static final int FREQUENCIES = 201;
    private static final int LONGEST_WORD = 1024;
    private static final int LONGEST_NAME = 128;

    private final Path path;
    private final LittleEndianFile file;
    private Supplier<Wording> place = Texts.PLACE_HEADER::with;

    private GgmlModelFile(Path path, LittleEndianFile file) {
        this.path = path;
        this.file = file;
    }

    /// Reads the file's structure.
    ///
    /// @throws ModelException with the first thing that is wrong, and what to do
    public static GgmlModel read(Path path) throws ModelException {
        if (Files.isDirectory(path)) {
            throw new ModelException(Texts.IS_FOLDER.with(path));
        }
        if (!Files.isRegularFile(path)) {
            throw new ModelException(Texts.NOT_A_FILE.with(path));
        }
        try (LittleEndianFile file = new LittleEndianFile(path)) {
            return new GgmlModelFile(path, file).model();
        } catch (IOException e) {
            throw new ModelException(Texts.UNREADABLE.with(path, e), e);
        }
    }

    private GgmlModel model() throws IOException, ModelException {
        ForeignFile.refuse(path, file.size(), MAGIC);
        try {
            file.skip(Integer.BYTES);
            GgmlHeader header = header();
            GgmlType matrices = GgmlType.ofFtype(header.ftype())
                    .filter(type -> type.fillsRows(header.audioState()))
                    .orElseThrow(() -> new ModelException(Texts.FTYPE.with(path, header.ftype())));
            filters(header);
            vocabulary(header);
            int tensors = tensors(WhisperLayout.of(header, matrices));
            WhisperSize size = WhisperSize.ofLayers(header.audioLayers()).orElseThrow();
            return new GgmlModel(size, header.multilingual(), matrices.toString(), tensors, file.size());
        } catch (EOFException e) {
            throw new ModelException(Texts.TRUNCATED.with(path, place.get()), e);
        }
    }

    private GgmlHeader header() throws IOException, ModelException {
        int[] n = new int[11];
        for (int i = 0; i < n.length; i++) {
            n[i] = file.int32();
        }
        GgmlHeader header = new GgmlHeader(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10]);
        Optional<GgmlHeader.Fault> fault = header.fault();
        if (fault.isPresent()) {
            GgmlHeader.Fault found = fault.get();
            throw new ModelException(Texts.HEADER.with(path, found.number(), found.value(), found.possible()));
        }
        return header;
    }

    private void filters(GgmlHeader header) throws IOException, ModelException {
        place = Texts.PLACE_MEL::with;
        int mels = file.int32();
        int frequencies = file.int32();
        if (mels != header.mels() || frequencies != FREQUENCIES) {
            throw new ModelException(Texts.MEL.with(path, mels, frequencies, header.mels(), FREQUENCIES));
        }
        file.skip((long) mels * frequencies * Float.BYTES);
    }

    private void vocabulary(GgmlHeader header) throws IOException, ModelException {
        place = () -> Texts.PLACE_WORDS.with(1, header.vocab());
        int words = file.int32();
        if (words < 1 || words > header.vocab()) {
            throw new ModelException(Texts.WORDS.with(path, words, header.vocab()));
        }
        for (int i = 1; i <= words; i++) {
            int word = i;
            place = () -> Texts.PLACE_WORDS.with(word, words);
            int length = file.int32();
            if (length < 0 || length > LONGEST_WORD) {
                throw new ModelException(Texts.WORD.with(path, i, Integer.toUnsignedString(length)));
            }
            file.skip(length);
        }
    }

    /// Reads all tensors and nothing after them; says how many there were.
    private int tensors(Map<String, GgmlTensor> wanted) throws IOException, ModelException {
        Set<String> found = new HashSet<>();
        while (found.size() < wanted.size()) {
            if (file.remaining() == 0) {
                String missing = wanted.keySet().stream()
                        .filter(name -> !found.contains(name))
                        .findFirst()
                        .orElseThrow();
                throw new ModelException(Texts.TENSOR_MISSING.with(path, found.size(), wanted.size(), missing));
            }
            tensor(found.size() + 1, wanted, found);
        }
        if (file.remaining() > 0) {
            throw new ModelException(Texts.TRAILING.with(path, file.remaining()));
        }
        return found.size();
    }

    private void tensor(int number, Map<String, GgmlTensor> wanted, Set<String> found)
            throws IOException, ModelException {
        place = () -> Texts.PLACE_TENSOR.with(number, "?");
        int rank = file.int32();
        int nameLength = file.int32();
        int type = file.int32();
        if (rank < 1 || rank > GgmlTensor.MOST_DIMENSIONS || nameLength < 1 || nameLength > LONGEST_NAME) {
            throw new ModelException(Texts.TENSOR_HEAD.with(path, number, rank, nameLength));
        }
        int[] dimensions = new int[rank];
        for (int i = 0; i < rank; i++) {
            dimensions[i] = file.int32();
        }
        String name = printable(file.bytes(nameLength));
        place = () -> Texts.PLACE_TENSOR.with(number, name);
        GgmlTensor tensor = wanted.get(name);
        if (tensor == null) {
            throw new ModelException(Texts.TENSOR_UNKNOWN.with(path, number, name));
        }
        if (!found.add(name)) {
            throw new ModelException(Texts.TENSOR_TWICE.with(path, name));
        }
        if (!tensor.hasShape(dimensions)) {
            throw new ModelException(Texts.TENSOR_SHAPE.with(path, name, GgmlTensor.shape(dimensions), tensor.shape()));
        }
        if (type != tensor.type().id()) {
            throw new ModelException(Texts.TENSOR_TYPE.with(path, name, GgmlType.label(type), tensor.type()));
        }
        file.skip(tensor.bytes());
    }

    /// A name from the file that is safe in a terminal.
    private static String printable(byte[] name) {
        return new String(name, StandardCharsets.US_ASCII).replaceAll("[^ -~]", "?");
    }
}
