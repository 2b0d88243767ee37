package org.verseprojection.inference;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a model's file is for.
public enum ModelPurpose {
    @JsonProperty("speech-to-text")
    SPEECH_TO_TEXT("speech-to-text"),
    @JsonProperty("voice-detection")
    VOICE_DETECTION("voice-detection"),
    @JsonProperty("verse-embedder")
    VERSE_EMBEDDER("verse-embedder"),
    @JsonProperty("verse-embedder-facts")
    VERSE_EMBEDDER_FACTS("verse-embedder-facts"),
    @JsonProperty("tokenizer")
    TOKENIZER("tokenizer"),
    @JsonProperty("verse-prototypes")
    VERSE_PROTOTYPES("verse-prototypes"),
    @JsonProperty("verse-windows")
    VERSE_WINDOWS("verse-windows");

    private final String label;

    ModelPurpose(String label) {
        this.label = label;
    }

    /// As it stands in the manifest.
    @Override
    public String toString() {
        return label;
    }
}
