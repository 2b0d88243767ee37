package org.verseprojection.inference;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A TorchScript network in PyTorch, made for many small calls.
///
/// All calls of a model run one after the other on a thread of its own, so that any thread may call; PyTorch keeps
/// settings a thread, and two threads in one network would fight for the cores that Whisper needs. Nothing of a call
/// outlives it in native memory.
///
/// Load only files that [ModelStore#verified] gave: TorchScript carries code.
public final class TorchModel implements AutoCloseable {
    private final OwnerThread owner;
    private final Model model;
    private final Block network;
    private final ParameterStore parameters;

    private TorchModel(OwnerThread owner, Model model) {
        this.owner = owner;
        this.model = model;
        this.network = model.getBlock();
        this.parameters = new ParameterStore(model.getNDManager(), false);
    }

    /// Reads a TorchScript archive; the first model of a process also starts PyTorch.
    ///
    /// @throws ModelException where the file is none, or PyTorch cannot be started or will not read it
    public static TorchModel load(Path file) throws ModelException {
        if (!Files.isRegularFile(file)) {
            throw new ModelException(Texts.NOT_A_FILE.with(file));
        }
        String name = String.valueOf(file.getFileName());
        OwnerThread owner = new OwnerThread("torch " + name);
        boolean loaded = false;
        try {
            TorchModel model = owner.call(() -> new TorchModel(owner, read(name, file)));
            loaded = true;
            return model;
        } finally {
            if (!loaded) {
                owner.close();
            }
        }
    }

    private static Model read(String name, Path file) throws ModelException {
        Model model;
        try {
            model = TorchEngine.newModel(name);
        } catch (EngineException | LinkageError e) {
            throw new ModelException(Texts.TORCH_MISSING.with(e), e);
        }
        try {
            model.load(file);
            return model;
        } catch (IOException | MalformedModelException | EngineException e) {
            model.close();
            throw new ModelException(Texts.TORCH_REFUSED.with(file, e), e);
        }
    }

    /// Runs the network once; waits for calls of other threads.
    ///
    /// @return its outputs in order, tuples flattened, each in an array of its own
    /// @throws IllegalStateException after [#close]
    /// @throws EngineException where the network takes no such shapes
    public List<Tensor.Floats> run(Tensor... inputs) {
        return owner.call(() -> forward(inputs));
    }

    private List<Tensor.Floats> forward(Tensor[] inputs) {
        try (NDManager call = model.getNDManager().newSubManager()) {
            NDList in = new NDList(inputs.length);
            for (Tensor input : inputs) {
                in.add(array(call, input));
            }
            NDList out = network.forward(parameters, in, false);
            List<Tensor.Floats> results = new ArrayList<>(out.size());
            for (NDArray array : out) {
                results.add(
                        new Tensor.Floats(array.toFloatArray(), array.getShape().getShape()));
            }
            return results;
        }
    }

    private static NDArray array(NDManager call, Tensor tensor) {
        Shape shape = new Shape(tensor.shape());
        return switch (tensor) {
            case Tensor.Floats floats -> call.create(FloatBuffer.wrap(floats.values()), shape, DataType.FLOAT32);
            case Tensor.Longs longs -> call.create(LongBuffer.wrap(longs.values()), shape, DataType.INT64);
        };
    }

    /// How many native objects the model holds now, for tests: constant between calls.
    int resources() {
        return owner.call(() -> model.getNDManager().getManagedArrays().size());
    }

    /// Frees the network; may be called twice.
    @Override
    public void close() {
        owner.closeAfter(model::close);
    }
}
