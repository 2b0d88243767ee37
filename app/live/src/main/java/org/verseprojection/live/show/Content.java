package org.verseprojection.live.show;

import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;

/// Something that can be put on the projector: a passage in a translation.
public record Content(Passage passage, Translation translation) {
    /// The same passage in that translation.
    public Content in(Translation other) {
        return new Content(passage, other);
    }
}
