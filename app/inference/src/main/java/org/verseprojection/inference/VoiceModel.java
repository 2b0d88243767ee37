package org.verseprojection.inference;

import java.nio.file.Path;

/// The Silero voice-detection network (16 kHz), loaded once and shared by any number of streams.
///
/// In: x float[1,576], state float[2,1,128]. Out: probability float[1,1], the next state.
public final class VoiceModel implements AutoCloseable {
    private final TorchModel network;

    private VoiceModel(TorchModel network) {
        this.network = network;
    }

    /// Loads the network and calls it once, so that the first frame of a stream costs no more than the rest.
    ///
    /// @throws ModelException where the file cannot be loaded, or is another network
    public static VoiceModel load(Path file) throws ModelException {
        TorchModel network = TorchModel.load(file);
        VoiceModel model = new VoiceModel(network);
        boolean answers = false;
        try (VoiceNetwork first = model.stream()) {
            first.probability(new float[VoiceNetwork.SAMPLES]);
            answers = true;
            return model;
        } catch (RuntimeException e) {
            throw new ModelException(Texts.NOT_VOICE.with(file), e);
        } finally {
            if (!answers) {
                network.close();
            }
        }
    }

    /// A new stream with a memory of its own.
    public VoiceNetwork stream() {
        return new VoiceNetwork(network);
    }

    /// Frees the network; its streams answer no more.
    @Override
    public void close() {
        network.close();
    }
}
