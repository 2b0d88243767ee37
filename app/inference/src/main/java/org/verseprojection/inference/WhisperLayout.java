package org.verseprojection.inference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The tensors that a Whisper model of given numbers consists of, by name, in the order in which whisper.cpp makes
/// them.
///
/// Matrices are stored in the model's type, convolutions in f16 at the smallest, all else in f32. Dimensions are
/// ggml's: the row's length first.
final class WhisperLayout {
    private final Map<String, GgmlTensor> tensors = new LinkedHashMap<>();
    private final GgmlType matrices;

    private WhisperLayout(GgmlType matrices) {
        this.matrices = matrices;
    }

    /// The tensors of a model whose header has no fault.
    static Map<String, GgmlTensor> of(GgmlHeader header, GgmlType matrices) {
        WhisperLayout layout = new WhisperLayout(matrices);
        layout.encoder(header);
        layout.decoder(header);
        return layout.tensors;
    }

    private void encoder(GgmlHeader header) {
        int state = header.audioState();
        GgmlType convolutions = matrices == GgmlType.F32 ? GgmlType.F32 : GgmlType.F16;
        put("encoder.positional_embedding", GgmlType.F32, state, header.audioContext());
        put("encoder.conv1.weight", convolutions, 3, header.mels(), state);
        put("encoder.conv1.bias", GgmlType.F32, 1, state);
        put("encoder.conv2.weight", convolutions, 3, state, state);
        put("encoder.conv2.bias", GgmlType.F32, 1, state);
        norm("encoder.ln_post", state);
        for (int i = 0; i < header.audioLayers(); i++) {
            block("encoder.blocks." + i, state, List.of("attn"));
        }
    }

    private void decoder(GgmlHeader header) {
        int state = header.textState();
        put("decoder.positional_embedding", GgmlType.F32, state, header.textContext());
        put("decoder.token_embedding.weight", matrices, state, header.vocab());
        norm("decoder.ln", state);
        for (int i = 0; i < header.textLayers(); i++) {
            block("decoder.blocks." + i, state, List.of("attn", "cross_attn"));
        }
    }

    private void block(String block, int state, List<String> attentions) {
        for (String attention : attentions) {
            String name = block + "." + attention;
            norm(name + "_ln", state);
            linear(name + ".query", state, state);
            put(name + ".key.weight", matrices, state, state); // keys have no bias
            linear(name + ".value", state, state);
            linear(name + ".out", state, state);
        }
        norm(block + ".mlp_ln", state);
        linear(block + ".mlp.0", state, 4 * state);
        linear(block + ".mlp.2", 4 * state, state);
    }

    private void norm(String name, int state) {
        put(name + ".weight", GgmlType.F32, state);
        put(name + ".bias", GgmlType.F32, state);
    }

    private void linear(String name, int in, int out) {
        put(name + ".weight", matrices, in, out);
        put(name + ".bias", GgmlType.F32, out);
    }

    private void put(String name, GgmlType type, int... dimensions) {
        tensors.put(name, new GgmlTensor(type, dimensions));
    }
}
