package org.verseprojection.desktop.web;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The browsers that are told, and what they show.
final class Watchers implements AutoCloseable {
    private final int most;
    private final Duration patience;
    private final Set<Watcher> all = new HashSet<>();
    private WebState shown = WebState.NOTHING;
    private boolean closed;

    /// @param patience how long a browser may let a message wait
    Watchers(int most, Duration patience) {
        this.most = most;
        this.patience = patience;
    }

    synchronized WebState shown() {
        return shown;
    }

    synchronized int size() {
        return all.size();
    }

    synchronized void publish(WebState state) {
        WebState next = state.after(shown);
        if (!next.equals(shown)) {
            shown = next;
            all.forEach(watcher -> watcher.tell(next));
        }
    }

    /// Adds a browser, served by this thread, and tells it what is shown.
    ///
    /// @return none where there are too many
    synchronized Optional<Watcher> join(WebPage page) {
        if (closed || all.size() >= most) {
            return Optional.empty();
        }
        var watcher = new Watcher(page);
        all.add(watcher);
        watcher.tell(shown);
        return Optional.of(watcher);
    }

    synchronized void leave(Watcher watcher) {
        all.remove(watcher);
    }

    synchronized void dropStuck() {
        all.stream().filter(watcher -> watcher.stuck(patience.toNanos())).forEach(Watcher::drop);
    }

    @Override
    public void close() {
        List<Watcher> last;
        synchronized (this) {
            closed = true;
            last = List.copyOf(all);
        }
        last.forEach(Watcher::drop);
    }
}
