package org.verseprojection.inference;

import java.util.Optional;
import java.util.stream.Stream;

/// The eleven numbers that open a ggml Whisper model, as they stand there, still unchecked.
///
/// Order and meaning: whisper.cpp, `whisper_model_load`.
record GgmlHeader(
        int vocab,
        int audioContext,
        int audioState,
        int audioHeads,
        int audioLayers,
        int textContext,
        int textState,
        int textHeads,
        int textLayers,
        int mels,
        int ftype) {
    /// The first vocabulary with other languages than English.
    private static final int MULTILINGUAL = 51_865;

    /// Every Whisper model has 64 numbers a head; ggml ends the whole program where heads do not divide the state.
    private static final int HEAD = 64;

    /// A number that no Whisper model has.
    record Fault(String number, int value, String possible) {}

    boolean multilingual() {
        return vocab >= MULTILINGUAL;
    }

    /// The first fault, if any; nothing may be sized by a header that has one.
    Optional<Fault> fault() {
        return Stream.of(
                        within("n_vocab", vocab, 51_864, 51_900),
                        within("n_audio_ctx", audioContext, 1500, 1500),
                        within("n_audio_state", audioState, 64, 4096),
                        whole("n_audio_state", audioState),
                        within("n_audio_head", audioHeads, audioState / HEAD, audioState / HEAD),
                        layers(),
                        within("n_text_ctx", textContext, 448, 448),
                        within("n_text_state", textState, audioState, audioState),
                        within("n_text_head", textHeads, textState / HEAD, textState / HEAD),
                        within("n_text_layer", textLayers, 1, 32),
                        filters())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Fault> within(String number, int value, int least, int most) {
        String possible = least == most ? String.valueOf(least) : least + " to " + most;
        return value >= least && value <= most ? Optional.empty() : Optional.of(new Fault(number, value, possible));
    }

    private static Optional<Fault> whole(String number, int state) {
        return state % HEAD == 0 ? Optional.empty() : Optional.of(new Fault(number, state, "a multiple of " + HEAD));
    }

    private Optional<Fault> layers() {
        return WhisperSize.ofLayers(audioLayers).isPresent()
                ? Optional.empty()
                : Optional.of(new Fault("n_audio_layer", audioLayers, "4, 6, 12, 24 or 32"));
    }

    private Optional<Fault> filters() {
        return mels == 80 || mels == 128 ? Optional.empty() : Optional.of(new Fault("n_mels", mels, "80 or 128"));
    }
}
