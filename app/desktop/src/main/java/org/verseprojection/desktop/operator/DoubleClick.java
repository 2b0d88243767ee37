package org.verseprojection.desktop.operator;

import java.util.Optional;
import org.verseprojection.desktop.booth.Booth;
import org.verseprojection.live.decisions.Origin;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Preview;

/// A click previews, a second one puts on air what the first has previewed, whatever stands under the mouse by then. A
/// second click whose first went elsewhere, into a search that it closed for instance, does nothing. One for a list.
final class DoubleClick {
    private final Booth booth;
    private Optional<Target> first = Optional.empty();

    DoubleClick(Booth booth) {
        this.booth = booth;
    }

    /// What stands where somebody clicks.
    record Target(Content content, Origin origin) {}

    /// @param count 1 for a first click, 2 for the second of a double click
    /// @param here none where the place is empty
    void clicked(int count, Optional<Target> here) {
        Optional<Target> before = first;
        first = count == 2 ? Optional.empty() : here;
        if (count == 2) {
            before.filter(this::previewed).ifPresent(meant -> booth.showNow(meant.content(), meant.origin()));
        } else {
            here.ifPresent(clicked -> booth.preview(clicked.content(), clicked.origin()));
        }
    }

    private boolean previewed(Target target) {
        return booth.show()
                .get()
                .preview()
                .map(Preview::content)
                .filter(target.content()::equals)
                .isPresent();
    }
}
