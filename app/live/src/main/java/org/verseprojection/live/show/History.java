package org.verseprojection.live.show;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// What the congregation saw. A cover that comes and goes over the same content makes no entry.
final class History {
    private static final int MOST = 10_000;

    private final InstantSource clock;
    private final Deque<Shown> entries = new ArrayDeque<>();
    private Optional<Content> last = Optional.empty();

    History(InstantSource clock) {
        this.clock = clock;
    }

    void saw(ShowState state, By by) {
        Optional<Content> visible = state.visible().map(Slide::content);
        if (visible.isPresent() && !visible.equals(last)) {
            entries.addLast(new Shown(clock.instant(), visible.get(), by));
            if (entries.size() > MOST) {
                entries.removeFirst();
            }
        }
        if (visible.isPresent() || state.output() == Output.LIVE) {
            last = visible;
        }
    }

    List<Shown> entries() {
        return List.copyOf(entries);
    }
}
