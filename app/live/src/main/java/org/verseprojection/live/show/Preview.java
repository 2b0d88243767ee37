package org.verseprojection.live.show;

import org.verseprojection.domain.Translation;

/// What would go on air next.
///
/// @param by who put it there: what a hand put there no automation replaces
public record Preview(Content content, By by) {
    Preview in(Translation translation) {
        return new Preview(content.in(translation), by);
    }
}
