package org.verseprojection.desktop.operator;

import java.util.Locale;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.verseprojection.domain.Candidate.Kind;

/// A small drawing for how a pick was found: a bookmark, quotation marks, a wave or an arrow. The style sheet has them.
final class KindIcon extends Region {
    private @Nullable Kind kind;

    KindIcon() {
        getStyleClass().add("kind-icon");
    }

    void show(@Nullable Kind found) {
        if (found != kind) {
            kind = found;
            getStyleClass().setAll("kind-icon");
            if (found != null) {
                getStyleClass().add("kind-" + key(found));
            }
        }
    }

    /// `reference`, `quotation`, `paraphrase` or `next`.
    static String key(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
