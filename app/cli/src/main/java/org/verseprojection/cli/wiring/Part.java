package org.verseprojection.cli.wiring;

import java.util.Locale;
import org.verseprojection.cli.console.Texts;

/// What is loaded before anything can be heard.
public enum Part {
    /// The Bible texts and the books' names.
    TEXTS(1),
    /// The search index over them; the first time it is made, which takes longest.
    INDEX(3),
    /// The network that turns words into their meaning, and PyTorch with it.
    EMBEDDER(3),
    /// The verses' meanings.
    VECTORS(1),
    /// Whisper.
    SPEECH(2),
    /// The voice detector, and PyTorch with it.
    VOICE(3);

    private final int weight;

    Part(int weight) {
        this.weight = weight;
    }

    /// About how long it takes beside the others.
    int weight() {
        return weight;
    }

    /// What people call it.
    public String title() {
        return Texts.of("part." + key());
    }

    /// What JSON calls it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
